"""Sources add up to the total row in every column, years to the total column in every row."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..equations import Cell, Equation
from ..ledger import Ledger
from ..phrases import amount_of, measure_of, period_of, row_of
from ..pointers import page_order, pledges
from ..rounding import only_rounded


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every sum that does not come out."""
    for base, pledge in pledges(report):
        ledger = Ledger(pledge, base)
        rounded = only_rounded(ledger)
        for equation in ledger.broken:
            if equation.kind != "header":
                yield _rounded(equation) if equation in rounded else _broken(equation, ledger)


def _rounded(equation: Equation) -> Doubt:
    return Doubt(
        "info",
        _paths(equation, equation.total),
        _phrase(equation, Phrase.of("audit-sum-rounded")),
        expected=str(equation.sum),
        actual=str(equation.total.won),
    )


def _broken(equation: Equation, ledger: Ledger) -> Doubt:
    culprit = ledger.culprit(equation)
    said = culprit if culprit is not None and culprit.figures else equation.total
    return Doubt(
        "warning",
        _paths(equation, said),
        _phrase(equation, _hint(equation, culprit)),
        expected=str(equation.mended_by(said)),
        actual=str(said.won) if said.figures else None,
        culprits=said.paths if said is culprit else (),
    )


def _paths(equation: Equation, first: Cell) -> tuple[str, ...]:
    """Every amount of the equation, those of ``first`` in front."""
    rest = [path for cell in equation.cells if cell != first for path in cell.paths]
    return (*first.paths, *sorted(rest, key=lambda path: page_order((path,))))


def _phrase(equation: Equation, hint: Phrase) -> Phrase:
    unit = equation.printed[0].unit
    return Phrase.of(
        "sum-mismatch",
        line=_line(equation),
        measure=measure_of(equation.total.measure),
        total=amount_of(equation.total, unit),
        parts=tuple(_part(equation, part) for part in equation.parts if part.figures)
        or Phrase.of("audit-blank"),
        sum=amount_of(equation.sum, unit),
        gap=amount_of(abs(equation.gap), unit),
        hint=hint,
    )


def _line(equation: Equation) -> Phrase:
    """The row or column that is added up."""
    return row_of(equation.printed[0]) if equation.kind == "years" else period_of(equation.total.period)


def _part(equation: Equation, part: Cell) -> Phrase:
    name = period_of(part.period) if equation.kind == "years" else row_of(part)
    return Phrase.of("audit-named-amount", name=name, amount=amount_of(part, part.unit))


def _hint(equation: Equation, culprit: Cell | None) -> Phrase:
    if culprit is None:
        return Phrase.of("audit-sum-compare")
    unit = equation.printed[0].unit
    return Phrase.of(
        "audit-sum-culprit",
        row=row_of(culprit),
        period=period_of(culprit.period),
        wanted=amount_of(equation.mended_by(culprit), unit),
        actual=amount_of(culprit, unit),
    )


CHECK = Check("sum-mismatch", look)
