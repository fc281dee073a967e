from __future__ import annotations

import pytest

from extract.audit import audit
from extract.audit.checks.total_budget_mismatch import CHECK

from ..reports import flagged, found, funded, table, with_fields


def test_a_header_against_a_table_that_adds_up_is_flagged() -> None:
    report = with_fields(funded(*table({"계": {"total": 107}, "시비": {"total": 107}}), total_budget=120))
    (finding,) = found(CHECK, report)
    assert finding.severity == "warning"
    assert finding.paths == ("/pledges/0/total_budget", "/pledges/0/budgets/0/amount")
    assert (finding.expected, finding.actual) == ("107000000", "120000000")
    assert "120백만원" in finding.message
    assert flagged(audit(report)) == ["/pledges/0/total_budget"]


def test_a_total_against_header_and_parts_is_flagged() -> None:
    report = with_fields(funded(*table({"계": {"total": 107}, "시비": {"total": 120}}), total_budget=120))
    (finding,) = found(CHECK, report)
    assert finding.paths[0] == "/pledges/0/budgets/0/amount"
    assert flagged(audit(report)) == ["/pledges/0/budgets/0/amount"]


def test_without_a_third_witness_nobody_is_blamed() -> None:
    report = with_fields(funded(*table({"계": {"total": 107}}), total_budget=120))
    assert len(found(CHECK, report)) == 1
    assert not flagged(audit(report))


@pytest.mark.parametrize("header", [None, 107])
def test_nothing_to_say_without_a_header_or_with_the_same(header: int | None) -> None:
    assert not found(CHECK, funded(*table({"계": {"total": 107}}), total_budget=header))


def test_nothing_to_say_without_a_table_total() -> None:
    assert not found(CHECK, funded(*table({"시비": {"2024": 107}}), total_budget=120))
