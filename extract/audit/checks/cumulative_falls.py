"""What an indicator counts from the beginning (누적, 누계) does not become less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas import Report
from schemas.report import Indicator

from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges
from ..wording import compact, wording

_Place = tuple[int, Indicator]


def look(report: Report) -> Iterator[Doubt]:
    """A note for every target or result below that of the period before; things counted may also close down."""
    for base, pledge in pledges(report):
        for places in _cumulative(pledge.indicators):
            for name in ("target", "actual"):
                yield from _falling(base, name, places)


def _cumulative(indicators: Sequence[Indicator]) -> Iterator[list[_Place]]:
    """The places of each such indicator, by period; totals and open periods say nothing of an order."""
    names = {each.name for each in indicators if any(w in compact(each.name) for w in wording().cumulative)}
    for name in sorted(names):
        own = [(at, each) for at, each in enumerate(indicators) if each.name == name]
        yield sorted((each for each in own if _is_year(each[1].period)), key=lambda each: each[1].period)


def _is_year(period: str) -> bool:
    return period.isdecimal()


def _falling(base: str, name: str, places: Sequence[_Place]) -> Iterator[Doubt]:
    given = [(at, each, value) for at, each in places if (value := getattr(each, name)) is not None]
    for (before, early, most), (at, late, value) in pairwise(given):
        if value < most:
            said = Phrase.of(
                "cumulative-falls",
                name=late.name,
                before=period_of(early.period),
                most=str(most),
                period=period_of(late.period),
                value=str(value),
            )
            paths = (f"{base}/indicators/{at}/{name}", f"{base}/indicators/{before}/{name}")
            yield Doubt("info", paths, said, expected=f"≥ {most}", actual=str(value))


CHECK = Check("cumulative-falls", look)
