from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.records.columns import YearColumn, is_foreign, year_columns
from extract.records.values.periods import parse_period

WORDING = load()


def periods(*headings: str) -> list[str] | None:
    columns = year_columns(headings, WORDING)
    return None if columns is None else [column.period for column in columns]


def sure(*headings: str) -> list[bool]:
    columns = year_columns(headings, WORDING)
    assert columns is not None
    return [column.sure for column in columns]


YEARS = st.integers(2010, 2035)


@given(
    YEARS,
    st.integers(1, 6),
    st.sampled_from(["'{s:02}", "{y}", "{y}년", "'{s:02}년"]),
    st.sampled_from(["계", "합계", None]),
)
def test_plain_headings_come_back(first: int, count: int, form: str, total: str | None) -> None:
    years = [first + step for step in range(count)]
    headings = [form.format(y=year, s=year % 100) for year in years]
    if total is not None:
        headings.insert(0, total)
    columns = year_columns(headings, WORDING)
    expected = ["total"] * (total is not None) + [str(year) for year in years]
    assert columns == tuple(YearColumn(period, True) for period in expected)


@given(YEARS, st.integers(3, 6), st.data())
def test_one_misread_sign_costs_nothing(first: int, count: int, data: st.DataObject) -> None:
    headings = [f"{first + step}년" for step in range(count)]
    at = data.draw(st.integers(0, count - 1))
    place = data.draw(st.integers(0, 3))
    sign = data.draw(st.sampled_from("lI|!{"))
    headings[at] = headings[at][:place] + sign + headings[at][place + 1 :]
    assert periods("합계", *headings) == ["total", *(str(first + step) for step in range(count))]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("합계", "'2\n22", "'23", "'24"), ["total", "2022", "2023", "2024"]),
        (("계", "'22", "'23", "'24", "'2!5", "'26"), ["total", "2022", "2023", "2024", "2025", "2026"]),
        (("합 계", "기투자", "2023", "2024", "향후"), ["total", "2022-", "2023", "2024", "2025+"]),
        (("'23", "'24", "'25", "'26", "'26 이후"), ["2023", "2024", "2025", "2026", "2027+"]),
        (("2023", "2024", "2025", "합계"), ["2023", "2024", "2025", "total"]),
        (("총사업비", "2022년", "2023년", "이후"), ["total", "2022", "2023", "2024+"]),
        (("2024 1분기", "2024 2분기"), ["2024-Q1", "2024-Q2"]),
        (("'24", "'23", "'22"), ["2024", "2023", "2022"]),
        (("계", "2023", "2024상반기", "2024하반기", "2025"), ["total", "2023", "2024-H1", "2024-H2", "2025"]),
        (("총사업비", "2023년까지", "2024년", "2025년 이후"), ["total", "2023-", "2024", "2025+"]),
        (("계", "'24까지", "'25", "'26이후"), ["total", "2024-", "2025", "2026+"]),
        (("2022 이전", "2023", "2024", "2024 이후"), ["2022-", "2023", "2024", "2025+"]),
        (("2023 이전", "2023", "2024"), ["2022-", "2023", "2024"]),
    ],
)
def test_grammar_of_headings(headings: tuple[str, ...], expected: list[str]) -> None:
    assert periods(*headings) == expected


@given(YEARS, st.integers(3, 6), st.data())
def test_a_lost_heading_is_told_by_its_neighbours_and_not_sure(
    first: int, count: int, data: st.DataObject
) -> None:
    lost = data.draw(st.integers(1, count - 2))
    headings = [f"'{(first + step) % 100:02}" for step in range(count)]
    headings[lost] = ""
    assert periods("계", *headings) == ["total", *(str(first + step) for step in range(count))]
    assert sure("계", *headings) == [True, *(step != lost for step in range(count))]


@given(YEARS, st.integers(3, 6), st.data())
def test_a_contradicted_heading_is_not_sure(first: int, count: int, data: st.DataObject) -> None:
    headings = [str(first + step) for step in range(count)]
    wrong = data.draw(st.integers(0, count - 1))
    other = data.draw(st.integers(2010, 2040).filter(lambda year: year != first + wrong))
    headings[wrong] = str(other)
    columns = year_columns(["합계", *headings], WORDING)
    assert columns is not None
    for column, heading in zip(columns[1:], headings, strict=True):
        assert column.period == heading or not column.sure


@given(
    st.lists(
        st.sampled_from(
            ["", "계", "2023", "'24", "2025년", "25", "향후", "기투자", "확보", "2O26", "'2", "비고"]
        ),
        min_size=1,
        max_size=7,
    )
)
def test_a_sure_year_is_one_that_its_heading_does_not_deny(headings: list[str]) -> None:
    columns = year_columns(headings, WORDING)
    if columns is None:
        return
    assert len(columns) == len(headings)
    for column, heading in zip(columns, headings, strict=True):
        own = parse_period(heading)
        assert not column.sure or own is None or own == column.period
        assert not column.sure or heading


@pytest.mark.parametrize(
    "headings", [(), ("구분", "내용", "비고"), ("계획", "실적"), ("", ""), ("담당", "연락처", "위치")]
)
def test_headings_that_are_no_years(headings: tuple[str, ...]) -> None:
    assert year_columns(headings, WORDING) is None


