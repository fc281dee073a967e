"""Whether a PDF's text layer says what its page shows."""
