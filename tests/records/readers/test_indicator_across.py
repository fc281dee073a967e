from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.model.layout import Table
from extract.records.readers.indicators import read_indicators

from ..made import ABOVE, LEFT, context, dump, placed, section
from .test_indicators import Row, read, readings, rows

KINDS = ("목표", "실적", "달성률")

UNDER_YEARS = (
    ["성과지표", "단위", "2023", LEFT, LEFT, "2024", LEFT, LEFT],
    [ABOVE, ABOVE, *KINDS, *KINDS],
)
FIGURES = (
    ["쉼터 설치 수", "개소", "2", "1", "50", "1,200", "", ""],
    ["나무 심기", "그루", "20", "21", "105", "25", "26", "104"],
)
EXPECTED: list[Row] = [
    ("쉼터 설치 수", "개소", "2023", 2, 1, 50),
    ("쉼터 설치 수", "개소", "2024", 1200, None, None),
    ("나무 심기", "그루", "2023", 20, 21, 105),
    ("나무 심기", "그루", "2024", 25, 26, 104),
]


def statuses(table: Table) -> set[str]:
    return {said.status for each in read(table).found for said in readings(each)}


def test_kinds_under_years() -> None:
    table = placed(*UNDER_YEARS, *FIGURES)
    assert rows(read(table)) == EXPECTED
    assert statuses(table) == {"read"}
    assert read(table).notices == ()


def test_kinds_under_years_in_a_dump() -> None:
    head = (["성과지표", "단위", "2023", "", "", "2024", "", ""], ["", "", *KINDS, *KINDS])
    assert rows(read(dump(*head, *FIGURES))) == EXPECTED


def test_years_under_kinds() -> None:
    table = placed(
        ["연번", "지표명", "단위", "목표", LEFT, "실적", LEFT, "달성률(%)", LEFT],
        [ABOVE, ABOVE, ABOVE, "'23", "'24", "'23", "'24", "'23", "'24"],
        ["1", "쉼터 설치 수", "개소", "2", "1,200", "1", "", "50", ""],
    )
    assert rows(read(table)) == EXPECTED[:2]
    assert statuses(table) == {"read"}


def test_years_down() -> None:
    table = placed(
        ["지표명", "단위", "연도", "목표", "실적", "달성률(%)"],
        ["쉼터 설치 수", "개소", "2023년", "2", "1", "50"],
        [ABOVE, ABOVE, "2024년", "1,200", "", ""],
        ["나무 심기", "그루", "2023년", "20", "21", "105"],
        [ABOVE, ABOVE, "2024년", "25", "26", "104"],
    )
    assert rows(read(table)) == EXPECTED
    assert statuses(table) == {"read"}


def test_small_figures_below_the_heading_are_no_years() -> None:
    table = placed(
        ["지표명", "연도", "목표", "실적"], ["나무 심기", "2023", "20", "21"], [ABOVE, "2024", "25", "26"]
    )
    assert [row[2:5] for row in rows(read(table))] == [("2023", 20, 21), ("2024", 25, 26)]


def test_a_table_that_goes_on_without_a_heading() -> None:
    both = section("indicators", placed(*UNDER_YEARS, FIGURES[0]), placed(FIGURES[1], page=2))
    assert rows(read_indicators((both,), context())) == EXPECTED


@pytest.mark.parametrize("misread", ["2023", "2029"])
def test_a_year_out_of_step_is_never_believed(misread: str) -> None:
    heads = ["2023", "2024", misread, "2026"]
    top = [each for head in heads for each in (head, LEFT)]
    table = placed(
        ["지표명", *top],
        [ABOVE, *("목표", "실적") * 4],
        ["쉼터 수", "1", "2", "3", "4", "5", "6", "7", "8"],
    )
    found = read(table).found
    assert [each.period for each in found] == ["2023", "2024", "2025", "2026"]
    assert {said.status for said in readings(found[2])} == {"flagged"}


def test_figures_under_no_kind_are_noticed_and_all_flagged() -> None:
    table = placed(["지표명", "연도", "목표", "비고", "실적"], ["쉼터 수", "2023", "1", "7", "2"])
    assert [notice.code for notice in read(table).notices] == ["columns-not-understood"]
    assert statuses(table) == {"flagged"}


def test_an_indicator_without_a_name_puts_the_table_in_doubt() -> None:
    assert statuses(placed(*UNDER_YEARS, FIGURES[0], ["", *FIGURES[1][1:]])) == {"flagged"}


@pytest.mark.parametrize("printed", ["92\n92", "28 59", "1,200 3"])
def test_two_figures_in_a_cell_are_none(printed: str) -> None:
    indicators = read(placed(*UNDER_YEARS, ["쉼터 수", "개소", printed, "1", "50", "3", "3", "100"]))
    assert [row[3] for row in rows(indicators)] == [None, 3]
    assert [notice.code for notice in indicators.notices] == ["unreadable-cell"]


def test_a_figure_in_two_columns_is_flagged_in_both() -> None:
    table = placed(*UNDER_YEARS, ["쉼터 수", "개소", "7", LEFT, "50", "3", "3", "100"])
    first = read(table).found[0]
    assert first.target is not None
    assert first.actual is not None
    assert (first.target.status, first.actual.status) == ("flagged", "flagged")


CELLS = st.sampled_from(["", "-", "0", "7", "1,200", "3.5", "l0", "조사중"])


@given(st.lists(st.lists(CELLS, min_size=6, max_size=6), min_size=1, max_size=3))
@hypothesis_settings(max_examples=50, deadline=None)
def test_every_cell_is_placed_or_left_over(made: list[list[str]]) -> None:
    named = [[f"{'가나다'[at]} 지표", "개", *cells] for at, cells in enumerate(made)]
    indicators = read(placed(*UNDER_YEARS, *named))
    placed_ones = [said.raw for each in indicators.found for said in readings(each)]
    left_over = [str(dict(notice.facts)["text"]) for notice in indicators.notices]
    assert sorted(placed_ones + left_over) == sorted(
        cell for row in made for cell in row if set(cell) - set("-")
    )


def test_years_down_without_a_name_are_one_nameless_indicator_in_doubt() -> None:
    indicators = read(
        dump(
            ["연도", "목표(마리)", "실적(마리)", "달성률(%)"],
            ["2022", "", "", ""],
            ["2023", "9", "8", "89"],
            ["계", "9", "8", "89"],
        )
    )
    assert rows(indicators) == [("", "마리", "2023", 9, 8, 89), ("", "마리", "total", 9, 8, 89)]
    assert {said.status for each in indicators.found for said in readings(each)} == {"flagged"}
