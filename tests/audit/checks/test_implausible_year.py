from __future__ import annotations

from extract.audit.checks.implausible_year import CHECK

from ..reports import found, funded, table


def test_a_year_far_from_all_others_is_told() -> None:
    (finding,) = found(CHECK, funded(*table({"계": {"total": 9, "2024": 2, "2204": 3, "2026+": 4}})))
    assert (finding.severity, finding.paths) == ("warning", ("/pledges/0/budgets/2/period",))
    assert finding.actual == "2204"


def test_years_near_each_other_are_right() -> None:
    assert not found(CHECK, funded(*table({"계": {"2014-": 2, "2024": 3, "2034+": 4}})))
    assert not found(CHECK, funded())
