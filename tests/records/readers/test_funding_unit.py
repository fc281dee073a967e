from __future__ import annotations

import pytest

from extract.lexicon.units import Unit
from extract.model.layout import Block, Table
from extract.model.section import Section
from extract.records.readers.funding_unit import tables_with_units, unit_of_label

from ..made import context, line, placed

CONTEXT = context()


def unit_of(*blocks: Block, title: str = "□ 재원조달계획") -> Unit:
    (noted,) = tables_with_units(Section("funding", title, blocks), CONTEXT)
    return noted.unit


def with_corner(corner: str) -> Table:
    return placed([corner, "2023", "2024"], ["국비", "1,200", "300(백만원)"])


@pytest.mark.parametrize("corner", ["구분\n(천원)", "구분(천 원)", "구분 [단위:천원]", "재원별〔천원〕"])
def test_the_corner_cell_names_it(corner: str) -> None:
    assert unit_of(with_corner(corner)) == Unit("천원", sure=True)


def test_the_word_for_units_counts_before_a_bracket_and_neither_is_sure() -> None:
    assert unit_of(line("(단위 : 백만원)"), with_corner("구분(천원)")) == Unit("백만원", sure=False)
    assert unit_of(line("(단위 : 천원)"), with_corner("구분(천원)")) == Unit("천원", sure=True)


@pytest.mark.parametrize(
    "remark", ["※ 1인당 단가(천원) 기준 산정", "※ 단가(천원)", "총사업비 10억원(국비 제외, 천원 미만 절사)"]
)
def test_a_remark_names_no_unit(remark: str) -> None:
    assert unit_of(line("(단위:백만원)"), line(remark), with_corner("구분")) == Unit("백만원", sure=True)


def test_a_bracket_behind_words_that_are_no_title_is_in_doubt() -> None:
    assert unit_of(line("○ 지원 단가(천원)"), with_corner("구분")) == Unit("천원", sure=False)
    above = line("(단위:백만원)"), line("○ 집행 내역(천원)")
    assert unit_of(*above, with_corner("구분")) == Unit("백만원", sure=False)


def test_the_head_of_another_matter_names_no_unit() -> None:
    table = placed(["구분", "2023", "산출내역(천원)"], ["국비", "1", ""])
    assert unit_of(line("(단위:백만원)"), table) == Unit("백만원", sure=True)
    assert unit_of(table) == Unit("백만원", sure=False)


def test_sources_name_that_of_their_own_figures() -> None:
    table = placed(["연도", "국비(천원)", "시비"], ["2023", "1", "2"])
    assert unit_of(table) == Unit("천원", sure=False)
    assert [unit_of_label(cell, CONTEXT) for cell in table.cells[:3]] == [None, Unit("천원", sure=True), None]


def test_of_several_tables_each_has_the_note_right_above_it() -> None:
    table = with_corner("구분")
    blocks = line("(단위:백만원)"), table, line("○ 집행 (단위:천원)"), table, table
    units = [noted.unit for noted in tables_with_units(Section("funding", "", blocks), CONTEXT)]
    assert units == [Unit("백만원", sure=True), Unit("천원", sure=True), Unit("천원", sure=True)]


def test_a_note_below_the_last_table_counts_where_none_stands_above() -> None:
    below = line("※ 단위 : 천원")
    assert unit_of(with_corner("구분"), below) == Unit("천원", sure=True)
    assert unit_of(line("(단위:백만원)"), with_corner("구분"), below) == Unit("백만원", sure=False)


@pytest.mark.parametrize("title", ["Ⅲ. 투자계획(천원)", "□ 투자계획 (단위: 천원)"])
def test_the_title_names_it(title: str) -> None:
    assert unit_of(with_corner("구분"), title=title) == Unit("천원", sure=True)


def test_a_line_above_in_brackets_alone() -> None:
    assert unit_of(line("(천원)"), with_corner("구분")) == Unit("천원", sure=True)


@pytest.mark.parametrize("corner", ["구분", "구분(년도)", "구분(계획)", "재원(국비)"])
def test_other_brackets_name_none(corner: str) -> None:
    assert unit_of(with_corner(corner)) == Unit("백만원", sure=False)


def test_a_misread_unit_is_doubted() -> None:
    assert unit_of(with_corner("구분(백만윈)")) == Unit("백만원", sure=False)


def test_two_units_are_doubted() -> None:
    table = placed(["구분(천원)", "2023", "2024(백만원)"], ["국비(백만원)", "1", "3"])
    assert unit_of(table) == Unit("천원", sure=False)
