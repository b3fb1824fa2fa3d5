CREATE TABLE `backfills` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`cursor` text,
	`papers` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `days` (
	`date` text PRIMARY KEY NOT NULL,
	`polled_at` integer NOT NULL,
	`papers` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`body` text NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`wanted` integer NOT NULL,
	`published` integer DEFAULT 0 NOT NULL,
	`version` text,
	`published_at` integer,
	`items` integer DEFAULT 0 NOT NULL,
	`complete` integer DEFAULT false NOT NULL,
	`retired` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE INDEX `editions_due` ON `editions` (`kind`,`key`) WHERE wanted > published;--> statement-breakpoint
CREATE TABLE `listings` (
	`date` text NOT NULL,
	`paper_id` text NOT NULL,
	`listed_at` integer NOT NULL,
	`submitter` text,
	`details` text NOT NULL,
	PRIMARY KEY(`date`, `paper_id`),
	FOREIGN KEY (`paper_id`) REFERENCES `papers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listings_by_paper` ON `listings` (`paper_id`);--> statement-breakpoint
CREATE TABLE `observations` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`paper_id` text NOT NULL,
	`signal` text NOT NULL,
	`value` integer NOT NULL,
	`observed_at` integer NOT NULL,
	`since` integer
);
--> statement-breakpoint
CREATE INDEX `observations_by_paper` ON `observations` (`paper_id`,`signal`,`observed_at`);--> statement-breakpoint
CREATE TABLE `paper_tags` (
	`paper_id` text NOT NULL,
	`slug` text NOT NULL,
	`weight` real NOT NULL,
	PRIMARY KEY(`paper_id`, `slug`)
);
--> statement-breakpoint
CREATE INDEX `paper_tags_by_slug` ON `paper_tags` (`slug`,`paper_id`);--> statement-breakpoint
CREATE TABLE `papers` (
	`key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`abstract` text NOT NULL,
	`authors` text NOT NULL,
	`categories` text NOT NULL,
	`comment` text,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`withdrawn_at` integer,
	`code_url` text,
	`project_url` text,
	`thumbnail_url` text,
	`organization` text,
	`keywords` text NOT NULL,
	`provenance` text NOT NULL,
	`revision` integer NOT NULL,
	`stored_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`tagger_version` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_id_unique` ON `papers` (`id`);--> statement-breakpoint
CREATE INDEX `papers_by_tagger` ON `papers` (`tagger_version`);--> statement-breakpoint
CREATE TABLE `rejections` (
	`source` text NOT NULL,
	`record_id` text NOT NULL,
	`reason` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	PRIMARY KEY(`source`, `record_id`, `reason`)
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`started_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`requests` integer NOT NULL,
	`records` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`observed` integer NOT NULL,
	`rejected` integer NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `runs_by_source` ON `runs` (`source`,`started_at`);--> statement-breakpoint
CREATE TABLE `scores` (
	`paper_id` text PRIMARY KEY NOT NULL,
	`day` real,
	`week` real,
	`month` real,
	`state` text NOT NULL,
	`folded_seq` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `scores_by_day` ON `scores` (`day`);--> statement-breakpoint
CREATE INDEX `scores_by_week` ON `scores` (`week`);--> statement-breakpoint
CREATE INDEX `scores_by_month` ON `scores` (`month`);--> statement-breakpoint
CREATE TABLE `signals` (
	`paper_id` text NOT NULL,
	`signal` text NOT NULL,
	`value` integer NOT NULL,
	`observed_at` integer NOT NULL,
	PRIMARY KEY(`paper_id`, `signal`)
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`name` text PRIMARY KEY NOT NULL,
	`cursor` text,
	`next_due_at` integer NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`consecutive_failures` integer DEFAULT 0 NOT NULL,
	`last_success_at` integer,
	`last_error_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE TABLE `wanted_metadata` (
	`paper_id` text PRIMARY KEY NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `wanted_metadata_by_next` ON `wanted_metadata` (`next_at`);