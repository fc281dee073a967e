"""A rate beside which neither target nor result is printed cannot be checked."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A note for every such rate."""
    for base, pledge in pledges(report):
        for index, indicator in enumerate(pledge.indicators):
            if indicator.rate is not None and indicator.target is None and indicator.actual is None:
                said = Phrase.of(
                    "rate-without-figures", name=indicator.name, period=period_of(indicator.period)
                )
                yield Doubt("info", (f"{base}/indicators/{index}/rate",), said)


CHECK = Check("rate-without-figures", look)
