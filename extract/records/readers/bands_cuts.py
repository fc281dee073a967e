"""Where the rows of one period end and those of the next begin, where labels do not say.

The dates in the rows tell first, and the label's place in the middle of its rows second.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from ..values.periods import holds
from .bands_labels import Band, Label

OUTSIDE_COST = 4.0
"""For each date outside the period that a row would get: dates settle what the middle only suggests."""

TORN_COST = 3.0
"""For parting a row from the one above it that it goes on with, or repeats."""

OFF_CENTER_COST = 0.5
"""For each row by which a label stands off the middle of its rows."""

_REACH_ROWS = 30
"""Rows above or below its label that a period may have; the longest quarter at hand has 12."""


def cuts_of(bands: Sequence[Band], labels: Sequence[Label]) -> list[int]:
    """For each pair of neighbouring labels the row at which the second one's rows begin.

    Every choice of cuts is weighed by dynamic programming: a label's cost depends on the cut above it and
    the one below it.
    """
    gaps = [_candidates(one.last + 1, other.first) for one, other in pairwise(labels)]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for label, gap in zip(labels, [*gaps, (len(bands),)], strict=True):
        outside = _outside(bands, label.period, range(min(best), gap[-1]))
        best = {
            end: min(
                (cost + _cost(bands, label, (start, end), outside), [*cuts, end])
                for start, (cost, cuts) in best.items()
            )
            for end in gap
        }
    return best[len(bands)][1][:-1]


def _candidates(first: int, last: int) -> tuple[int, ...]:
    """The rows at which a label's rows may begin; of a gap wider than any label's, its two ends."""
    rows = range(first, last + 1)
    return tuple(rows) if len(rows) <= 2 * _REACH_ROWS else (*rows[:_REACH_ROWS], *rows[-_REACH_ROWS:])


def _outside(bands: Sequence[Band], period: str, rows: range) -> dict[int, int]:
    """For each row how many dates outside the period stand in the rows before it."""
    counts = (sum(not holds(period, date) for date in bands[row].dates) for row in rows)
    return dict(zip(range(rows.start, rows.stop + 1), accumulate(counts, initial=0), strict=True))


def _cost(bands: Sequence[Band], label: Label, span: tuple[int, int], outside: dict[int, int]) -> float:
    """What speaks against the rows from the first to before the second of ``span`` being this label's."""
    start, end = span
    foreign = outside[label.first] - outside[start] + outside[end] - outside[label.last + 1]
    torn = start > 0 and (_goes_on(bands[start]) or _repeats(bands[start], bands[start - 1]))
    above, below = label.first - start, end - 1 - label.last
    off = abs(above - below) if not bands[label.first].has_place else above
    return OUTSIDE_COST * foreign + TORN_COST * torn + OFF_CENTER_COST * off


def _repeats(band: Band, before: Band) -> bool:
    """Whether a row says again what the row above it says in the same column, as a line read twice does."""
    said = [" ".join(snippet.text for snippet in cell) for cell in band.cells]
    above = [" ".join(snippet.text for snippet in cell) for cell in before.cells]
    return any(one and one == other for one, other in zip(said, above, strict=True))


def _goes_on(band: Band) -> bool:
    """Whether a row begins in mid-sentence or with a note to what stands above it."""
    first = next((snippet.text for snippet in band.cells[1]), "")
    return first.startswith(("※", "-"))
