"""Rounding: an explanation that is believed only where it is the habit of the whole table."""

from __future__ import annotations

from collections import Counter

from .equations import Equation
from .ledger import Ledger
from .money import last_place

HABIT_LINES = 3
"""Broken sums of one direction before rounding is believed. A wrong figure breaks one row and one column: only
three of them, each wrong by one in its last place, could pass for rounding."""


def only_rounded(ledger: Ledger) -> frozenset[Equation]:
    """The broken sums of the tables that may be explained by rounding: none, or all of a measure's.

    Rounded figures miss their sum by a step of the last printed place now and then, by two hardly ever (n of
    them with a standard deviation of √(n / 12) steps), so more than a step is never believed.
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
    return bool(equation.total.figures) and abs(equation.gap) <= step


def _step(ledger: Ledger) -> int:
    """The last place of the finest unit of the tables."""
    units = {budget.unit for budget in ledger.pledge.budgets}
    budgets = ledger.pledge.budgets
    return min((last_place((b.amount for b in budgets if b.unit == unit), unit) for unit in units), default=1)
