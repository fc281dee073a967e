from __future__ import annotations

import pytest
from hypothesis import given

from extract.audit import audit
from extract.audit.checks.measures_swapped import CHECK
from schemas import Report

from ..reports import Rows, found, funded, table
from ..strategies import consistent

PLAN = {
    "계": {"total": 300, "2024": 100, "2025": 120, "2026": 80},
    "국비": {"total": 100, "2024": 50, "2025": 50},
    "시비": {"total": 200, "2024": 50, "2025": 70, "2026": 80},
}
SECURED = {
    "계": {"total": 150, "2024": 100, "2025": 50},
    "국비": {"total": 100, "2024": 50, "2025": 50},
    "시비": {"total": 50, "2024": 50},
}


def _report(planned: Rows, secured: Rows, header: int | None = None) -> Report:
    return funded(*table(planned), *table(secured, "secured"), total_budget=header)


def test_tables_as_they_should_be() -> None:
    for header in (None, 300, 299):
        assert not found(CHECK, _report(PLAN, SECURED, header))
    assert not found(CHECK, funded(*table(PLAN)))
    assert not found(CHECK, funded())


@pytest.mark.parametrize("header", [None, 300, 17])
def test_a_swapped_table_is_told_whole(header: int | None) -> None:
    report = _report(SECURED, PLAN, header)
    (finding,) = found(CHECK, report)
    assert finding.severity == "warning"
    assert len(finding.paths) == len(report.pledges[0].budgets)
    codes = {other.code for other in audit(report).findings}
    assert {"measures-swapped", "secured-exceeds-planned"} <= codes


def test_the_header_tells_it_of_a_single_row_and_of_a_blank_plan() -> None:
    assert found(CHECK, _report({"시비": {"2024": 5}}, {"계": {"total": 9}, "시비": {"total": 9}}, 9))
    assert found(CHECK, _report({"계": {"total": 5}}, {"계": {"total": 9}}, 9))
    assert found(CHECK, _report({}, SECURED))


def test_a_header_that_agrees_with_the_plan_clears_the_table() -> None:
    assert not found(CHECK, _report(SECURED, PLAN, 150))


def test_one_cell_that_is_too_large_is_not_a_swapped_table() -> None:
    for row in PLAN:
        assert not found(CHECK, _report(PLAN, SECURED | {row: SECURED[row] | {"total": 999}}))


@given(consistent())
def test_no_right_table_is_told(right: Report) -> None:
    assert not found(CHECK, right)
