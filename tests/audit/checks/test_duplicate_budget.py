from __future__ import annotations

import pytest
from hypothesis import given

from extract.audit.checks.duplicate_budget import CHECK
from schemas import Report
from schemas.report import Budget

from ..reports import found, funded, table
from ..strategies import consistent

ROWS = {"계": {"total": 5, "2024": 5}, "시비": {"total": 5, "2024": 5}}


def _path(index: int) -> str:
    return f"/pledges/0/budgets/{index}/amount"


@pytest.mark.parametrize("amount", [5, 6])
def test_both_amounts_of_a_cell_are_told_whether_equal_or_not(amount: int) -> None:
    (finding,) = found(CHECK, funded(*table(ROWS), *table({"시비": {"2024": amount}})))
    assert finding.severity == "warning"
    assert finding.paths == (_path(3), _path(4))
    assert "시비(계획), 2024년부터: 금액 2개" in finding.message


def test_a_table_read_twice_is_told_row_by_row() -> None:
    findings = found(CHECK, funded(*table(ROWS), *table(ROWS)))
    assert [finding.paths for finding in findings] == [
        tuple(_path(index) for index in (0, 1, 4, 5)),
        tuple(_path(index) for index in (2, 3, 6, 7)),
    ]


def _labelled(label: str) -> tuple[Budget, ...]:
    return tuple(budget.model_copy(update={"label": label}) for budget in table({"국비": {"2024": 5}}))


def test_rows_that_share_a_source_but_not_their_label_are_two() -> None:
    assert not found(CHECK, funded(*_labelled("국비"), *_labelled("특별교부세")))
    assert found(CHECK, funded(*_labelled("특별교부세"), *_labelled("특별 교부세")))


def test_planned_and_secured_are_two() -> None:
    assert not found(CHECK, funded(*table(ROWS), *table(ROWS, "secured")))


@given(consistent())
def test_no_right_table_is_told(right: Report) -> None:
    assert not found(CHECK, right)
