"""From a page to its words: read from the picture, or taken from a text layer that has proved true."""
