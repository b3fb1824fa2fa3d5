-- The words of titles and abstracts, kept by the tagger. Its row ids are `papers.number`, so that descending row ids are
-- newest papers first.
CREATE VIRTUAL TABLE `papers_fts` USING fts5(title, abstract, tokenize = 'porter unicode61 remove_diacritics 2', content = '', contentless_delete = 1);
--> statement-breakpoint
-- The sweep has every paper tagged again, which puts it into the index and among the changes.
UPDATE `papers` SET `tagger_version` = 0;
--> statement-breakpoint
-- Items have more to show than when they were last published.
UPDATE `editions` SET `wanted` = `wanted` + 1;
