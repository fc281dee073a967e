"""Rows of a progress table and the periods they belong to.

A label that covers several rows is printed once, in the middle of them: in a dump the rows above and below it
have none, and it may itself be torn over two rows (2024 / 1분기). Where one period ends is told by the dates in
the rows first, and by the label's place in the middle second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...model.draft import Reading
from ..snippets import Snippet, reading
from ..values.dates import find_dates
from ..values.periods import guess_period, holds, parse_part, parse_period

OUTSIDE_COST = 4.0
"""For each date outside the period that a row would get: dates settle what the middle only suggests."""

TORN_COST = 3.0
"""For parting a row from the one above it that it goes on with, or repeats."""

OFF_CENTER_COST = 0.5
"""For each row by which a label stands off the middle of its rows."""


@dataclass(frozen=True, slots=True)
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
    """A period's label and the rows that it certainly covers, first and last."""

    period: str
    snippets: tuple[Snippet, ...]
    first: int
    last: int


def spans(bands: Sequence[Band]) -> tuple[tuple[Span, ...], tuple[Band, ...]]:
    """The periods in order with their rows, each period once; and the rows that belong to none."""
    labels = _labels(bands)
    if not labels:
        return (), tuple(bands)
    ends = _cuts(bands, labels)
    starts = [0, *ends]
    found: dict[str, Span] = {}
    for label, start, end in zip(labels, starts, [*ends, len(bands)], strict=True):
        period = replace(reading(label.period, label.snippets, "period"), value=label.period, status="read")
        here = Span(period, tuple(bands[start:end]))
        before = found.get(label.period)
        found[label.period] = replace(before, bands=before.bands + here.bands) if before else here
    return tuple(found.values()), ()


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
    return labels


def _label(band: Band, row: int, before: _Label | None) -> _Label | None:
    """The label that a row starts, or the one before it made whole: its ``first`` then lies above the row."""
    period = (parse_period(band.said) or guess_period(band.said)) if band.label else None
    if period is not None:
        goes_on = before is not None and (period == before.period or _finer(before.period, period))
        if before is not None and goes_on and not band.has_place:
            return _Label(period, (*before.snippets, *band.label), before.first, row)
        return _Label(period, band.label, row, row)
    part = parse_part(band.said) if band.label else None
    if part is None or before is None:
        return None
    if len(before.period) == 4:
        return _Label(before.period + part, (*before.snippets, *band.label), before.first, row)
    return _Label(before.period[:4] + part, band.label, row, row)


def _finer(period: str, other: str) -> bool:
    """Whether ``other`` is a part of the year that ``period`` is: 2025, then 2025 2분기."""
    return len(period) == 4 and other.startswith(period) and len(other) > 5


def _cuts(bands: Sequence[Band], labels: Sequence[_Label]) -> list[int]:
    """For each pair of neighbouring labels the row at which the second one's rows begin.

    Every choice of cuts is weighed by dynamic programming: a label's cost depends on the cut above it and
    the one below it.
    """
    gaps = [range(one.last + 1, other.first + 1) for one, other in pairwise(labels)]
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for label, gap in zip(labels, [*gaps, range(len(bands), len(bands) + 1)], strict=True):
        best = {
            end: min(
                (cost + _cost(bands, label, start, end), [*cuts, end]) for start, (cost, cuts) in best.items()
            )
            for end in gap
        }
    return best[len(bands)][1][:-1]


def _cost(bands: Sequence[Band], label: _Label, start: int, end: int) -> float:
    """What speaks against rows ``start`` to ``end`` being this label's."""
    own = [*range(start, label.first), *range(label.last + 1, end)]
    outside = sum(_dates_outside(bands[row], label.period) for row in own)
    torn = start > 0 and (_goes_on(bands[start]) or _repeats(bands[start], bands[start - 1]))
    above, below = label.first - start, end - 1 - label.last
    off = abs(above - below) if not bands[label.first].has_place else above
    return OUTSIDE_COST * outside + TORN_COST * torn + OFF_CENTER_COST * off


def _dates_outside(band: Band, period: str) -> int:
    texts = [snippet.text for cell in band.cells for snippet in cell]
    return sum(not holds(period, span.start) for text in texts for span in find_dates(text))


def _repeats(band: Band, before: Band) -> bool:
    """Whether a row says again what the row above it says in the same column, as a line read twice does."""
    said = [" ".join(snippet.text for snippet in cell) for cell in band.cells]
    above = [" ".join(snippet.text for snippet in cell) for cell in before.cells]
    return any(one and one == other for one, other in zip(said, above, strict=True))


def _goes_on(band: Band) -> bool:
    """Whether a row begins in mid-sentence or with a note to what stands above it."""
    first = next((snippet.text for snippet in band.cells[1]), "")
    return first.startswith(("※", "-"))
