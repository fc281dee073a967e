"""What printed figures promise each other; common ground of repair, which believes it, and audit, which checks it."""
