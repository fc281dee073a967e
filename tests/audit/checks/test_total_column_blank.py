from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.audit import audit
from extract.audit.checks.total_column_blank import CHECK
from schemas import Report
from schemas.report import Budget

from ..reports import Rows, found, funded, table
from ..strategies import PERIODS, consistent

SLIPPED = {"2023": 300, "2024": 100, "2025": 100, "2026": 100}
RUNNING = {"2025": 50, "2026": 50}


def _severities(*budgets: Budget, total_budget: int | None = None) -> list[str]:
    return [finding.severity for finding in found(CHECK, funded(*budgets, total_budget=total_budget))]


def test_a_table_that_slipped_by_a_column_is_told_whole() -> None:
    (finding,) = audit(funded(*table({"계": SLIPPED, "시비": SLIPPED}))).findings
    assert (finding.code, finding.severity) == ("total-column-blank", "warning")
    assert finding.paths == tuple(f"/pledges/0/budgets/{index}/amount" for index in range(8))


def test_one_misread_digit_does_not_hide_it() -> None:
    rows = {"계": SLIPPED, "국비": {**SLIPPED, "2025": 107}, "시비": {"2023": 9, "2026": 9}}
    assert _severities(*table(rows)) == ["warning"]


def test_the_headers_total_in_the_first_year_tells_it_too() -> None:
    rows = {"계": {"2023": 300, "2024": 100, "2025": 100}}  # the last year fell off the table
    assert _severities(*table(rows), total_budget=300) == ["warning"]
    assert _severities(*table({"국비": {"2023": 200, "2024": 200}, "시비": RUNNING}), total_budget=200)


@pytest.mark.parametrize(
    "rows",
    [
        {"계": {"2023": 100, "2024": 120, "2025": 90}, "시비": {"2023": 100, "2024": 120, "2025": 90}},
        {
            "국비": {"2023": 100, "2024": 50, "2025": 50},
            "도비": {"2023": 30, "2024": 20},
            "시비": RUNNING | {"2027": 1},
        },
        {"계": {"2023": 300}, "시비": {"2023": 300}},
        {"계": {"2023": 0, "2024": 0, "2025": 0}},
        {"계": {"total": 300, "2023": 150, "2024": 75, "2025": 75}},
        {},
    ],
)
def test_tables_that_did_not_slip(rows: Rows) -> None:
    assert not _severities(*table(rows))


def test_a_header_that_all_years_add_up_to_clears_the_table() -> None:
    assert not _severities(*table({"계": SLIPPED, "시비": SLIPPED}), total_budget=600)
    assert not _severities(*table({"계": {"2023": 300, "2024": 0}}), total_budget=300)


def test_two_equal_years_alone_are_a_note() -> None:
    assert _severities(*table({"계": RUNNING, "시비": RUNNING})) == ["info"]


def test_planned_that_slipped_into_secured_is_told() -> None:
    planned = table({"시비": {"2025": 70, "2026": 70}})
    secured = table({"시비": {"total": 90, "2025": 45, "2026": 45}}, "secured")
    assert _severities(*planned, *secured) == ["warning"]


def test_secured_amounts_without_totals_are_fine_beside_planned_totals() -> None:
    planned = table({"시비": {"total": 400, "2024": 200, "2025": 100, "2026": 100}})
    assert not _severities(*planned, *table({"시비": {"2024": 200, "2025": 100, "2026": 100}}, "secured"))


def _slipped(right: Report, step: int) -> Report:
    """The report with its planned amounts ``step`` columns further right, the total's column at that end lost."""
    pledge = right.pledges[0]
    budgets = [budget for budget in pledge.budgets if budget.measure == "planned"]
    years = ("2021", *PERIODS, "2028+")
    columns = ("total", *years)[:-1] if step > 0 else (*years[1:], "total")
    after = dict(zip(columns, years, strict=True))
    moved = [budget.model_copy(update={"period": after[budget.period]}) for budget in budgets]
    in_order = tuple(sorted(moved, key=lambda budget: years.index(budget.period)))
    wrong = pledge.model_copy(update={"budgets": in_order, "total_budget": None})
    return right.model_copy(update={"pledges": (wrong,)})


@given(consistent(), st.sampled_from((-1, 1)))
def test_no_table_that_slipped_goes_by(right: Report, step: int) -> None:
    wrong = _slipped(right, step)
    is_silent = all(budget.amount == 0 for budget in wrong.pledges[0].budgets)
    assert bool(found(CHECK, wrong)) is not is_silent


@given(consistent())
def test_no_right_table_is_told(right: Report) -> None:
    assert not found(CHECK, right)
