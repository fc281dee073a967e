"""Makes the network that tells which way up letters stand: ``python -m tests.pages.training.train``."""
