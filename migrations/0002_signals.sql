CREATE TABLE `hn_stories` (
	`id` integer PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`points` integer NOT NULL,
	`comments` integer NOT NULL,
	`created_at` integer NOT NULL,
	`next_poll_at` integer,
	`interval_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `hn_stories_by_paper` ON `hn_stories` (`paper_id`);--> statement-breakpoint
CREATE INDEX `hn_stories_by_next_poll` ON `hn_stories` (`next_poll_at`);--> statement-breakpoint
CREATE TABLE `paper_repositories` (
	`repo` text NOT NULL,
	`paper_id` text NOT NULL,
	PRIMARY KEY(`repo`, `paper_id`)
);
--> statement-breakpoint
CREATE INDEX `paper_repositories_by_paper` ON `paper_repositories` (`paper_id`);--> statement-breakpoint
CREATE TABLE `rank_history` (
	`window` text NOT NULL,
	`at` integer NOT NULL,
	`rank` integer NOT NULL,
	`paper_id` text NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`window`, `at`, `rank`)
);
--> statement-breakpoint
CREATE INDEX `rank_history_by_paper` ON `rank_history` (`paper_id`,`window`,`at`);--> statement-breakpoint
CREATE TABLE `repositories` (
	`repo` text PRIMARY KEY NOT NULL,
	`name` text,
	`stars` integer,
	`created_at` integer,
	`polled_at` integer,
	`next_poll_at` integer NOT NULL,
	`interval_ms` integer NOT NULL,
	`misses` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `repositories_by_next_poll` ON `repositories` (`next_poll_at`);