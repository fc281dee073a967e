from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.model.draft import IndicatorDraft, Reading
from extract.model.layout import DISPUTED, Table
from extract.records.readers.indicators import Indicators, read_indicators

from ..made import ABOVE, LEFT, context, dump, placed, section

Row = tuple[str, str | None, str, float | None, float | None, float | None]


def read(table: Table, *lines: str) -> Indicators:
    return read_indicators((section("indicators", table),), context(*lines))


def value(said: Reading[float] | None) -> float | None:
    return None if said is None else said.value


def rows(indicators: Indicators) -> list[Row]:
    return [
        (each.name.value, each.unit, each.period, value(each.target), value(each.actual), value(each.rate))
        for each in indicators.found
    ]


def readings(each: IndicatorDraft) -> list[Reading[float]]:
    return [said for said in (each.target, each.actual, each.rate) if said is not None]


def test_three_rows_an_indicator() -> None:
    table = placed(
        ["지표명", "구분", "2023", "2024"],
        ["쉼터 설치 수", "목표(개소)", "2", "1,200"],
        [ABOVE, "실적(개소)", "2", ""],
        [ABOVE, "달성률(%)", "100", "-"],
        ["나무 심기", "목표(그루)", "30", ""],
        [ABOVE, "실적(그루)", "15", ""],
        [ABOVE, "달성률(%)", "50.5", ""],
    )
    indicators = read(table)
    assert rows(indicators) == [
        ("쉼터 설치 수", "개소", "2023", 2, 2, 100),
        ("쉼터 설치 수", "개소", "2024", 1200, None, None),
        ("나무 심기", "그루", "2023", 30, 15, 50.5),
    ]
    assert {said.status for each in indicators.found for said in readings(each)} == {"read"}
    assert indicators.notices == ()


def test_figures_of_a_name_that_was_hardly_read_are_in_doubt() -> None:
    table = placed(
        ["지표명", "구분", "2023"],
        ["쉼터 설치 수", "목표(개소)", "2"],
        [ABOVE, "실적(개소)", "2"],
        ["나무 심기", "목표(그루)", "30"],
        [ABOVE, "실적(그루)", "15"],
    )
    cells = tuple(
        replace(cell, confidence=DISPUTED) if cell.text.startswith("나무") else cell for cell in table.cells
    )
    sure, doubtful = read(replace(table, cells=cells)).found
    assert {said.status for said in readings(sure)} == {"read"}
    assert {(said.status, said.rule) for said in readings(doubtful)} == {("flagged", "doubtful-name")}


def test_a_name_over_three_rows_is_one() -> None:
    table = dump(
        ["구분", "", "2023", "2024"],
        ["어르신 쉼터", "목표(개소)", "2", "3"],
        ["설치 및 운", "실적(개소)", "2", ""],
        ["영", "달성률(%)", "100", ""],
    )
    assert {row[0] for row in rows(read(table, "쉼터 운영 현황"))} == {"어르신 쉼터 설치 및 운영"}


def test_a_heading_that_lost_a_cell() -> None:
    table = dump(
        ["구분", "2023", "2024"],
        ["쉼터", "목표", "2", "3"],
        ["수", "실적", "2", "1"],
        ["", "달성률", "100", "33"],
    )
    assert [row[2:] for row in rows(read(table))] == [("2023", 2, 2, 100), ("2024", 3, 1, 33)]


def test_a_column_for_units() -> None:
    table = placed(
        ["지표명", "단위", "구분", "계", "2024"],
        ["이용자 수", "명", "목표", "50", "20"],
        [ABOVE, ABOVE, "실적", "40", "20"],
        [ABOVE, ABOVE, "달성률", "80", "100"],
    )
    assert rows(read(table)) == [
        ("이용자 수", "명", "total", 50, 40, 80),
        ("이용자 수", "명", "2024", 20, 20, 100),
    ]


def test_a_unit_behind_the_name() -> None:
    table = placed(
        ["구분", LEFT, "2023", "2024"],
        ["이용자 수(명)", "목표", "5", "6"],
        [ABOVE, "실적", "5", "6"],
        [ABOVE, "달성률", "1", "1"],
    )
    assert [row[1] for row in rows(read(table))] == ["명", "명"]


@pytest.mark.parametrize("misread", ["목 표", "목푝", "목표 (개소)"])
def test_a_misread_kind(misread: str) -> None:
    table = placed(
        ["구분", LEFT, "2023", "2024"],
        ["쉼터", misread, "5", "6"],
        [ABOVE, "실적", "4", "3"],
        [ABOVE, "달성률", "80", "50"],
    )
    indicators = read(table)
    assert [row[2:] for row in rows(indicators)] == [("2023", 5, 4, 80), ("2024", 6, 3, 50)]


def test_a_row_told_by_its_place_alone_is_flagged() -> None:
    table = placed(
        ["구분", LEFT, "2023", "2024"],
        ["쉼터", "목표", "5", "6"],
        [ABOVE, "거류", "4", "3"],
        [ABOVE, "달성률", "80", "50"],
    )
    indicators = read(table)
    assert [(row[3], row[4]) for row in rows(indicators)] == [(5, 4), (6, 3)]
    assert {each.actual.status for each in indicators.found if each.actual is not None} == {"flagged"}


def test_a_lost_year_leaves_its_column_flagged() -> None:
    table = placed(
        ["구분", LEFT, "2023", "", "2025"], ["쉼터", "목표", "1", "2", "3"], [ABOVE, "실적", "1", "2", "3"]
    )
    found = read(table).found
    assert [each.period for each in found] == ["2023", "2024", "2025"]
    assert [{said.status for said in readings(each)} for each in found] == [{"read"}, {"flagged"}, {"read"}]


def test_an_unreadable_value_becomes_a_notice() -> None:
    indicators = read(
        placed(["구분", LEFT, "2023", "2024"], ["쉼터", "목표", "조사중", "1"], [ABOVE, "실적", "1", "1"])
    )
    assert [row[3] for row in rows(indicators)] == [None, 1]
    (notice,) = indicators.notices
    assert (notice.code, dict(notice.facts)["text"]) == ("unreadable-cell", "조사중")


def test_a_table_of_something_else_becomes_a_notice() -> None:
    indicators = read(placed(["위치", "면적"], ["나래동", "30㎡"]))
    assert indicators.found == ()
    assert [notice.code for notice in indicators.notices] == ["table-not-understood"]


CELLS = st.sampled_from(["", "-", "0", "7", "1,200", "3.5", "1,23", "l0", "조사중", "98%"])


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 4))
    row = st.lists(CELLS, min_size=width, max_size=width)
    names = draw(
        st.lists(st.sampled_from(["쉼터 수", "이용자 수", "나무 심기"]), min_size=1, max_size=3, unique=True)
    )
    kinds = ("목표", "실적", "달성률")
    return [[name if kind == "목표" else ABOVE, kind, *draw(row)] for name in names for kind in kinds]


@given(tables())
@hypothesis_settings(max_examples=60, deadline=None)
def test_every_cell_is_placed_or_left_over(made: list[list[str]]) -> None:
    head = ["지표명", "구분", *(str(2022 + step) for step in range(len(made[0]) - 2))]
    indicators = read(placed(head, *made))
    placed_ones = [said.raw for each in indicators.found for said in readings(each)]
    left_over = [str(dict(notice.facts)["text"]) for notice in indicators.notices]
    assert sorted(placed_ones + left_over) == sorted(
        cell for row in made for cell in row[2:] if set(cell) - set("-")
    )
    assert {each.name.value for each in indicators.found} <= {row[0] for row in made}
