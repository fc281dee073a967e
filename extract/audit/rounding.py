"""Rounding: an explanation that is believed only where it is the habit of the whole table."""

from __future__ import annotations

from collections import Counter

from .equations import Equation
from .ledger import Ledger
from .money import last_place

HABIT_LINES = 3
"""Broken sums of one direction before rounding is believed. A wrong figure breaks one row and one column, so two
wrong figures in the last place, rare enough by themselves, still look different from rounding."""


def only_rounded(ledger: Ledger) -> frozenset[Equation]:
    """The broken sums of the tables that may be explained by rounding: none, or all of a measure's.

    A sum of rounded figures is off by at most half a step of the last printed place for each of them.
    """
    measures = {equation.total.measure for equation in ledger.broken}
    return frozenset().union(*(_of(ledger, measure) for measure in measures))


def _of(ledger: Ledger, measure: str) -> frozenset[Equation]:
    broken = [sum_ for sum_ in ledger.broken if sum_.kind != "header" and sum_.total.measure == measure]
    lines = Counter(equation.kind for equation in broken)
    habit = max(lines.values(), default=0) >= HABIT_LINES
    step = _step(ledger)
    return frozenset(broken if habit and all(_may_be(equation, step) for equation in broken) else ())


def _may_be(equation: Equation, step: int) -> bool:
    figures = sum(len(cell.figures) for cell in equation.cells)
    return bool(equation.total.figures) and 2 * abs(equation.gap) <= step * figures


def _step(ledger: Ledger) -> int:
    """The last place of the finest unit of the tables."""
    units = {budget.unit for budget in ledger.pledge.budgets}
    budgets = ledger.pledge.budgets
    return min((last_place((b.amount for b in budgets if b.unit == unit), unit) for unit in units), default=1)