@pytest.mark.parametrize("misread", ["2021", "2024", "2028"])
def test_one_year_out_of_step_among_many_is_put_right_and_alone_is_not_sure(misread: str) -> None:
    headings = ("합계", "2023", "2024", misread, "2026")
    assert periods(*headings) == ["total", "2023", "2024", "2025", "2026"]
    assert sure(*headings) == [True, True, misread != "2024", False, True]


@pytest.mark.parametrize(
    "headings",
    [
        ("합계", "2024 본예산", "2024 추경", "2025"),
        ("시비", "기투자", "2024년 예산", "2024년 집행", "향후투자"),
        ("", "합계", "2023", "2024"),
        ("합계", "2023", "2024", "하반기", "2025", "하반기"),
        ("국비", "도비", "시비", "소계"),
        ("2020", "2022", "2024", "2026"),
    ],
)
def test_no_period_contradicts_what_is_printed(headings: tuple[str, ...]) -> None:
    columns = year_columns(headings, WORDING)
    assert columns is None or not any(column.sure for column in columns)
    for heading, column in zip(headings, columns or (), strict=False):
        assert parse_period(heading) in (None, column.period)


def test_of_few_years_none_is_believed() -> None:
    assert not any(sure("합계", "2023", "2024", "2027"))


@pytest.mark.parametrize("heading", ["사업량", "이월액", "시설비", "변경", "마을\n부담", "민선8기", "2단계"])
def test_a_word_that_is_no_periods_is_foreign(heading: str) -> None:
    assert is_foreign(heading, WORDING)


@pytest.mark.parametrize("heading", ["함계", "총사업비", "향후", "'2 | 22", "", "상반기", "국비", "년"])
def test_what_may_be_a_period_is_not(heading: str) -> None:
    assert not is_foreign(heading, WORDING)


@pytest.mark.parametrize(
    ("headings", "expected", "doubted"),
    [
        (("합계", "2024", "2027 이후"), ["total", "2024", "2027+"], {2}),
        (("합계", "2020 이전", "2024"), ["total", "2020-", "2024"], {1}),
        (("2022까지", "2024 이후"), ["2022-", "2024+"], {0, 1}),
        (("합계", "기투자(2020까지)", "2024"), ["total", "2020-", "2024"], {1}),
        (("2023", "2024", "향후(2027년 이후)"), ["2023", "2024", "2027+"], {2}),
        (("합계", "2023", "2024", "2025~"), ["total", "2023", "2024", "2025+"], set()),
        (("합계", "2023", "2O24", "2025~"), ["total", "2023", "2024", "2025+"], set()),
        (("합계", "2023", "2O24", "2027~"), ["total", "2023", "2024", "2027+"], {3}),
        (("합계", "2023", "2024", "향후(2025~)"), ["total", "2023", "2024", "2025+"], set()),
    ],
)
def test_a_printed_open_period_is_kept_and_not_believed_where_it_leaves_a_gap(
    headings: tuple[str, ...], expected: list[str], doubted: set[int]
) -> None:
    assert periods(*headings) == expected
    assert {at for at, is_sure in enumerate(sure(*headings)) if not is_sure} == doubted


@given(YEARS, st.integers(2, 5), st.data())
def test_an_open_heading_is_never_believed_to_say_another_year(
    first: int, count: int, data: st.DataObject
) -> None:
    year = data.draw(st.integers(2010, 2040))
    side, sign = data.draw(st.sampled_from([("이후", "+"), ("부터", "+"), ("까지", "-"), ("이전", "-")]))
    headings = [f"{first + step}년" for step in range(count)]
    headings.insert(count if sign == "+" else 0, f"{year}년 {side}")
    columns = year_columns(headings, WORDING)
    told = columns[-1 if sign == "+" else 0] if columns is not None else None
    beyond = year + (1 if sign == "+" else -1)
    assert told is None or not told.sure or told.period in (f"{year}{sign}", f"{beyond}{sign}")


def test_a_misread_open_heading_is_put_right_by_its_neighbours() -> None:
    assert periods("합계", "2023", "2024", "2025 이추") == ["total", "2023", "2024", "2025+"]


def test_a_title_above_a_year_leaves_it_no_open_end() -> None:
    headings = ("합계", "집행현황 2023", "향후계획 2024", "향후계획 2025")
    columns = year_columns(headings, WORDING)
    assert columns is None or not any(column.sure and column.period[-1] in "+-" for column in columns)


@pytest.mark.parametrize("heading", ["2026\n~ ~", "2026 ~", "2026\n~"])
def test_a_tilde_apart_from_its_year_may_be_dirt(heading: str) -> None:
    columns = year_columns(("합계", "2024", "2025", heading), WORDING)
    assert columns is not None
    assert [column.sure for column in columns] == [True, True, True, False]


@pytest.mark.parametrize("heading", ["2026~", "2026년~", "'26~", "2026 이후", "2026년부터 ~"])
def test_what_opens_a_period_in_print_is_believed(heading: str) -> None:
    columns = year_columns(("합계", "2024", "2025", heading), WORDING)
    assert columns is not None
    assert [(column.period, column.sure) for column in columns][-1] == ("2026+", True)
