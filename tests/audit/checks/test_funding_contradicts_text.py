from __future__ import annotations

import pytest

from extract.audit.checks.funding_contradicts_text import CHECK
from schemas.report import Event

from ..reports import found, money, table, told

OWN = table({"계": {"total": 90, "2025": 90}, "시비": {"total": 90, "2025": 90}})


def test_money_of_a_source_that_the_table_leaves_blank() -> None:
    (finding,) = found(
        CHECK, told(money("상담 창구 운영 국비 70백만원 확보('25. 4.)", ("국비", 70_000_000)), *OWN)
    )
    assert finding.severity == "warning"
    assert finding.paths == ("/pledges/0/milestones/0/actual/0/figures/0/value",)
    assert (finding.expected, finding.actual) == ("70000000", None)
    assert "국비 70백만원 확보" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "도비 30백만원 교부",
        "공모사업 선정(도비 30백만원)",
        "국비 10백만원 건의, 도비 30백만원 확보",
        "협약 체결 및 추진(도비 30백만원 확보)",
        "도비 : 30백만원 확보",
    ],
)
def test_words_that_say_it_was_got(text: str) -> None:
    assert len(found(CHECK, told(money(text, ("도비", 30_000_000)), *OWN))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "도비 30백만원 신청",
        "도비 30백만원 확보 예정",
        "도비 30백만원 확보 추진",
        "도비 30백만원 건의, 국비 10백만원 확보",
        "도비 확보 건의(도비 30백만원)",
        "도비 30백만원",
        "예산 확보",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert not found(CHECK, told(money(text, ("도비", 30_000_000)), *OWN))


def test_each_amount_of_a_name_has_its_own_words() -> None:
    event = money("도비 50백만원 신청, 도비 30백만원 확보", ("도비", 50_000_000), ("도비", 30_000_000))
    (finding,) = found(CHECK, told(event, *OWN))
    assert finding.paths[0].endswith("/figures/1/value")


def test_a_printed_zero_is_told_as_zero() -> None:
    zero = table({"도비": {"total": 0}})
    (finding,) = found(CHECK, told(money("도비 30백만원 확보", ("도비", 30_000_000)), *OWN, *zero))
    assert finding.actual == "0"


@pytest.mark.parametrize(
    ("won", "severities"),
    [(90_000_000, []), (94_000_000, []), (120_000_000, ["warning"])],
)
def test_more_than_the_whole_table_has(won: int, severities: list[str]) -> None:
    event = money(f"시비 {won // 10**6}백만원 확보", ("시비", won))
    assert [finding.severity for finding in found(CHECK, told(event, *OWN))] == severities


def test_more_than_the_year_has_may_be_money_for_several_years() -> None:
    years = table({"시비": {"total": 150, "2024": 10, "2025": 40, "2026": 50, "2027": 50}})
    event = money("시비 100백만원 확보", ("시비", 100_000_000))
    (finding,) = found(CHECK, told(event, *years))
    assert (finding.severity, finding.actual) == ("info", "50000000")
    assert not found(CHECK, told(money("시비 50백만원 확보", ("시비", 50_000_000)), *years))


def test_in_a_district_the_citys_money_is_provincial() -> None:
    event = money("시비 30백만원 확보", ("시비", 30_000_000))
    provincial = table({"도비": {"2025": 40}})
    own = [budget.model_copy(update={"label": "구비"}) for budget in table({"시비": {"2025": 90}})]
    assert len(found(CHECK, told(event, *provincial, issuer="가온시"))) == 1
    assert not found(CHECK, told(event, *provincial, issuer="가온구"))
    assert len(found(CHECK, told(event, *own, issuer=None))) == 1


def test_the_tables_own_labels_come_first() -> None:
    fund = [budget.model_copy(update={"label": "기금"}) for budget in table({"기타": {"2025": 20}})]
    event = money("기금 30백만원 확보", ("기금", 30_000_000))
    assert len(found(CHECK, told(event, *fund))) == 1
    assert not found(CHECK, told(event, *OWN))


@pytest.mark.parametrize(
    "event",
    [
        money("용역비 30백만원 확보", ("용역비", 30_000_000)),
        money("전시비 30백만원 확보", ("전시비", 30_000_000)),
        money("도비 확보", ("도비", 30_000_000)),
        Event(text="도비 30백만원 확보"),
    ],
)
def test_what_is_no_claim_about_a_source(event: Event) -> None:
    assert not found(CHECK, told(event, *OWN))


def test_a_pledge_without_a_table_contradicts_nothing() -> None:
    assert not found(CHECK, told(money("도비 30백만원 확보", ("도비", 30_000_000))))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 0.5])
def test_no_value_is_too_odd(value: float) -> None:
    plain = money("도비 30백만원 확보", ("도비", 1))
    odd = plain.figures[0].model_copy(update={"value": value})
    assert not found(CHECK, told(plain.model_copy(update={"figures": (odd,)}), *OWN))
