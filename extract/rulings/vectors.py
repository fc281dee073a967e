"""Rulings of born-digital pages, from the strokes that the page itself draws."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.layout import Ruling
from .joining import joined, without_doubles
from .strokes import without_strokes


def from_vectors(segments: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """The page's rulings: dashes and borders drawn cell by cell joined, double lines made one."""
    rulings = without_doubles(joined(segments))
    return without_strokes(rulings, rulings)
