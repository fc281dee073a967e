"""One reader a section kind: named section → draft values, each a Reading."""
