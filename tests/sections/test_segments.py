from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.lexicon import load
from extract.model.layout import Block, Box, Cell, Line, Page, Table
from extract.model.section import PledgePart
from extract.sections import find_pledges

WORDING = load()


def line(text: str, page: int = 1) -> Line:
    return Line(page, text, 1.0, Box(0, 0, 100, 10))


def table(*rows: list[str], page: int = 1) -> Table:
    cells = tuple(Cell(r, c, text=text) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Table(page, Box(0, 0, 100, 50), len(rows), len(rows[0]), cells)


def head(number: str, page: int = 1) -> Table:
    return table(["관리번호", number, "공약명", f"쉼터 설치 {number}"], page=page)


def nameless_head(page: int = 1) -> Table:
    return table(["완료구분", "임기내", "신규여부", "신규사업"], page=page)


def pledges(*blocks: Block) -> tuple[PledgePart, ...]:
    numbers = sorted({block.page for block in blocks})
    pages = [Page(n, 600, 800, tuple(block for block in blocks if block.page == n)) for n in numbers]
    return find_pledges(pages, WORDING)


def test_a_pledge_is_cut_into_its_sections() -> None:
    goal, funding = line("○ 쉼터"), table(["구분", "2023"], ["국비", "7"])
    (part,) = pledges(head("1"), line("□ 추진목표"), goal, line("□ 재원조달계획"), funding)
    assert part.head == (head("1"),)
    assert [(section.kind, section.title, section.blocks) for section in part.sections] == [
        ("goals", "□ 추진목표", (goal,)),
        ("funding", "□ 재원조달계획", (funding,)),
    ]


def test_a_section_may_run_over_pages() -> None:
    rows = [table(["2023", "○ 설계"], page=2), table(["2024", "○ 착공"], page=3)]
    (part,) = pledges(head("1"), line("□ 그간 추진사항"), rows[0], line("- 2 -", 2), rows[1])
    assert part.of_kind("milestones")[0].blocks == tuple(rows)
    assert part.pages == (1, 2, 3)


def test_what_stands_before_the_first_pledge_belongs_to_none() -> None:
    assert pledges(line("나래시 공약 보고서"), line("1 쉼터 설치 ····· 3"), table(["위치", "면적"])) == ()
    (part,) = pledges(line("목차"), head("1"))
    assert part.head == (head("1"),)


def test_every_head_begins_a_pledge() -> None:
    found = pledges(head("1"), line("□ 추진목표"), head("2", 2), head("3", 3))
    assert [part.head for part in found] == [(head("1"),), (head("2", 2),), (head("3", 3),)]


def test_a_head_of_two_tables_is_one() -> None:
    (part,) = pledges(head("1"), nameless_head(), line("□ 추진목표"))
    assert part.head == (head("1"), nameless_head())


def test_a_heading_line_above_a_nameless_head_begins_a_pledge() -> None:
    blocks: list[Block] = [
        line("1-1 쉼터 설치"),
        nameless_head(),
        line("□ 추진목표"),
        line("1-2 나무 심기", 2),
        nameless_head(2),
    ]
    found = pledges(*blocks)
    assert [part.head[0] for part in found] == [blocks[0], blocks[3]]


def test_a_numbered_line_within_a_section_begins_nothing() -> None:
    (part,) = pledges(head("1"), line("□ 사업개요"), line("1. 쉼터를 두 곳에 설치"), line("2. 나무를 심기"))
    assert len(part.of_kind("overview")[0].blocks) == 2


def test_titles_of_parts_and_page_numbers_are_no_content() -> None:
    (part,) = pledges(head("1"), line("Ⅱ. 걷기 좋은 마을"), line("12"), line("- 3 -"), line("4 / 30"))
    assert part.head == (head("1"),)


def test_section_titles_may_have_roman_figures() -> None:
    goal = line("○ 쉼터")
    (part,) = pledges(head("1"), line("Ⅰ. 추진목표"), goal, line("Ⅱ. 향후계획"))
    assert [(section.kind, section.blocks) for section in part.sections] == [
        ("goals", (goal,)),
        ("roadmap", ()),
    ]


def test_a_dump_has_no_pages() -> None:
    blocks = (Table(1, None, 1, 4, head("1").cells), Line(1, "□ 추진목표"))
    (part,) = find_pledges([Page(1, 0, 0, blocks)], WORDING)
    assert part.pages == ()


BLOCKS = st.sampled_from(
    [
        line("□ 추진목표"),
        line("□ 재원조달계획"),
        line("○ 쉼터 설치"),
        line("3 나무 심기"),
        head("1"),
        head("2"),
        nameless_head(),
        table(["구분", "2023"], ["계", "9"], ["국비", "7"]),
        table(["위치", "면적"]),
    ]
)


@given(st.lists(BLOCKS, max_size=12))
@hypothesis_settings(max_examples=60, deadline=None)
def test_every_block_behind_the_first_head_is_in_one_pledge(blocks: list[Block]) -> None:
    found = pledges(*blocks)
    placed = sum(
        len(part.head) + sum(bool(each.title) + len(each.blocks) for each in part.sections) for part in found
    )
    heads = {at for at, block in enumerate(blocks) if found and block is found[0].head[0]}
    assert len(blocks) - placed in (heads or {len(blocks)})  # the same block may be drawn twice


def test_a_head_with_an_idle_column_is_a_head() -> None:
    wide = table(["관리번호", "", "2-5"], ["공약명", "", "쉼터 설치"])
    first, second = pledges(head("1"), line("□ 추진목표"), line("○ 쉼터"), wide, line("□ 추진목표"))
    assert len(first.sections) == len(second.sections) == 1


@pytest.mark.parametrize("text", ["'23", "’24", "2023"])
def test_a_year_alone_is_no_page_number(text: str) -> None:
    blocks = (head("1"), line("□ 추진실적"), line(text), line("○ 착공"), line("- 12 -"))
    (part,) = find_pledges([Page(1, 600, 800, blocks)], WORDING)
    assert [getattr(block, "text", None) for block in part.sections[0].blocks] == [text, "○ 착공"]
