"""Periods of a progress table go forwards, and where all are halves or years, step by step.

A label out of step was misread, or one beside it was. What its neighbours and the dates beside it leave possible
is put in its place; where they do not, it is not sure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..values.periods import holds

_MONTHS = {"": 12, "H": 6, "Q": 3}
"""Of a period, by the letter of its part."""

_LONGEST_REST = {12: 12, 6: 6, 3: 12}
"""Months from one period to the next that are no gap: quarters in which nothing happened are often left out."""

_FEWEST_IN_STEP = 3
"""Periods of one length that make a table of them."""

_PARTED = re.compile(r"(?P<year>\d{4})(?:-(?P<letter>[HQ])(?P<part>\d)|-(?P<month>\d\d))?(?P<open>[+-])?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A period as read, the dates that stand beside it, and its page."""

    period: str
    dates: tuple[str, ...]
    page: int

    def is_borne_out(self, period: str) -> bool:
        """Whether more dates lie in a period than outside it."""
        inside = sum(holds(period, date) for date in self.dates)
        return 2 * inside > len(self.dates)


@dataclass(frozen=True, slots=True)
class Placed:
    """The period that a label must mean; ``sure`` is false where it stands out of step."""

    period: str
    sure: bool


def in_step(labels: Sequence[Dated]) -> tuple[Placed, ...]:
    """The periods of labels from top to bottom, those that are out of step put right or not sure."""
    starts = [_start(label.period) for label in labels]
    rising = _rising(starts)
    months = _common_months(labels)
    return tuple(
        _placed(labels, place, _step(starts, rising, (place, months))) for place in range(len(labels))
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """Where a label stands: whether in order, beside a gap, and what would be in step instead."""

    in_order: bool
    by_gap: bool
    instead: str | None


def _placed(labels: Sequence[Dated], place: int, step: _Step) -> Placed:
    """A period that is printed again goes on over a page; twice on one page it is doubted like a gap."""
    label = labels[place]
    beside = (*labels[max(0, place - 1) : place], *labels[place + 1 : place + 2])
    twice = any((other.period, other.page) == (label.period, label.page) for other in beside)
    if step.in_order and (not (step.by_gap or twice) or label.is_borne_out(label.period)):
        return Placed(label.period, sure=True)
    if step.instead is not None and label.is_borne_out(step.instead):
        return Placed(step.instead, sure=True)
    return Placed(label.period, sure=False)


def _step(starts: Sequence[int], rising: frozenset[int], at: tuple[int, int | None]) -> _Step:
    """How the label at a place stands to those beside it; ``at`` is the place and the common length in months."""
    place, months = at
    in_order = place in rising
    if months is None:
        return _Step(in_order, by_gap=False, instead=None)
    before = starts[place - 1] if place - 1 in rising else None
    after = starts[place + 1] if place + 1 in rising else None
    gaps = [
        other - one > _LONGEST_REST[months]
        for one, other in ((before, starts[place]), (starts[place], after))
        if one is not None and other is not None
    ]
    expected = before + months if before is not None else after - months if after is not None else None
    fits = expected is not None and expected != starts[place] and (after is None or expected < after)
    return _Step(in_order, any(gaps), _period(expected, months) if fits and expected is not None else None)


def _start(period: str) -> int:
    """Months from the beginning of our era to where a period begins; one without an end begins last in its year."""
    said = _PARTED.fullmatch(period)
    if said is None:
        return 0
    year = int(said["year"]) * 12
    if said["letter"]:
        return year + (int(said["part"]) - 1) * _MONTHS[said["letter"]]
    if said["month"]:
        return year + int(said["month"]) - 1
    return year + 11 if said["open"] == "+" else year


def _period(start: int, months: int) -> str:
    """The period of so many months that begins at ``start``."""
    year, month = divmod(start, 12)
    letter = next(letter for letter, length in _MONTHS.items() if length == months)
    return f"{year}-{letter}{month // months + 1}" if letter else str(year)


def _common_months(labels: Sequence[Dated]) -> int | None:
    """The length that all periods with an end share, where there are enough of them."""
    closed = [label.period for label in labels if label.period[-1] not in "+-"]
    letters = {period[5:6] for period in closed}
    if len(closed) < _FEWEST_IN_STEP or len(letters) > 1:
        return None
    return _MONTHS.get(letters.pop())


def _rising(starts: Sequence[int]) -> frozenset[int]:
    """The places that every longest run of starts that never fall has: whatever is left out, these remain."""
    upto = _lengths(starts)
    onward = _lengths([-start for start in reversed(starts)])[::-1]
    longest = max(upto, default=0)
    on_one = [place for place in range(len(starts)) if upto[place] + onward[place] - 1 == longest]
    rivals = Counter(upto[place] for place in on_one)
    return frozenset(place for place in on_one if rivals[upto[place]] == 1)


def _lengths(starts: Sequence[int]) -> list[int]:
    """For each place the length of the longest run that never falls and ends there."""
    lowest: list[int] = []
    lengths: list[int] = []
    for start in starts:
        place = bisect_right(lowest, start)
        lowest[place : place + 1] = [start]
        lengths.append(place + 1)
    return lengths
