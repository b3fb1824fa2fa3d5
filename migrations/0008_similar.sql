CREATE TABLE `similar_papers` (
	`paper_id` text PRIMARY KEY NOT NULL,
	`ids` text NOT NULL,
	`computed_at` integer NOT NULL
);
