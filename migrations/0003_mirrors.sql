CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`paper_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	`is_new` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `changes_paper_id_unique` ON `changes` (`paper_id`);--> statement-breakpoint
CREATE INDEX `changes_by_time` ON `changes` (`changed_at`);--> statement-breakpoint
ALTER TABLE `editions` ADD `announced` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `number` integer GENERATED ALWAYS AS (case when instr(id, '/') = 0
  then ((2000 + substr(id, 1, 2)) * 12 + substr(id, 3, 2)) * 1000000 + substr(id, 6)
  else ((case when substr(id, -7, 2) > '90' then 1900 else 2000 end + substr(id, -7, 2)) * 12 + substr(id, -5, 2)) * 1000000
    + 100000 + 1000 * instr(' acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con ', ' ' || substr(id, 1, instr(id, '/') - 1) || ' ') + substr(id, -3) end) VIRTUAL;--> statement-breakpoint
CREATE UNIQUE INDEX `papers_by_number` ON `papers` (`number`);