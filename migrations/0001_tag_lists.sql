CREATE TABLE `tag_counts` (
	`slug` text PRIMARY KEY NOT NULL,
	`papers` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `editions` ADD `deferred` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `editions_deferred` ON `editions` (`kind`,`key`) WHERE deferred = 1;
--> statement-breakpoint
-- What was tagged before the counts were kept.
INSERT INTO `tag_counts` (`slug`, `papers`) SELECT `slug`, count(*) FROM `paper_tags` GROUP BY `slug`;
