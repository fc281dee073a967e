"""No source secures more money than is planned, in a year or in all."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..equations import TOTAL, Cell
from ..ledger import Ledger
from ..phrases import amount_of, period_of, row_of
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every place where both are printed and more is secured."""
    for base, pledge in pledges(report):
        ledger = Ledger(pledge, base)
        for secured in ledger.cells.values():
            planned = ledger.at(secured.row, secured.period, "planned")
            if secured.measure == "secured" and planned.figures and secured.won > planned.won:
                yield _doubt(secured, planned, ledger)


def _doubt(secured: Cell, planned: Cell, ledger: Ledger) -> Doubt:
    carried = _carried_over(secured, ledger)
    return Doubt(
        "info" if carried else "warning",
        (*secured.paths, *planned.paths),
        Phrase.of(
            "secured-exceeds-planned",
            row=row_of(secured),
            period=period_of(secured.period),
            secured=amount_of(secured, secured.unit),
            planned=amount_of(planned, planned.unit),
            hint=Phrase.of("audit-secured-carried" if carried else "audit-secured-compare"),
        ),
        expected=str(planned.won),
        actual=str(secured.won),
    )


def _carried_over(secured: Cell, ledger: Ledger) -> bool:
    """Whether earlier years left so much unsecured that this year only caught up (이월)."""
    upto = {"planned": 0, "secured": 0}
    for (row, period, measure), cell in ledger.cells.items():
        if row == secured.row and period != TOTAL and period <= secured.period:
            upto[measure] += cell.won
    return secured.period != TOTAL and upto["secured"] <= upto["planned"]


CHECK = Check("secured-exceeds-planned", look)
