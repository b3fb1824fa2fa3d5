-- Which words the index has, and in how many papers.
CREATE VIRTUAL TABLE papers_words USING fts5vocab(papers_fts, row);
