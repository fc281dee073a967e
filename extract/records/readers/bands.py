"""Rows of a progress table and the periods they belong to.

A label that covers several rows is printed once, in the middle of them: in a dump the rows above and below it
have none, and it may itself be torn over two rows (2024 / 1분기). Where one period ends is told by the dates in
the rows first, and by the label's place in the middle second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from ...model.draft import Reading
from ..snippets import Snippet, reading
from ..values.dates import find_dates
from ..values.periods import guess_period, holds, parse_part, parse_period
from .bands_order import Dated, Placed, in_step

OUTSIDE_COST = 4.0
"""For each date outside the period that a row would get: dates settle what the middle only suggests."""

TORN_COST = 3.0
"""For parting a row from the one above it that it goes on with, or repeats."""

_REACH_ROWS = 30
"""Rows above or below its label that a period may have; the longest quarter at hand has 12."""

OFF_CENTER_COST = 0.5
"""For each row by which a label stands off the middle of its rows."""


@dataclass(frozen=True)
class Band:
    """A row: its label's lines, whether it is covered by the label of the row above, and its other cells.

    ``cells`` are the planned, the actual and the note column.
    """

    page: int
    label: tuple[Snippet, ...]
    covered: bool
    cells: tuple[tuple[Snippet, ...], ...]

    @property
    def said(self) -> str:
        """The label's text on one line."""
        return " ".join(snippet.text for snippet in self.label)

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """The first day of every date in the row."""
        texts = (snippet.text for cell in self.cells for snippet in cell)
        return tuple(span.start for text in texts for span in find_dates(text))

    @property
    def has_place(self) -> bool:
        """Whether the row comes from a page and not from a dump: then spans are known."""
        return any(snippet.box is not None for cell in (self.label, *self.cells) for snippet in cell)


@dataclass(frozen=True, slots=True)
class Span:
    """A period and its rows."""

    period: Reading[str]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class _Label:
    """A period's label and the rows that it certainly covers, first and last.

    ``sure`` is false where a part of it was misread, or where a label beside it was.
    """

    period: str
    snippets: tuple[Snippet, ...]
    first: int
    last: int
    sure: bool = True


def spans(bands: Sequence[Band]) -> tuple[tuple[Span, ...], tuple[Band, ...]]:
    """The periods in order with their rows, each period once; and the rows that belong to none."""
    labels = _labels(bands)
    if not labels:
        return (), tuple(bands)
    ends = [*_cuts(bands, labels), len(bands)]
    rows = [tuple(bands[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
    dated = [Dated(label.period, _dates(own), own[0].page) for label, own in zip(labels, rows, strict=True)]
    found: dict[str, Span] = {}
    for label, placed, own in zip(labels, in_step(dated), rows, strict=True):
        period = _reading(label, placed)
        before = found.get(placed.period)
        if before is None:
            found[placed.period] = Span(period, own)
        else:
            kept = period if period.status == "flagged" else before.period
            found[placed.period] = Span(kept, before.bands + own)
    return tuple(found.values()), ()


def _dates(bands: Sequence[Band]) -> tuple[str, ...]:
    return tuple(date for band in bands for date in band.dates)


def _reading(label: _Label, placed: Placed) -> Reading[str]:
    """A label's period as read, or put in step with its neighbours."""
    said = replace(reading(label.period, label.snippets, "period"), status="read", rule=None)
    if placed.period != label.period:
        said = said.repaired(placed.period, "period-in-step")
    return said if label.sure and placed.sure else said.flagged("doubtful-period")


def _labels(bands: Sequence[Band]) -> list[_Label]:
    """The labels from top to bottom; parts of one label are put together, what is no period is passed over."""
    labels: list[_Label] = []
    for row, band in enumerate(bands):
        if band.covered and labels:
            labels[-1] = replace(labels[-1], last=row)
            continue
        label = _label(band, row, labels[-1] if labels else None)
        if label is not None and labels and label.first < row:
            labels[-1] = label
        elif label is not None:
            labels.append(label)
        elif labels and _MISREAD.search(band.said):
            labels[-1] = replace(labels[-1], sure=False)
    return labels


_MISREAD = re.compile(r"\d\S*\d|\d\s*\S?\s*분")
"""A label with figures that is no period; a garbled copy of the label above has none worth the name."""


def _label(band: Band, row: int, before: _Label | None) -> _Label | None:
    """The label that a row starts, or the one before it made whole: its ``first`` then lies above the row."""
    period = parse_period(band.said)
    if period is None:
        return _part_of(band, row, before) or _guessed(band, row)
    goes_on = before is not None and (period == before.period or _finer(before.period, period))
    if before is not None and goes_on and not band.has_place:
        return _Label(period, (*before.snippets, *band.label), before.first, row)
    return _Label(period, band.label, row, row)


def _part_of(band: Band, row: int, before: _Label | None) -> _Label | None:
    """A label that says a part of the year above it: 1분기 below 2024."""
    part = parse_part(band.said)
    if part is None or before is None:
        return None
    if len(before.period) == 4:
        return _Label(before.period + part, (*before.snippets, *band.label), before.first, row)
    return _Label(before.period[:4] + part, band.label, row, row)


def _guessed(band: Band, row: int) -> _Label | None:
    """A label of which the year alone was read. On a page that is sure enough: its cell holds nothing else."""
    guessed = guess_period(band.said)
    return _Label(guessed, band.label, row, row, sure=band.has_place) if guessed is not None else None


def _finer(period: str, other: str) -> bool:
    """Whether ``other`` is a part of the year that ``period`` is: 2025, then 2025 2분기."""
    return len(period) == 4 and other.startswith(period) and len(other) > 5


def _cuts(bands: Sequence[Band], labels: Sequence[_Label]) -> list[int]:
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


def _cost(bands: Sequence[Band], label: _Label, span: tuple[int, int], outside: dict[int, int]) -> float:
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
