"""A progress table or a roadmap has one row for a period: a second one is a misread period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas import Report
from schemas.report import Milestone

from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every period that several rows have, naming the periods of all."""
    for base, pledge in pledges(report):
        for kind, rows in (("milestones", pledge.milestones), ("roadmap", pledge.roadmap)):
            for period, places in _places(rows).items():
                if len(places) > 1:
                    said = Phrase.of("duplicate-period", period=period_of(period), count=len(places))
                    yield Doubt("warning", tuple(f"{base}/{kind}/{at}/period" for at in places), said)


def _places(rows: Sequence[Milestone]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        places[row.period].append(index)
    return places


CHECK = Check("duplicate-period", look)
