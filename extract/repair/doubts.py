"""Which marks of the readers say that digits are in doubt, and which that their place is."""

from __future__ import annotations

DIGITS_IN_DOUBT = frozenset(("doubtful-figure", "disputed-reading"))
"""Marks that a sum which comes out can lift."""

PLACE_IN_DOUBT = frozenset(("doubtful-row",))
"""A torn cell may have shifted those behind it; only the sum of a column can say that it did not."""

PROVEN = 0.97
"""The confidence of a figure that sums have put right or borne out, before it is calibrated."""
