"""The header's total (총사업비) is the total of the funding table."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..equations import Cell, Equation
from ..ledger import Ledger
from ..phrases import amount_of
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A doubt where both are printed and differ."""
    for base, pledge in pledges(report):
        ledger = Ledger(pledge, base)
        for equation in ledger.broken:
            if equation.kind == "header":
                yield _doubt(equation, ledger.culprit(equation))


def _doubt(equation: Equation, culprit: Cell | None) -> Doubt:
    header, table = equation.cells
    said, other = (table, header) if culprit == table else (header, table)
    return Doubt(
        "warning",
        (*said.paths, *other.paths),
        Phrase.of(
            "total-budget-mismatch",
            header=amount_of(header, header.unit),
            table=amount_of(table, table.unit),
            hint=Phrase.of(_hint(header, table, culprit)),
        ),
        expected=str(other.won),
        actual=str(said.won),
        culprits=() if culprit is None else culprit.paths,
    )


def _hint(header: Cell, table: Cell, culprit: Cell | None) -> str:
    hints = {header: "audit-total-header", table: "audit-total-table"}
    return "audit-total-compare" if culprit is None else hints[culprit]


CHECK = Check("total-budget-mismatch", look)
