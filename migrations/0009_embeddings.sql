CREATE TABLE `embedding_progress` (
	`model` text PRIMARY KEY NOT NULL,
	`store` text NOT NULL,
	`seq` integer NOT NULL,
	`dimensions` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`not_before` integer DEFAULT 0 NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE TABLE `embeddings` (
	`place` integer PRIMARY KEY NOT NULL,
	`paper_id` text NOT NULL,
	`model` text NOT NULL,
	`revision` integer NOT NULL,
	`text_hash` text NOT NULL,
	`vector` text,
	`stored` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `embeddings_paper_id_unique` ON `embeddings` (`paper_id`);--> statement-breakpoint
CREATE INDEX `embeddings_to_store` ON `embeddings` (`place`) WHERE stored = 0;--> statement-breakpoint
CREATE TABLE `vector_blocks` (
	`name` text PRIMARY KEY NOT NULL,
	`block` integer NOT NULL,
	`vectors` integer NOT NULL,
	`left_out` integer NOT NULL,
	`replaced_at` integer
);
