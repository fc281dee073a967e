"""From what a page shows to a straight, evenly lit picture of it; owns the way between pixels and points."""
