"""Every period that is printed comes back; what blanks or strays made of it is never another one, unmarked."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.values.dates import find_dates
from extract.records.values.periods import parse_period
from extract.records.values.stretches import Stretch, leading_period, parse_days, parse_stretch

from .printed_periods import (
    BLANK,
    QUOTE,
    TILDE,
    YEARS,
    Printed,
    covering,
    parts,
    periods,
    points,
    whole_years,
    years,
)


def is_right_or_marked(stretch: Stretch | None, printed: Printed) -> bool:
    return stretch is None or not stretch.sure or (stretch.period == printed.period and printed.exact)


@given(periods())
def test_what_is_printed_comes_back(printed: Printed) -> None:
    assert parse_stretch(printed.text) == Stretch(printed.period, printed.exact)


@given(YEARS.flatmap(lambda year: st.tuples(st.just(year), years(year))))
def test_a_year_heads_a_column(year_and_text: tuple[int, str]) -> None:
    year, text = year_and_text
    assert parse_period(text) == str(year)
    assert parse_period(f"{text} 이후") == f"{year}+"
    assert parse_period(f"~{text}") == f"{year}-"


@given(st.one_of(parts(), points()))
def test_a_part_of_a_year_heads_a_column(printed: Printed) -> None:
    text = printed.text.removesuffix(" 중")
    assert parse_period(text) == printed.period


@given(YEARS)
def test_a_year_may_be_spread_over_its_cell(year: int) -> None:
    assert parse_stretch(" ".join(f"{year}년")) == Stretch(str(year))


@given(periods(), st.data())
def test_a_blank_anywhere_makes_no_other_period(printed: Printed, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(printed.text)))
    blank = data.draw(st.sampled_from([" ", "  ", "\n"]))
    assert is_right_or_marked(parse_stretch(printed.text[:at] + blank + printed.text[at:]), printed)


@given(periods(), st.data())
def test_a_sign_that_strays_into_a_period_makes_no_other(printed: Printed, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(printed.text)))
    stray = data.draw(st.sampled_from(list('OoIlBSZ|?%:;"_명건약개차')))
    assert is_right_or_marked(parse_stretch(printed.text[:at] + stray + printed.text[at:]), printed)


DAYS = st.dates(datetime.date(2006, 1, 1), datetime.date(2044, 12, 31))


@st.composite
def runs_of_days(draw: st.DrawFn) -> tuple[str, datetime.date, datetime.date]:
    """'24.5.13.~6.4., 2024. 1. 1. ~ 12. 31., '22.7.1.~'26.6.30., 2024년 7월 1일 ~ 8월 3일."""
    start = draw(DAYS)
    end = draw(st.dates(start + datetime.timedelta(days=1), start + datetime.timedelta(days=1500)))
    b, q, tilde = draw(BLANK), draw(QUOTE), draw(TILDE)
    form = draw(
        st.sampled_from(
            ["{q}{s:02}.{b}{m}.{b}{d}.", "{y}.{b}{m}.{b}{d}.", "{y}.{m:02}.{d:02}", "{y}년 {m}월 {d}일"]
        )
    )
    short = form[form.index("{m") :]
    rest = short if end.year == start.year and draw(st.booleans()) else form
    said = [
        each.format(y=day.year, s=day.year % 100, m=day.month, d=day.day, b=b, q=q)
        for each, day in ((form, start), (rest, end))
    ]
    return tilde.join(said), start, end


@given(runs_of_days())
def test_a_run_of_days_comes_back(run: tuple[str, datetime.date, datetime.date]) -> None:
    text, start, end = run
    (span,) = find_dates(f"기반 조성({text})")
    assert (span.start, span.end, span.sure) == (start.isoformat(), end.isoformat(), True)


@given(runs_of_days(), st.data())
def test_a_blank_in_a_run_of_days_makes_no_other(
    run: tuple[str, datetime.date, datetime.date], data: st.DataObject
) -> None:
    text, start, end = run
    at = data.draw(st.integers(0, len(text)))
    spans = find_dates(f"({text[:at]} {text[at:]})")
    told = {start.isoformat(), end.isoformat()}
    assert all(span.start in told and span.end in {*told, None} for span in spans if span.sure)


DAY_FORMS = [
    "'{s:02}. {m}. {d}.",
    "'{s:02}.{m}.{d}",
    "{y}. {m}. {d}.",
    "{y}년 {m}월 {d}일",
    "({s:02}. {m}. {d}.)",
    "{y}.{m:02}.{d:02}.",
]


@given(DAYS, st.sampled_from(DAY_FORMS), st.data())
def test_a_blank_in_a_day_makes_no_other(day: datetime.date, form: str, data: st.DataObject) -> None:
    text = form.format(y=day.year, s=day.year % 100, m=day.month, d=day.day)
    at = data.draw(st.integers(0, len(text)))
    spans = find_dates(f"착공 {text[:at]} {text[at:]} 예정")
    assert all((span.start, span.end) == (day.isoformat(), None) for span in spans if span.sure)


@given(runs_of_days())
def test_a_run_of_days_is_the_period_that_covers_it(run: tuple[str, datetime.date, datetime.date]) -> None:
    text, start, end = run
    period, exact = covering(12 * start.year + start.month - 1, 12 * end.year + end.month - 1)
    whole = start.day == 1 and (end + datetime.timedelta(days=1)).day == 1
    assert parse_days(text) == Stretch(period, exact and whole)


@given(st.one_of(whole_years(), parts(), points()))
def test_a_quarter_or_a_half_is_no_date(printed: Printed) -> None:
    found = find_dates(f"공사 추진({printed.text})")
    assert not found or [span.start for span in found] == [printed.period]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("2024년 1~3분기 실적", False),
        ("2024년 1~3차 회의", False),
        ("2024년 1~3 개소", False),
        ("2024. 1~3월 점검", True),
        ("'24.7.~12. 공사", True),
    ],
)
def test_a_sentence_may_begin_with_what_only_looks_like_months(text: str, sure: bool) -> None:
    lead = leading_period(text)
    assert lead is not None
    assert lead.sure is sure


@pytest.mark.parametrize(
    "text",
    [
        "연중",
        "계속",
        "상시",
        "매년",
        "임기 내",
        "임기 후",
        "민선8기 중",
        "1/4",
        "5/4분기",
        "7~12월",
        "24~26",
        "2024.13~14.",
        "1억",
        "24명",
    ],
)
def test_what_names_no_year_is_no_period(text: str) -> None:
    assert parse_stretch(text) is None
