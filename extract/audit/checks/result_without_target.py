"""A result (실적) stands beside the target that it is measured by."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A note for every result without one, where the indicator has targets in other periods.

    Some indicators have no targets at all, and a rate beside the result says that it was measured by one.
    """
    for base, pledge in pledges(report):
        aimed = {indicator.name for indicator in pledge.indicators if indicator.target is not None}
        for index, indicator in enumerate(pledge.indicators):
            alone = indicator.target is None and indicator.rate is None
            if indicator.actual is not None and alone and indicator.name in aimed:
                said = Phrase.of(
                    "result-without-target", name=indicator.name, period=period_of(indicator.period)
                )
                yield Doubt("info", (f"{base}/indicators/{index}/actual",), said)


CHECK = Check("result-without-target", look)
