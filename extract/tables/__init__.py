"""Words and rulings → tables and lines: structure first, text second."""
