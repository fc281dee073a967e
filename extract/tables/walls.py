"""Which edges between the slots of a grid are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..geometry import nearest, overlap
from ..model.layout import Ruling

_DRAWN_SHARE = 0.4
"""An edge counts as drawn if a ruling covers this share of it.

What overshoots from the next cell covers 0.3 of the lowest rows; what is left of a line that print has run into
covers at least 0.5.
"""

Walls = tuple[tuple[bool, ...], ...]
"""``walls[lane][edge]``: whether the inner edge after slot ``edge`` is drawn within that lane."""


def walls_between(lanes: Sequence[float], edges: Sequence[float], rulings: Sequence[Ruling]) -> Walls:
    """The drawn inner ones of ``edges``, seen lane by lane; ``lanes`` are the borders of the lanes across."""
    drawn: list[list[Ruling]] = [[] for _ in edges]
    for ruling in rulings:
        drawn[nearest(ruling.position, edges)].append(ruling)
    return tuple(
        tuple(_is_drawn(start, end, pieces) for pieces in drawn[1:-1]) for start, end in pairwise(lanes)
    )


def _is_drawn(start: float, end: float, pieces: Sequence[Ruling]) -> bool:
    covered = sum(overlap(start, end, piece.start, piece.end) for piece in pieces)
    return covered >= _DRAWN_SHARE * (end - start)
