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


@pytest.mark.parametrize("header", [10_700, 1_070_000])
def test_a_power_of_ten_casts_doubt_on_the_unit_of_the_whole_table(header: int) -> None:
    rows = {"계": {"total": 107_000}, "시비": {"total": 107_000}}
    report = with_fields(funded(*table(rows, unit="천원")))
    pledge = report.pledges[0].model_copy(update={"total_budget": header * 1000})
    report = report.model_copy(update={"pledges": (pledge,)})
    (finding,) = found(CHECK, report)
    assert finding.paths == ("/pledges/0/total_budget", *(f"/pledges/0/budgets/{i}/amount" for i in (0, 1)))
    assert "단위" in finding.message
    assert not flagged(audit(report))


def test_a_total_that_its_own_parts_contradict_is_no_matter_of_units() -> None:
    report = with_fields(funded(*table({"계": {"total": 1070}, "시비": {"total": 107}}), total_budget=107))
    assert flagged(audit(report)) == ["/pledges/0/budgets/0/amount"]


@pytest.mark.parametrize("header", [0, 214, -107])
def test_other_factors_are_no_matter_of_units(header: int) -> None:
    (finding,) = found(CHECK, funded(*table({"계": {"total": 107}, "기타": {}}), total_budget=header))
    assert "단위" not in finding.message


def test_nothing_to_say_without_a_table_total() -> None:
    assert not found(CHECK, funded(*table({"시비": {"2024": 107}}), total_budget=120))
