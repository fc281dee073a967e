"""The labels of a progress table: which rows say a period, and which say one that nobody can read.

A label may be torn over two rows of a dump (2024 / 1분기), or misread; one that is no period at all stands for
the whole time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ...lexicon.matching import bare
from ..matrix import says_something
from ..snippets import Snippet
from ..values.dates import find_dates
from ..values.periods import guess_period, parse_part
from ..values.stretches import Stretch, parse_days, parse_stretch, rough_period

NO_PERIOD = "total"
"""Of a row whose label is no period: it belongs to none of those above and below it."""

_MISREAD = re.compile(r"\d\S*\d|\d\s*\S?\s*분")
"""A label with figures that is no period; a garbled copy of the label above has none worth the name."""

_TORN_RUN = re.compile(r"^\s*[~∼～]|[~∼～]\s*$")
"""In a dump the rest of a run may stand in the row beside it: 2024 ~, then 2026."""

_MONTH_BEHIND = re.compile(r"20\d\d\D?(?:0[1-9]|1[0-2])(?!\d)")
"""202412 may be a month, or a year with a misread end."""

_BLANK_IN_YEAR = re.compile(r"^\s*20\s+(?=\d\d\s*년)")
_SIGN = re.compile(r"\d|[가-힣]{2}")
_WORD = re.compile(r"[가-힣]{2}")
_PERIOD_WORD = re.compile(r"\d|분\s*기|반\s*기|[년월]|이후|이전")
"""What a label has that is meant as a period, or as a part of one."""


@dataclass(frozen=True)
class Band:
    """A row: its label's lines, whether it is covered by the label of the row above, and its other cells.

    ``cells`` are the planned, the actual and the note column. ``alone`` says that the label is no part of the one
    above it, ``sure`` is false where it is doubtful that the row belongs to its label, ``timeless`` that the label is
    known to say no period: 연중, 민선8기 중.
    """

    page: int
    label: tuple[Snippet, ...]
    covered: bool
    cells: tuple[tuple[Snippet, ...], ...]
    alone: bool = False
    sure: bool = True
    timeless: bool = False

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
    def is_filled(self) -> bool:
        """Whether the row holds anything but its label."""
        return any(says_something(snippet.text) for cell in self.cells for snippet in cell)

    @property
    def has_place(self) -> bool:
        """Whether the row comes from a page and not from a dump: then spans are known."""
        return any(snippet.box is not None for cell in (self.label, *self.cells) for snippet in cell)


@dataclass(frozen=True, slots=True)
class Label:
    """A period's label and the rows that it certainly covers, first and last.

    ``sure`` is false where a part of it was misread, or where a label beside it was; ``unread`` are labels among its
    rows that were not understood. ``named`` is false where it says no period.
    """

    period: str
    snippets: tuple[Snippet, ...]
    first: int
    last: int
    sure: bool = True
    named: bool = True
    unread: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """Its text on one line."""
        return " ".join(snippet.text for snippet in self.snippets)


def labels_of(bands: Sequence[Band]) -> list[Label]:
    """The labels from top to bottom, parts of one put together; empty where none says a period."""
    labels: list[Label] = []
    for row, band in enumerate(bands):
        if band.covered and labels:
            labels[-1] = replace(labels[-1], last=row)
            continue
        label = _label(band, row, labels[-1] if labels else None)
        if label is not None and labels and label.first < row:
            labels[-1] = label
        elif label is not None:
            labels.append(label)
        elif labels and _is_misread(band):
            labels[-1] = replace(labels[-1], sure=False, unread=(*labels[-1].unread, band.said))
    return labels if any(label.named for label in labels) else []


def _is_misread(band: Band) -> bool:
    """Whether a label that was not understood leaves it in doubt whose row this is.

    On a page a filled row with a label of its own is nobody else's; a dump has garbled copies of the label above.
    """
    own = band.has_place and band.is_filled and _SIGN.search(band.said) is not None
    return own or _MISREAD.search(band.said) is not None


def _label(band: Band, row: int, before: Label | None) -> Label | None:
    """The label that a row starts, or the one before it made whole: its ``first`` then lies above the row."""
    stretch = parse_stretch(band.said)
    if band.alone:
        return _alone(band, row, before, stretch)
    if stretch is None or (_TORN_RUN.search(band.said) and not band.has_place):
        return (
            _part_of(band, row, before)
            or _made_whole(band, row, before)
            or _reaching(band, row, stretch)
            or _guessed(band, row)
            or _wordy(band, row)
        )
    goes_on = before is not None and (
        stretch.period == before.period or _finer(before.period, stretch.period)
    )
    if before is not None and goes_on and not band.has_place:
        return Label(stretch.period, (*before.snippets, *band.label), before.first, row, stretch.sure)
    return Label(stretch.period, band.label, row, row, stretch.sure)


def _alone(band: Band, row: int, before: Label | None, stretch: Stretch | None) -> Label | None:
    """The label of a row that says its period itself, or the part of a year that was named before (하반기)."""
    part = parse_part(band.said)
    if stretch is not None:
        return Label(stretch.period, band.label, row, row, stretch.sure and band.sure)
    if part is not None and before is not None and before.named:
        return Label(before.period[:4] + part, band.label, row, row, band.sure)
    rough = rough_period(band.said)
    return Label(rough or NO_PERIOD, band.label, row, row, sure=False, named=rough is not None)


def _part_of(band: Band, row: int, before: Label | None) -> Label | None:
    """A label that says a part of the year above it: 1분기 below 2024."""
    part = parse_part(band.said)
    if part is None or before is None or not before.named:
        return None
    if len(before.period) == 4:
        return Label(before.period + part, (*before.snippets, *band.label), before.first, row)
    return Label(before.period[:4] + part, band.label, row, row)


def _made_whole(band: Band, row: int, before: Label | None) -> Label | None:
    """The label above with the rest of it, which a dump has in a row of its own: 2026, then 이후."""
    if before is None or band.has_place or not band.label or not before.named:
        return None
    stretch = parse_stretch(f"{before.said} {band.said}")
    says_more = stretch is not None and (stretch.period != before.period or not _WORD.search(bare(band.said)))
    if stretch is None or not says_more or not stretch.period.startswith(before.period):
        return None
    return Label(stretch.period, (*before.snippets, *band.label), before.first, row, stretch.sure)


def _guessed(band: Band, row: int) -> Label | None:
    """A label of which little more than the year was read. On a page that is sure enough where its cell holds no more."""
    days = parse_days(band.said)
    if days is not None:
        return Label(days.period, band.label, row, row, sure=days.sure and band.has_place)
    guessed = guess_period(band.said)
    if guessed is not None:
        is_month = _MONTH_BEHIND.search(band.said) is not None
        return Label(guessed, band.label, row, row, sure=band.has_place and not is_month)
    rough = rough_period(band.said) or rough_period(_BLANK_IN_YEAR.sub("20", band.said))
    return Label(rough, band.label, row, row, sure=False) if rough is not None else None


def _wordy(band: Band, row: int) -> Label | None:
    """A label of words that is no period (합계, 상시): its row belongs to none of the periods around it."""
    is_word = _WORD.search(bare(band.said)) and not _PERIOD_WORD.search(band.said)
    if not band.is_filled or not (band.timeless or is_word):
        return None
    return Label(NO_PERIOD, band.label, row, row, sure=False, named=False)


def _reaching(band: Band, row: int, stretch: Stretch | None) -> Label | None:
    """A time without a beginning or an end in a dump, where the row above or below may hold that: ~ 2026."""
    return Label(stretch.period, band.label, row, row, sure=False) if stretch is not None else None


def _finer(period: str, other: str) -> bool:
    """Whether ``other`` is a part of the year that ``period`` is: 2025, then 2025 2분기."""
    return len(period) == 4 and other.startswith(period) and len(other) > 5
