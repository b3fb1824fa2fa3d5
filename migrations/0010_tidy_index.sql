-- Two pieces of the index are enough to become one when it is tidied: https://www.sqlite.org/fts5.html#the_usermerge_configuration_option
INSERT INTO papers_fts (papers_fts, rank) VALUES ('usermerge', 2);
