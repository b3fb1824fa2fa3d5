CREATE TABLE `deliveries` (
	`issue_id` integer NOT NULL,
	`subscriber_id` text NOT NULL,
	`day` text NOT NULL,
	`status` text NOT NULL,
	`lease_until` integer,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`papers` text,
	`error` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `subscriber_id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_by_day` ON `deliveries` (`subscriber_id`,`day`);--> statement-breakpoint
CREATE INDEX `deliveries_open` ON `deliveries` (`not_before`) WHERE status in ('pending', 'claimed');--> statement-breakpoint
CREATE TABLE `digest_papers` (
	`subscriber_id` text NOT NULL,
	`paper_id` text NOT NULL,
	PRIMARY KEY(`subscriber_id`, `paper_id`)
);
--> statement-breakpoint
CREATE TABLE `issues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cadence` text NOT NULL,
	`period` text NOT NULL,
	`created_at` integer NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_by_period` ON `issues` (`cadence`,`period`);--> statement-breakpoint
CREATE TABLE `mail_events` (
	`id` text PRIMARY KEY NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mail_events_by_time` ON `mail_events` (`received_at`);--> statement-breakpoint
CREATE TABLE `mail_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`used` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mail_limits_by_until` ON `mail_limits` (`until`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`address_key` text NOT NULL,
	`subject` text NOT NULL,
	`sent_at` integer NOT NULL,
	`message` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_by_time` ON `outbox` (`sent_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_address` ON `outbox` (`address_key`);--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`status` text NOT NULL,
	`preferences` text NOT NULL,
	`consent` text,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`unsubscribed_at` integer,
	`next_due_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_address_key_unique` ON `subscribers` (`address_key`);--> statement-breakpoint
CREATE INDEX `subscribers_by_next_due` ON `subscribers` (`next_due_at`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`address_hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL
);
