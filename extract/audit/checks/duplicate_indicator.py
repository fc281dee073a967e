"""An indicator has one target, one result and one rate for a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas import Report
from schemas.report import Pledge

from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges
from ..wording import compact

_FIGURES = ("target", "actual", "rate")


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every indicator that is given several times for a period, naming all its figures there."""
    for base, pledge in pledges(report):
        for places in _places(pledge).values():
            paths = _paths(base, pledge, places)
            if len(places) > 1 and paths:
                first = pledge.indicators[places[0]]
                period = period_of(first.period)
                said = Phrase.of("duplicate-indicator", name=first.name, period=period, count=len(places))
                yield Doubt("warning", paths, said)


def _places(pledge: Pledge) -> dict[tuple[str, str], list[int]]:
    """The places of the indicators by name and period; those without a name are not the same one."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, indicator in enumerate(pledge.indicators):
        if compact(indicator.name):
            places[compact(indicator.name), indicator.period].append(index)
    return places


def _paths(base: str, pledge: Pledge, places: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        f"{base}/indicators/{place}/{figure}"
        for place in places
        for figure in _FIGURES
        if getattr(pledge.indicators[place], figure) is not None
    )


CHECK = Check("duplicate-indicator", look)
