"""Funding tables whose sums are right, for property tests."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from schemas import Report
from schemas.report import Budget, Pledge

from .reports import SOURCES, report, table, with_fields

PERIODS = ("2022-", "2023", "2024", "2025", "2026", "2027+")
LABELS = ("국비", "도비", "시비", "민자", "기타")

Amounts = dict[str, dict[str, int]]


@dataclass(frozen=True)
class Shape:
    labels: tuple[str, ...]
    periods: tuple[str, ...]
    unit: str


def _summed(body: Amounts) -> Amounts:
    """The body with its totals, rows and columns that hold nothing left blank."""
    rows = {label: row | {"total": sum(row.values())} for label, row in body.items() if row}
    total: dict[str, int] = {}
    for row in rows.values():
        for period, amount in row.items():
            total[period] = total.get(period, 0) + amount
    return {"계": total} | rows if rows else {}


@st.composite
def consistent(draw: st.DrawFn) -> Report:
    """A report of one pledge: planned and secured amounts with blanks, all sums right, the header too."""
    shape = Shape(
        tuple(draw(st.lists(st.sampled_from(LABELS), min_size=1, unique=True))),
        tuple(sorted(draw(st.lists(st.sampled_from(PERIODS), min_size=1, unique=True)))),
        draw(st.sampled_from(("천원", "백만원", "억원"))),
    )
    planned: Amounts = {label: {} for label in shape.labels}
    secured: Amounts = {label: {} for label in shape.labels}
    for label in shape.labels:
        for period in shape.periods:
            amount = draw(st.none() | st.integers(0, 99_999))
            if amount is not None:
                planned[label][period] = amount
                if draw(st.booleans()):
                    secured[label][period] = draw(st.integers(0, amount))
    budgets = (*table(_summed(planned), unit=shape.unit), *table(_summed(secured), "secured", shape.unit))
    return with_fields(
        report(Pledge(number="1", name="놀이터 조성", budgets=budgets, total_budget=_grand(budgets)))
    )


def _grand(budgets: tuple[Budget, ...]) -> int | None:
    for budget in budgets:
        if (budget.source, budget.period, budget.measure) == (SOURCES["계"], "total", "planned"):
            return budget.amount
    return None


def changed(right: Report, index: int, won: int) -> Report:
    """The report with another amount at one place."""
    pledge = right.pledges[0]
    budgets = list(pledge.budgets)
    budgets[index] = budgets[index].model_copy(update={"amount": won})
    wrong = pledge.model_copy(update={"budgets": tuple(budgets)})
    return right.model_copy(update={"pledges": (wrong,)})
