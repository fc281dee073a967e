"""Forges pledge reports that nobody has seen, with their true records: layouts, fonts, wording and noise by lot."""
