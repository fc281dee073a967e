"""Rows of a progress table and the periods they belong to.

A label that covers several rows is printed once, in the middle of them: in a dump the rows above and below it
have none. Where one period ends is told by the dates in the rows first, and by the label's place second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...model.draft import Reading
from ..snippets import reading
from .bands_cuts import cuts_of
from .bands_labels import Band, Label, labels_of
from .bands_order import Dated, Placed, in_step


@dataclass(frozen=True, slots=True)
class Span:
    """A period and its rows; ``doubts`` are the labels that leave in doubt what belongs to it."""

    period: Reading[str]
    bands: tuple[Band, ...]
    doubts: tuple[str, ...] = ()


def spans(bands: Sequence[Band]) -> tuple[tuple[Span, ...], tuple[Band, ...]]:
    """The periods in order with their rows, each period once; and the rows that belong to none."""
    labels = labels_of(bands)
    if not labels:
        return (), tuple(bands)
    ends = [*cuts_of(bands, labels), len(bands)]
    rows = [tuple(bands[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
    found: dict[str, Span] = {}
    for label, placed, own in zip(labels, _placed(labels, rows), rows, strict=True):
        span = _span(label, placed, own)
        before = found.get(placed.period)
        found[placed.period] = span if before is None else _together(before, span)
    return tuple(found.values()), ()


def _placed(labels: Sequence[Label], rows: Sequence[tuple[Band, ...]]) -> list[Placed]:
    """The periods, put in step with one another; labels that name none stand in no order."""
    dated = [
        Dated(label.period, _dates(own), own[0].page)
        for label, own in zip(labels, rows, strict=True)
        if label.named
    ]
    placed = iter(in_step(dated))
    return [next(placed) if label.named else Placed(label.period, sure=False) for label in labels]


def _span(label: Label, placed: Placed, bands: tuple[Band, ...]) -> Span:
    """A label's rows under its period as read, or put in step with its neighbours."""
    said = replace(reading(label.period, label.snippets, "period"), status="read", rule=None)
    if placed.period != label.period:
        said = said.repaired(placed.period, "period-in-step")
    if label.sure and placed.sure and all(band.sure for band in bands):
        return Span(said, bands)
    return Span(said.flagged("doubtful-period"), bands, label.unread or (label.said,))


def _together(one: Span, other: Span) -> Span:
    """A period that is printed twice, in doubt where either is."""
    period = other.period if other.period.status == "flagged" else one.period
    return Span(period, one.bands + other.bands, one.doubts + other.doubts)


def _dates(bands: Sequence[Band]) -> tuple[str, ...]:
    return tuple(date for band in bands for date in band.dates)
