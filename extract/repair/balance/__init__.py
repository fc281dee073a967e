"""The figures of a funding table as one system, and its cheapest explanation."""
