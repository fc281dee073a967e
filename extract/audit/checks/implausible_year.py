"""The years of a report lie within a few terms of office of each other: 2204 was misread."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_low

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..periods import year
from ..pointers import pledges

FARTHEST_YEARS = 20
"""Five terms of office; the longest plan of a pledge among the true records at hand spans 8 years."""


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every period that lies farther from the middle one of the report."""
    years = {path: at for path, period in _periods(report) if (at := year(period)) is not None}
    middle = median_low(years.values()) if years else 0
    for path, at in years.items():
        if abs(at - middle) > FARTHEST_YEARS:
            said = Phrase.of("implausible-year", year=str(at), middle=str(middle))
            yield Doubt("warning", (path,), said, actual=str(at))


def _periods(report: Report) -> Iterator[tuple[str, str]]:
    for base, pledge in pledges(report):
        for kind in ("budgets", "indicators", "milestones", "roadmap"):
            for index, row in enumerate(getattr(pledge, kind)):
                yield f"{base}/{kind}/{index}/period", row.period


CHECK = Check("implausible-year", look)
