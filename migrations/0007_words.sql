-- Which words the index has, and in how many papers: https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
CREATE VIRTUAL TABLE papers_words USING fts5vocab(papers_fts, row);
