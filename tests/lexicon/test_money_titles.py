"""Titles above columns of money."""

from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.lexicon.money_titles import title_of

WORDING = load()


@pytest.mark.parametrize(
    "text",
    [
        "총사업비",
        "사업비(백만원)",
        "연차별 투자계획",
        "연도별 투자액",
        "재원별 사업비",
        "연도별\n소요예산",
        "집행예정액",
        "확보계획",
        "재원 내역",
        "(단위 : 백만원)",
        "(천원)",
        "이행계획",
    ],
)
def test_titles_that_say_nothing(text: str) -> None:
    title = title_of(text, WORDING)
    assert title is not None
    assert (title.year, title.says_time) == ("", False)
    assert title.said is None or title.said.role == "planned"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("연도별 집행실적", "secured"),
        ("예산 집행현황", "secured"),
        ("예산확보 현황", "secured"),
        ("재원별 집행액", "secured"),
        ("지출 내역", "secured"),
        ("투자 실적액", "secured"),
        ("이행실적", "secured"),
        ("기집행액", "secured"),
        ("당초 투자계획", "earlier"),
        ("변경 계획", "in_force"),
        ("미확보액", "differences"),
    ],
)
def test_titles_that_say_a_measure(text: str, role: str) -> None:
    title = title_of(text, WORDING)
    assert title is not None
    assert title.said is not None
    assert title.said.role == role


@pytest.mark.parametrize("text", ["기투자", "향후 투자계획", "임기내", "민선8기", "향후 소요액", "2단계"])
def test_titles_that_say_a_time_of_no_year(text: str) -> None:
    title = title_of(text, WORDING)
    assert title is not None
    assert (title.year, title.says_time) == ("", True)
    assert title.said is None or title.said.role == "planned"


@pytest.mark.parametrize(
    ("text", "year", "role"),
    [
        ("2024년 예산", "2024년", "planned"),
        ("'24년 예산액(천원)", "2024년", "planned"),
        ("2024년도 사업비", "2024년", None),
        ("(2024년) 집행액", "2024년", "secured"),
        ("24년 재원별 집행", "2024년", "secured"),
    ],
)
def test_titles_that_begin_with_a_year(text: str, year: str, role: str | None) -> None:
    title = title_of(text, WORDING)
    assert title is not None
    assert (title.year, title.said.role if title.said else None) == (year, role)


@pytest.mark.parametrize(
    "text",
    [
        "2024 본예산",
        "2024년 1회 추경",
        "2024~2026 사업비",
        "2024년 이후 사업비",
        "2024년 6월 집행액",
        "~2024 사업비",
        "금년도 사업비",
        "당해연도 예산",
        "투자현황",
        "국비 집행",
        "투자계획 및 실적",
        "향후 집행액",
        "계획/집행",
        "당초예산(2022)",
        "집행 현황(이월)",
        "자체재원 외",
        "채무부담",
        "",
    ],
)
def test_titles_that_nobody_knows(text: str) -> None:
    assert title_of(text, WORDING) is None
