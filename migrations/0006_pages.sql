ALTER TABLE `papers` ADD `typeset` text;--> statement-breakpoint
-- The index takes in names of authors and of topics too. A virtual table has no children that could be lost with it.
DROP TABLE `papers_fts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `papers_fts` USING fts5(title, abstract, authors, topics, tokenize = 'porter unicode61 remove_diacritics 2', content = '', contentless_delete = 1);
--> statement-breakpoint
-- The sweep has every paper tagged again, which typesets it and puts it into the index and among the changes.
UPDATE `papers` SET `tagger_version` = 0;
--> statement-breakpoint
-- Items have more to show than when they were last published.
UPDATE `editions` SET `wanted` = `wanted` + 1;
