from __future__ import annotations

from extract.audit.checks.negative_amount import CHECK

from ..reports import found, funded, table


def test_an_amount_below_nothing_is_told() -> None:
    findings = found(CHECK, funded(*table({"계": {"2024": -5}, "국비": {"2024": 0}}), total_budget=-5))
    assert [finding.paths for finding in findings] == [
        ("/pledges/0/budgets/0/amount",),
        ("/pledges/0/total_budget",),
    ]
    assert "-5백만원" in findings[0].message


def test_nothing_is_an_amount() -> None:
    assert not found(CHECK, funded(*table({"계": {"2024": 0}}), total_budget=0))
