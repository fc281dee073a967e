from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.audit import audit, explain
from extract.audit.checks import all_checks
from extract.messages import catalogue
from schemas import Finding, Report
from schemas.report import Indicator, Pledge

from .reports import dated, flagged, funded, money, rated, report, table, told, with_fields
from .strategies import changed, consistent

WRONG_SUM = funded(*table({"계": {"2024": 90}, "국비": {"2024": 60}, "시비": {"2024": 40}}))

TROUBLED = report(
    Pledge(
        number="7",
        name="도서관 신축",
        status="검토중",
        total_budget=1,
        budgets=table(
            {"계": {"total": 90, "2024": 90}, "국비": {"total": 60, "2024": 60}, "시비": {"2024": 40}}
        ),
        indicators=(Indicator(name="장서", period="2024", target=10, actual=5, rate=80),),
        milestones=told(money("도비 5백만원 교부", ("도비", 5_000_000))).pledges[0].milestones
        + told(dated("착공", "2019-01")).pledges[0].milestones,
    ),
    Pledge(number="7", name=""),
    Pledge(
        name="숲길",
        budgets=table({"시비": {"2024": 5}}) + table({"시비": {"2024": 7}}),
        indicators=(Indicator(name="길이", period="2024", rate=50),) * 2,
    ),
)


@given(consistent())
def test_tables_that_add_up_raise_nothing(right: Report) -> None:
    audited = audit(right)
    assert not [finding for finding in audited.findings if finding.severity != "info"]
    assert not flagged(audited)


@given(consistent().filter(lambda right: bool(right.pledges[0].budgets)), st.data())
def test_one_wrong_amount_is_named_and_flagged_alone(right: Report, data: st.DataObject) -> None:
    budgets = right.pledges[0].budgets
    index = data.draw(st.integers(0, len(budgets) - 1))
    step = 10**3
    won = step * data.draw(st.integers(0, 10**6).filter(lambda n: n * step != budgets[index].amount))
    audited = audit(changed(right, index, won))
    path = f"/pledges/0/budgets/{index}/amount"
    sums = [finding for finding in audited.findings if finding.code == "sum-mismatch"]
    assert sums
    assert all(path == finding.paths[0] and finding.severity == "warning" for finding in sums)
    assert {finding.expected for finding in sums} == {str(budgets[index].amount)}
    assert flagged(audited) == [path]


@given(consistent(), st.data())
def test_auditing_twice_is_auditing_once(right: Report, data: st.DataObject) -> None:
    wrong = right
    for _ in range(data.draw(st.integers(0, 3)) if right.pledges[0].budgets else 0):
        index = data.draw(st.integers(0, len(right.pledges[0].budgets) - 1))
        wrong = changed(wrong, index, data.draw(st.integers(0, 10**12)))
    once = audit(wrong)
    assert audit(once) == once
    assert len({(finding.code, frozenset(finding.paths)) for finding in once.findings}) == len(once.findings)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_checks_means_nothing(seed: int) -> None:
    checks = list(all_checks())
    random.Random(seed).shuffle(checks)
    assert audit(TROUBLED, checks) == audit(TROUBLED)


def test_every_check_of_a_record_speaks_in_page_order() -> None:
    codes = [finding.code for finding in audit(TROUBLED).findings]
    assert set(codes) == {check.code for check in all_checks()} - {
        "secured-exceeds-planned",
        "measures-swapped",
        "total-column-blank",
        "no-pledge-found",
        "overview-contradicts-total",
        "periods-out-of-order",
        "impossible-date",
        "negative-amount",
        "implausible-year",
        "result-without-target",
        "cumulative-falls",
        "duplicate-name",
        "pointer-to-nothing",
    }
    assert audit(TROUBLED).findings[-1].paths[0].startswith("/pledges/2/")


def test_findings_and_statuses_that_are_there_stay() -> None:
    earlier = Finding(
        code="unreadable-cell", severity="error", paths=("/pledges/0/name",), message="읽지 못함"
    )
    before = with_fields(WRONG_SUM)
    repaired = before.fields[0].model_copy(update={"status": "repaired", "rule": "respace"})
    before = before.model_copy(update={"findings": (earlier,), "fields": (repaired, *before.fields[1:])})
    after = audit(before)
    assert after.findings[0] == earlier
    assert [finding.code for finding in after.findings[1:]] == ["sum-mismatch"]
    assert after.fields[0] == repaired
    assert after.pledges == before.pledges


def test_a_finding_of_the_same_values_is_not_doubled_by_other_words() -> None:
    once = audit(WRONG_SUM)
    reworded = tuple(finding.model_copy(update={"message": "합이 다름"}) for finding in once.findings)
    assert audit(once.model_copy(update={"findings": reworded})).findings == reworded


@pytest.mark.parametrize("text", ['{"pledges": []}', '{"pledges": [{"name": ""}]}', "{}"])
def test_any_record_of_the_contract_can_be_audited(text: str) -> None:
    record = json.loads(text) | {"source": report().source.model_dump()}
    assert audit(Report.model_validate(record)).findings


def test_each_check_has_words_in_both_languages() -> None:
    for check in all_checks():
        assert set(catalogue()[check.code]) == {"ko", "en"}


def test_messages_have_no_open_slot_and_can_be_said_in_english() -> None:
    audited = audit(TROUBLED)
    assert all("?" not in finding.message for finding in audited.findings)
    assert explain(audited, "ko") == tuple(finding.message for finding in audited.findings)
    assert "A rate does not follow" in " ".join(explain(audited, "en"))


def test_explaining_leaves_what_others_said() -> None:
    other = Finding(code="unreadable-cell", severity="error", paths=(), message="읽지 못함")
    assert explain(rated(2, 2, 100).model_copy(update={"findings": (other,)}), "en") == ("읽지 못함",)
