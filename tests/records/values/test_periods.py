from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.values.periods import guess_period, holds, parse_part, parse_period
from schemas.scalars import PERIOD

YEARS = st.integers(2006, 2045)


@given(
    YEARS,
    st.sampled_from(
        ["{y}", "{y}년", "{y}년도", "'{s:02}", "’{s:02}", "'{s:02}년", "{s:02}", "{s:02}년", "({y})", "{y}."]
    ),
)
def test_a_year_comes_back(year: int, form: str) -> None:
    assert parse_period(form.format(y=year, s=year % 100)) == str(year)


@given(
    YEARS,
    st.integers(1, 4),
    st.sampled_from(
        [
            "{y}년 {q}분기",
            "{y} {q}분기",
            "{y}\n{q}분기",
            "'{s:02}. {q}/4분기",
            "{s:02}.{q}/4 분기",
            "'{s:02}년 {q} 분 기",
        ]
    ),
)
def test_a_quarter_comes_back(year: int, quarter: int, form: str) -> None:
    assert parse_period(form.format(y=year, s=year % 100, q=quarter)) == f"{year}-Q{quarter}"


@given(
    YEARS,
    st.sampled_from([("상", 1), ("하", 2)]),
    st.sampled_from(["'{s:02}. {h}반기", "{y}년 {h}반기", "{y} {h} 반 기"]),
)
def test_a_half_comes_back(year: int, half: tuple[str, int], form: str) -> None:
    assert parse_period(form.format(y=year, s=year % 100, h=half[0])) == f"{year}-H{half[1]}"


@given(
    YEARS, st.integers(1, 12), st.sampled_from(["'{s:02}. {m}월", "{y}년 {m}월", "{y}. {m}.", "{y}-{m:02}"])
)
def test_a_month_comes_back(year: int, month: int, form: str) -> None:
    assert parse_period(form.format(y=year, s=year % 100, m=month)) == f"{year}-{month:02}"


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("2026 이후", "2026+"),
        ("2026년 이후", "2026+"),
        ("'26 이 후", "2026+"),
        ("2026~", "2026+"),
        ("2022 이전", "2022-"),
        ("2024년 Ⅱ분기", "2024-Q2"),
        ("２０２４년", "2024"),
    ],
)
def test_other_labels(label: str, period: str) -> None:
    assert parse_period(label) == period


@pytest.mark.parametrize(
    "label",
    [
        "",
        "합계",
        "구분",
        "2024 5분기",
        "2024. 13.",
        "202412",
        "1,024",
        "2023~2026",
        "1분기",
        "3개소",
        "2024년 준공",
    ],
)
def test_what_is_no_period_by_itself(label: str) -> None:
    assert parse_period(label) is None


@given(st.text("0123456789년월분기상하반이후전'.~/ -()\n", max_size=14))
def test_every_period_has_the_form_of_the_contract(label: str) -> None:
    for period in (parse_period(label), guess_period(label)):
        assert period is None or PERIOD.fullmatch(period)
    part = parse_part(label)
    assert part is None or PERIOD.fullmatch(f"2024{part}")


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("1분기", "-Q1"),
        ("4/4분기", "-Q4"),
        ("상반기", "-H1"),
        ("하 반 기", "-H2"),
        ("7월", "-07"),
        ("7", None),
        ("2024", None),
    ],
)
def test_parts_of_a_year(label: str, part: str | None) -> None:
    assert parse_part(label) == part


@pytest.mark.parametrize(
    ("label", "year"), [("202314", "2023"), ("2023|", "2023"), ("사업량 2023개소", None), ("31", None)]
)
def test_a_year_with_a_misread_end(label: str, year: str | None) -> None:
    assert guess_period(label) == year


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [
        ("2024", "2024-12-31", "2025-01-01"),
        ("2024-Q2", "2024-06-30", "2024-07"),
        ("2024-H2", "2024-07", "2024-06-30"),
        ("2024-03", "2024-03-05", "2024-04-01"),
        ("2024+", "2031-01", "2023-12-31"),
        ("2024-", "2019-05", "2025-01-01"),
    ],
)
def test_dates_in_periods(period: str, inside: str, outside: str) -> None:
    assert holds(period, inside)
    assert not holds(period, outside)
    assert holds("total", outside)
