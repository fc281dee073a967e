from __future__ import annotations

from extract.audit import audit
from extract.audit.checks.sum_mismatch import CHECK
from schemas.report import Budget

from ..reports import flagged, found, funded, table, with_fields


def test_the_paths_are_the_figures_of_the_equation() -> None:
    rows = {"계": {"2023": 5, "2024": 90}, "국비": {"2024": 60}, "시비": {"2023": 5, "2024": 40}}
    (finding,) = found(CHECK, funded(*table(rows)))
    assert finding.severity == "warning"
    assert finding.paths == tuple(f"/pledges/0/budgets/{index}/amount" for index in (1, 2, 4))
    assert (finding.expected, finding.actual) == ("100000000", "90000000")
    assert "합계 90백만원" in finding.message
    assert "국비 60백만원 + 시비 40백만원" in finding.message


def test_the_cell_in_a_broken_row_and_a_broken_column_is_named_first_and_flagged() -> None:
    rows = {
        "계": {"total": 100, "2024": 60, "2025": 40},
        "국비": {"total": 70, "2024": 45, "2025": 30},
        "시비": {"total": 30, "2024": 20, "2025": 10},
    }
    report = with_fields(funded(*table(rows)))
    findings = found(CHECK, report)
    assert [finding.paths[0] for finding in findings] == ["/pledges/0/budgets/4/amount"] * 2
    assert {(finding.expected, finding.actual) for finding in findings} == {("40000000", "45000000")}
    assert {len(finding.paths) for finding in findings} == {3}
    assert flagged(audit(report)) == ["/pledges/0/budgets/4/amount"]


def test_a_header_that_agrees_with_the_parts_blames_the_total() -> None:
    report = with_fields(funded(*table({"계": {"total": 86}, "시비": {"total": 79}}), total_budget=79))
    assert flagged(audit(report)) == ["/pledges/0/budgets/0/amount"]


def test_planned_and_secured_are_added_up_apart() -> None:
    planned = table({"계": {"2024": 9}, "시비": {"2024": 9}})
    secured = table({"계": {"2024": 8}, "시비": {"2024": 7}}, "secured")
    (finding,) = found(CHECK, funded(*planned, *secured))
    assert finding.paths == ("/pledges/0/budgets/2/amount", "/pledges/0/budgets/3/amount")
    assert "확보" in finding.message


def test_a_missing_total_is_told_with_what_it_should_be() -> None:
    rows = {"계": {"2024": 1}, "국비": {"2024": 1, "2025": 2}}
    (finding,) = found(CHECK, funded(*table(rows)))
    assert finding.paths == ("/pledges/0/budgets/2/amount",)
    assert (finding.expected, finding.actual) == ("2000000", None)
    assert "빈칸" in finding.message


def test_rounding_throughout_a_table_is_a_note() -> None:
    rows = {
        "계": {"2022": 69, "2023": 69, "2024": 69},
        "국비": {"2022": 34, "2023": 34, "2024": 34},
        "시비": {"2022": 34, "2023": 34, "2024": 34},
    }
    assert [finding.severity for finding in found(CHECK, funded(*table(rows)))] == ["info"] * 3


def test_decimals_are_compared_to_the_won() -> None:
    def tenths(source: str, amount: int) -> Budget:
        (budget,) = table({source: {"2024": 1}}, unit="억원")
        return budget.model_copy(update={"amount": amount * 10**7})

    assert not found(CHECK, funded(tenths("계", 47), tenths("국비", 31), tenths("시비", 16)))
    assert found(CHECK, funded(tenths("계", 47), tenths("국비", 31), tenths("시비", 15)))
