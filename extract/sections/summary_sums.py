"""What the sums of a summary say of the pledges above or below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..lexicon import Wording
from ..lexicon.matching import bare

_FIGURE = re.compile(r"(?P<minus>[△▲-])?\s*(?P<figure>\d[\d,]*(?:\.\d+)?)")
_NOTHING = re.compile(r"[\s\-–—·.]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a summary: what its columns of money print, and whether it is a sum, and of some pledges alone."""

    figures: dict[int, str]
    is_sum: bool = False
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A sum that is not that of the pledges it may be of: its row, its column, those pledges' rows and their sum."""

    row: int
    col: int
    pledges: tuple[int, ...]
    added: Decimal


def says_sum(text: str, wording: Wording) -> bool:
    """Whether a cell names a sum: 합계, 소계, 총 12건."""
    said = re.sub(r"\d", "", bare(text))
    return said in {bare(word) for word in wording.sources["total"]} | set(wording.summary.counted_totals)


def figure_of(text: str) -> Decimal | None:
    """The figure that a cell prints, nought for a blank one; ``None`` where it cannot be read."""
    if _NOTHING.fullmatch(text):
        return Decimal(0)
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return None
    figure = Decimal(match["figure"].replace(",", ""))
    return -figure if match["minus"] else figure


def mismatches(rows: Sequence[Row]) -> Iterator[Mismatch]:
    """Every sum that is neither that of all pledges, nor of those up to the sum next to it, above or below."""
    for at, row in enumerate(rows):
        for col, text in row.figures.items():
            printed = figure_of(text)
            if not row.is_sum or not printed:
                continue
            spans = [span for span in _spans(rows, at) if span]
            sums = [_added(rows, span, col) for span in spans]
            if sums and None not in sums and printed not in sums:
                yield Mismatch(at, col, spans[0], sums[0] or Decimal(0))


def _spans(rows: Sequence[Row], at: int) -> Iterator[tuple[int, ...]]:
    """The pledges that a sum may be of, the likeliest first."""
    sums = [other for other, row in enumerate(rows) if row.is_sum]
    above = max((other for other in sums if other < at), default=-1)
    below = min((other for other in sums if other > at), default=len(rows))
    pledges = [other for other, row in enumerate(rows) if not row.is_sum]
    whole = tuple(pledges)
    near = (
        tuple(other for other in pledges if above < other < at),
        tuple(other for other in pledges if at < other < below),
    )
    yield from (*near, whole) if rows[at].is_partial else (whole, *near)
    yield tuple(other for other in pledges if other < at)


def _added(rows: Sequence[Row], span: Sequence[int], col: int) -> Decimal | None:
    figures = [figure_of(rows[other].figures.get(col, "")) for other in span]
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) if len(known) == len(figures) else None
