"""The project's own benchmark, as commands: how right, how fast, and against whom. Not part of the wheel."""
