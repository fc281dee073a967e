from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.values.dates import find_dates
from schemas.scalars import DATE

DAYS = st.dates(datetime.date(2006, 1, 1), datetime.date(2045, 12, 31))
FORMS = ["'{s:02}. {m}. {d}.", "'{s:02}.{m}.{d}", "{y}. {m}. {d}.", "{y}년 {m}월 {d}일", "({s:02}. {m}. {d}.)", "‘{s:02}.{m:02}.{d:02}.", "{y}.{m:02}.{d:02}"]  # fmt: skip
DAY_ONLY = ["{y}년 {m}월", "'{s:02}. {m}.", "{y}.{m:02}"]


def printed(day: datetime.date, form: str) -> str:
    return form.format(y=day.year, s=day.year % 100, m=day.month, d=day.day)


def spans(text: str) -> list[tuple[str, str | None]]:
    return [(span.start, span.end) for span in find_dates(text)]


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["{}", "협약 체결({})", "{} 개최", "현장 점검 {}, 2회"]))
def test_a_day_comes_back(day: datetime.date, form: str, around: str) -> None:
    (span,) = find_dates(around.format(printed(day, form)))
    assert (span.start, span.end, span.sure) == (day.isoformat(), None, True)


@given(DAYS, st.sampled_from(DAY_ONLY))
def test_a_month_comes_back(day: datetime.date, form: str) -> None:
    (span,) = find_dates(f"착공 {printed(day, form)} 예정")
    assert (span.start, span.end, span.sure) == (day.isoformat()[:7], None, True)


@given(DAYS, st.integers(1, 300))
def test_a_span_takes_its_year_from_its_beginning(day: datetime.date, length: int) -> None:
    last = day + datetime.timedelta(days=length)
    text = f"('{day.year % 100:02}. {day.month}. {day.day}. ~ {last.month}. {last.day}.)"
    (span,) = find_dates(text)
    if last.year == day.year or last.month < day.month:
        assert (span.start, span.end, span.sure) == (day.isoformat(), last.isoformat(), True)
    else:  # the same month of the next year, without its year: the page itself says nothing sensible
        assert not span.sure or span.end == last.isoformat()


@given(DAYS, DAYS)
def test_a_span_with_both_years_comes_back(one: datetime.date, other: datetime.date) -> None:
    start, end = sorted((one, other))
    (span,) = find_dates(f"{printed(start, FORMS[2])} ~ {printed(end, FORMS[2])}")
    assert (span.start, span.end, span.sure) == (start.isoformat(), end.isoformat(), True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("('25.2.3. / 3.10.)", [("2025-02-03", None), ("2025-03-10", None)]),
        ("(2024.5.13./6.4./7.1.)", [("2024-05-13", None), ("2024-06-04", None), ("2024-07-01", None)]),
        ("('24. 10. ~ 12.)", [("2024-10", "2024-12")]),
        ("('24. 5. 13. ~ 16.)", [("2024-05-13", "2024-05-16")]),
        ("2024년 7월 1일 ~ 3일", [("2024-07-01", "2024-07-03")]),
        ("2024년 7월 1일부터 8월 3일까지", [("2024-07-01", "2024-08-03")]),
        ("'24. 5. 13. ~ 6월", [("2024-05-13", "2024-06")]),
        ("('24. 12. 20. ~ 1. 5.)", [("2024-12-20", "2025-01-05")]),
        ("('24. 11. ~ 2.)", [("2024-11", "2025-02")]),
        ("2024. 7. ~ 2026. 6.", [("2024-07", "2026-06")]),
        ("1차('24.3.5.), 2차('24.9.6.)", [("2024-03-05", None), ("2024-09-06", None)]),
        ("2024년도 3월 개관", [("2024-03", None)]),
        ("2024. 5. 3 개최", [("2024-05-03", None)]),
    ],
)
def test_spans_and_shared_years(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert spans(text) == expected
    assert all(span.sure for span in find_dates(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'24.2.30. 준공", [("2024-02", None)]),
        ("('24. 5. 28. ~ 3.)", [("2024-05-28", "2024-05-03")]),
        ("(2024. 5. 3. ~ 2023. 6. 1.)", [("2024-05-03", "2023-06-01")]),
        ("('24. 12. 3. / 1. 5.)", [("2024-12-03", None), ("2024-01-05", None)]),
        ("점검(2024. 11, 27.)", [("2024-11", None)]),
    ],
)
def test_dates_that_cannot_be_are_not_sure(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert spans(text) == expected
    assert not find_dates(text)[-1].sure


@pytest.mark.parametrize(
    "text",
    [
        "'24.13.5.",
        "2024년 3개소, 2025년 5개소 조성",
        "2024년 12명 위촉",
        "2024.3억원",
        "전화 2024-1234",
        "대상 12.5.",
        "1,024.5",
        "'24년 계획 수립",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    "text", ["2024. 5. 3명", "2024. 5. 2차 회의", "'24. 5. 3개 마을", "2024. 5. 7 회 운영", "2024. 5. 4억"]
)
def test_a_count_behind_a_month_is_no_day(text: str) -> None:
    assert spans(text) == [("2024-05", None)]


def test_raw_is_what_is_printed() -> None:
    assert [span.raw for span in find_dates("개장식(’25. 2. 3.~2. 5. / 3. 10.)")] == [
        "'25. 2. 3.~2. 5.",
        "3. 10.",
    ]


@given(st.text("0123456789.~/'년월일() ,", max_size=30))
def test_every_date_has_the_form_of_the_contract(text: str) -> None:
    for span in find_dates(text):
        for date in (span.start, span.end):
            assert date is None or DATE.fullmatch(date)
            assert date is None or len(date) == 7 or datetime.date.fromisoformat(date)


@given(st.text("0123456789.~/'년월일() ,", max_size=20), st.text("0123456789.~/'년월일() ,", max_size=20))
def test_a_sentence_in_between_parts_the_dates(one: str, other: str) -> None:
    assert spans(f"{one} 그리고 {other}") == spans(f"{one} ") + spans(f" {other}")
