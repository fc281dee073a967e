from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.layout import Cell, Line, Table
from extract.model.section import PledgePart, Section
from extract.sections.by_content import with_tables_by_content

WORDING = load()


def table(*rows: list[str]) -> Table:
    cells = tuple(Cell(r, c, text=text) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Table(1, None, len(rows), len(rows[0]), cells)


FUNDING = table(["구분", "2023"], ["계", "9"], ["국비", "7"])
INDICATORS = table(["구분", "", "2023"], ["쉼터", "목표", "2"], ["", "실적", "2"], ["", "달성률", "100"])
PROGRESS = table(["시기", "추진실적"], ["2023", "○ 설계"])
OTHER = table(["위치", "면적"], ["나래동", "30㎡"])


@pytest.mark.parametrize(
    ("block", "kind"), [(FUNDING, "funding"), (INDICATORS, "indicators"), (PROGRESS, "milestones")]
)
def test_a_table_without_its_title_is_told_by_what_it_holds(block: Table, kind: str) -> None:
    line = Line(1, "○ 쉼터 설치")
    part = with_tables_by_content(PledgePart((1,), (), (Section("goals", "목표", (line, block)),)), WORDING)
    assert [section.blocks for section in part.of_kind(kind)] == [(block,)]
    assert [section.blocks for section in part.of_kind("goals")] == [(line,)]


def test_a_title_that_was_read_counts() -> None:
    part = PledgePart((1,), (), (Section("funding", "예산", ()), Section("overview", "개요", (FUNDING,))))
    assert with_tables_by_content(part, WORDING) == part


def test_other_tables_stay() -> None:
    part = PledgePart((1,), (), (Section("overview", "개요", (OTHER,)),))
    assert with_tables_by_content(part, WORDING) == part


def test_a_title_outranks_what_the_first_table_below_it_looks_like() -> None:
    alike = table(["구분", "단위", "목표", "실적"], ["쉼터", "개소", "9", "8"])
    part = PledgePart((1,), (), (Section("indicators", "확인지표", (alike, PROGRESS)),))
    found = with_tables_by_content(part, WORDING)
    assert [section.blocks for section in found.of_kind("indicators")] == [(alike,)]
    assert [section.blocks for section in found.of_kind("milestones")] == [(PROGRESS,)]


def test_a_stray_table_takes_its_unit_and_unknown_title_with_it() -> None:
    entry, title, unit = Line(1, "○ 쉼터 설치"), Line(1, "□ 예산 집행현황"), Line(1, "(단위 : 천원)")
    section = Section("goals", "□ 추진목표", (entry, title, unit, FUNDING))
    part = with_tables_by_content(PledgePart((1,), (), (section,)), WORDING)
    (funding,), (goals,) = part.of_kind("funding"), part.of_kind("goals")
    assert (funding.title, funding.blocks) == (title.text, (unit, FUNDING))
    assert goals.blocks == (entry,)
    assert [(notice.code, notice.part) for notice in part.notices] == [("table-told-by-content", "budgets")]
