"""The total that the prose names (총사업비 : 4,606백만원) is the one of the header, or else of the funding table."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report
from schemas.report import Pledge

from ..check import Check, Doubt, Phrase
from ..equations import TOTAL
from ..ledger import Ledger
from ..money import printed
from ..pointers import pledges
from ..totals_told import total_told

ROUNDED_PERCENT = 5
"""A text that says 약 46억원 may stand for 4,606백만원: two printed digits are good to 5 %."""


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every line that names another total."""
    for base, pledge in pledges(report):
        wanted, unit = _total(pledge, base)
        for kind, entries in (("overview", pledge.overview), ("goals", pledge.goals)):
            for index, text in enumerate(entries):
                told = total_told(text)
                if told is not None and wanted is not None and _differ(told, wanted):
                    yield _doubt(f"{base}/{kind}/{index}", told, wanted, unit)


def _total(pledge: Pledge, base: str) -> tuple[int | None, str]:
    """The total in won and the unit of the table."""
    table = Ledger(pledge, base).at(TOTAL, TOTAL, "planned")
    if pledge.total_budget is not None:
        return pledge.total_budget, table.unit
    return (table.won if len(table.figures) == 1 else None), table.unit


def _differ(told: int, wanted: int) -> bool:
    return 100 * abs(told - wanted) > ROUNDED_PERCENT * max(told, wanted)


def _doubt(path: str, told: int, wanted: int, unit: str) -> Doubt:
    said = Phrase.of("overview-contradicts-total", told=printed(told, unit), total=printed(wanted, unit))
    return Doubt("warning", (path,), said, expected=str(wanted), actual=str(told))


CHECK = Check("overview-contradicts-total", look)
