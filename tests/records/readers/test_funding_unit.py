from __future__ import annotations

import pytest

from extract.model.layout import Block, Table
from extract.model.section import Section
from extract.records.readers.funding_unit import Unit, tables_with_units

from ..made import context, line, placed

CONTEXT = context()


def unit_of(*blocks: Block, title: str = "□ 재원조달계획") -> Unit:
    ((_, unit),) = tables_with_units(Section("funding", title, blocks), CONTEXT)
    return unit


def with_corner(corner: str) -> Table:
    return placed([corner, "2023", "2024"], ["국비", "1,200", "300(백만원)"])


@pytest.mark.parametrize("corner", ["구분\n(천원)", "구분(천 원)", "구분 [단위:천원]", "재원별〔천원〕"])
def test_the_corner_cell_names_it(corner: str) -> None:
    assert unit_of(with_corner(corner)) == Unit("천원", sure=True)


def test_the_corner_cell_counts_before_the_line_above() -> None:
    assert unit_of(line("(단위 : 백만원)"), with_corner("구분(천원)")) == Unit("천원", sure=True)


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
