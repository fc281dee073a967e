"""A record as tidy tables: one row a thing, one column a property, doubt beside every figure."""
