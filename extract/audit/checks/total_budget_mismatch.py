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
    """A doubt where both are printed and differ; it concerns the whole table where the unit is in doubt."""
    for base, pledge in pledges(report):
        ledger = Ledger(pledge, base)
        for equation in ledger.broken:
            if equation.kind == "header":
                culprit = ledger.culprit(equation)
                yield _of_unit(equation, ledger) if _is_unit(equation, culprit) else _doubt(equation, culprit)


def _is_unit(equation: Equation, culprit: Cell | None) -> bool:
    """Whether one amount is 10, 100, 1,000 … times the other: a unit was misread or misprinted, or a zero lost.

    Where the table's own sums speak against its total, that is the misread one.
    """
    header, table = equation.cells
    less, more = sorted((header.won, table.won))
    return culprit != table and less > 0 and more % less == 0 and str(more // less).strip("0") == "1"


def _of_unit(equation: Equation, ledger: Ledger) -> Doubt:
    header, table = equation.cells
    return Doubt(
        "warning",
        (*header.paths, *ledger.paths),
        _phrase(header, table, "audit-total-unit"),
        expected=str(table.won),
        actual=str(header.won),
    )


def _doubt(equation: Equation, culprit: Cell | None) -> Doubt:
    header, table = equation.cells
    said, other = (table, header) if culprit == table else (header, table)
    return Doubt(
        "warning",
        (*said.paths, *other.paths),
        _phrase(header, table, _hint(header, table, culprit)),
        expected=str(other.won),
        actual=str(said.won),
        culprits=() if culprit is None else culprit.paths,
    )


def _phrase(header: Cell, table: Cell, hint: str) -> Phrase:
    return Phrase.of(
        "total-budget-mismatch",
        header=amount_of(header, header.unit),
        table=amount_of(table, table.unit),
        hint=Phrase.of(hint),
    )


def _hint(header: Cell, table: Cell, culprit: Cell | None) -> str:
    hints = {header: "audit-total-header", table: "audit-total-table"}
    return "audit-total-compare" if culprit is None else hints[culprit]


CHECK = Check("total-budget-mismatch", look)
