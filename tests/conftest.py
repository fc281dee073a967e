"""Settings that all tests share."""

from __future__ import annotations

from hypothesis import settings

# How long one example takes tells of the machine and of who else works on it, not of the code.
settings.register_profile("gongyak", deadline=None)
settings.load_profile("gongyak")
