"""Columns told by white that runs through all rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .phrases import Phrase, Row

_CLEAR_POINTS = 4.0
"""White that runs through all rows and is as wide is a gutter; boxes of scanned words waver by 1 or 2 points."""

_OVERLAP_POINTS = 1.0
"""A phrase stands in a column if they share more; boxes of scanned words may touch by chance."""


@dataclass(frozen=True, slots=True)
class Column:
    """From where to where a column's print reaches."""

    x0: float
    x1: float

    @property
    def middle(self) -> float:
        """Points from the left."""
        return (self.x0 + self.x1) / 2


Run = tuple[int, int]
"""First and last of neighbouring columns."""


def find_columns(rows: Sequence[Row]) -> tuple[Column, ...] | None:
    """The columns of rows of figures or text, two at least; ``None`` where print runs across all gutters.

    Rows with a single phrase make no columns, but one that runs across a gutter shows that it is none.
    """
    columns = merged([Column(p.box.x0, p.box.x1) for row in rows if len(row) > 1 for p in row])
    for (phrase,) in (row for row in rows if len(row) == 1):
        run = run_under(phrase, columns)
        if run is not None and run[0] < run[1]:
            return None
        columns = widened(columns, phrase)
    if len(columns) < 2 or any(right.x0 - left.x1 < _CLEAR_POINTS for left, right in pairwise(columns)):
        return None
    return columns


def merged(pieces: Iterable[Column]) -> tuple[Column, ...]:
    """Pieces with no clear white between them made one, from the left."""
    found: list[Column] = []
    for piece in sorted(pieces, key=lambda each: each.x0):
        if found and piece.x0 - found[-1].x1 < _CLEAR_POINTS:
            found[-1] = Column(found[-1].x0, max(found[-1].x1, piece.x1))
        else:
            found.append(piece)
    return tuple(found)


def widened(columns: Sequence[Column], phrase: Phrase) -> tuple[Column, ...]:
    """The columns, the one that a phrase stands in as wide as that; a phrase in the white is a column itself."""
    run = run_under(phrase, columns)
    piece = Column(phrase.box.x0, phrase.box.x1)
    if run is None:
        return tuple(sorted([*columns, piece], key=lambda each: each.x0))
    joined = [piece, *columns[run[0] : run[1] + 1]]
    column = Column(min(each.x0 for each in joined), max(each.x1 for each in joined))
    return (*columns[: run[0]], column, *columns[run[1] + 1 :])


def run_under(phrase: Phrase, columns: Sequence[Column]) -> Run | None:
    """The columns that a phrase shares its place with; ``None`` where it stands in the white."""
    shared = [
        index
        for index, column in enumerate(columns)
        if min(column.x1, phrase.box.x1) - max(column.x0, phrase.box.x0) > _OVERLAP_POINTS
    ]
    return (shared[0], shared[-1]) if shared else None


def column_of(phrase: Phrase, columns: Sequence[Column]) -> int:
    """The column that a phrase stands in, else the nearest."""
    run = run_under(phrase, columns)
    if run is not None:
        return run[0]
    return min(range(len(columns)), key=lambda index: abs(columns[index].middle - phrase.middle))


def walls(columns: Sequence[Column]) -> tuple[float, ...]:
    """The middle of the white between neighbours."""
    return tuple((left.x1 + right.x0) / 2 for left, right in pairwise(columns))
