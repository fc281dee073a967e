"""Invented pledge reports with their true records, and what makes them."""
