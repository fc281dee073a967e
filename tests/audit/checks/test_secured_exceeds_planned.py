from __future__ import annotations

from extract.audit.checks.secured_exceeds_planned import CHECK

from ..reports import Rows, found, funded, table


def _severities(planned: Rows, secured: Rows) -> list[str]:
    return [f.severity for f in found(CHECK, funded(*table(planned), *table(secured, "secured")))]


def test_more_secured_than_planned_is_told_for_the_two_figures() -> None:
    (finding,) = found(
        CHECK, funded(*table({"시비": {"2025": 210}}), *table({"시비": {"2025": 330}}, "secured"))
    )
    assert finding.severity == "warning"
    assert finding.paths == ("/pledges/0/budgets/1/amount", "/pledges/0/budgets/0/amount")
    assert (finding.expected, finding.actual) == ("210000000", "330000000")
    assert "330백만원" in finding.message


def test_money_that_only_catches_up_with_earlier_years_is_a_note() -> None:
    planned = {"시비": {"2024": 100, "2025": 100}}
    assert _severities(planned, {"시비": {"2024": 40, "2025": 150}}) == ["info"]
    assert _severities(planned, {"시비": {"2024": 60, "2025": 150}}) == ["warning"]


def test_too_much_in_all_is_never_explained_by_a_year() -> None:
    assert _severities({"시비": {"total": 100, "2024": 200}}, {"시비": {"total": 150}}) == ["warning"]


def test_money_secured_in_a_year_without_a_plan_is_not_compared() -> None:
    assert not _severities({"시비": {"2025": 100}}, {"시비": {"2024": 40, "2025": 100}})
