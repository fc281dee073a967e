from __future__ import annotations

import pytest

from extract.audit.checks.overview_contradicts_total import CHECK
from extract.audit.totals_told import total_told
from schemas import Report
from schemas.report import Pledge

from ..reports import found, funded, report, table


def told(text: str, won: int | None = 4_606_000_000) -> Report:
    return report(Pledge(number="1", name="놀이터 조성", total_budget=won, overview=("위치: 읍내", text)))


@pytest.mark.parametrize(
    "text",
    [
        "총사업비 : 4,606백만원",
        "총사업비 4,606백만원(국비 1,000백만원)",
        "총 사업비: 46억 600만원",
        "총사업비 약 46억원",
        "사업비 : 539백만원/연간",
        "총사업비 : 539백만원/연간",
        "총사업비 12억원(1단계), 총사업비 30억원(2단계)",
        "총사업비 : 미정",
    ],
)
def test_the_same_total_or_none_is_right(text: str) -> None:
    assert not found(CHECK, told(text))


def test_another_total_is_told_with_both() -> None:
    (finding,) = found(CHECK, told("총사업비 : 4,006백만원"))
    assert (finding.severity, finding.paths) == ("warning", ("/pledges/0/overview/1",))
    assert (finding.expected, finding.actual) == ("4606000000", "4006000000")


def test_the_table_speaks_where_the_header_is_silent() -> None:
    plain = funded(*table({"계": {"total": 90}}))
    pledge = plain.pledges[0].model_copy(update={"goals": ("총사업비 : 900백만원",)})
    (finding,) = found(CHECK, report(pledge))
    assert "90백만원" in finding.message
    assert not found(CHECK, told("총사업비 : 5백만원", None))


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("총사업비: 1조 2,000억원", 1_200_000_000_000),
        ("총사업비 4.7억원", 470_000_000),
        ("총사업비 ,원", None),
    ],
)
def test_totals_in_prose(text: str, won: int | None) -> None:
    assert total_told(text) == won
