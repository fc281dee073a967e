"""The rows of a progress table or a roadmap follow each other in time, forwards or backwards throughout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas import Report
from schemas.report import Milestone

from ..check import Check, Doubt, Phrase
from ..periods import months
from ..phrases import period_of
from ..pointers import pledges

FEWEST_ROWS = 3
"""Two rows are always in one order or the other."""


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every row that alone is out of order; where it is not one alone, the table has another order."""
    for base, pledge in pledges(report):
        for kind, rows in (("milestones", pledge.milestones), ("roadmap", pledge.roadmap)):
            index = _astray(rows)
            if index is not None:
                period = rows[index].period
                said = Phrase.of("periods-out-of-order", period=period_of(period))
                yield Doubt("warning", (f"{base}/{kind}/{index}/period",), said, actual=period)


def _astray(rows: Sequence[Milestone]) -> int | None:
    """The one row without which all others are in order, its neighbours being so too."""
    starts = [span[0] for row in rows if (span := months(row.period)) is not None]
    if len(starts) != len(rows) or len(rows) <= FEWEST_ROWS or _ordered(starts):
        return None
    alone = [at for at in range(len(starts)) if _ordered([*starts[:at], *starts[at + 1 :]])]
    return alone[0] if len(alone) == 1 else None


def _ordered(starts: Sequence[int]) -> bool:
    return list(starts) in (sorted(starts), sorted(starts, reverse=True))


CHECK = Check("periods-out-of-order", look)
