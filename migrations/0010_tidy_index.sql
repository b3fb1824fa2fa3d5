-- What makes the index of words worth tidying: two pieces of about the same size, and one of which a hundredth was replaced since. Papers
-- that were replaced leave marks in their old piece, which every search looks at for every paper that it finds there.
-- https://www.sqlite.org/fts5.html#the_usermerge_configuration_option
INSERT INTO papers_fts (papers_fts, rank) VALUES ('usermerge', 2);
--> statement-breakpoint
-- https://www.sqlite.org/fts5.html#the_deletemerge_configuration_option
INSERT INTO papers_fts (papers_fts, rank) VALUES ('deletemerge', 1);
