from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.layout import Block, Box, Cell, Line, Table
from extract.sections.heads import header_labels, is_head, is_heading, joined_headings, names_a_pledge

WORDING = load()


def table(*rows: list[str]) -> Table:
    cells = tuple(Cell(r, c, text=text) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Table(1, None, len(rows), len(rows[0]), cells)


def line(text: str, x0: float, top: float) -> Line:
    return Line(1, text, 0.9, Box(x0, top, x0 + 100, top + 10))


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        ([["관리번호", "30", "공약명", "산책로"]], {"number", "name"}),
        ([["관리번호 30", "공약명\n산책로"]], {"number", "name"}),
        ([["완료구분", "임기내", "신규여부", "신규사업"]], {"completion", "novelty"}),
        ([["관리번호", "공약명"]], set()),
        ([["관리번호", "", "공약명", "산책로"]], {"name"}),
    ],
)
def test_labels_with_a_value(rows: list[list[str]], labels: set[str]) -> None:
    head = table(*rows)
    assert header_labels(head, WORDING) == labels
    assert is_head(head, WORDING) is (len(labels) >= 2)
    assert names_a_pledge(head, WORDING) is bool(labels & {"number", "name"})


@pytest.mark.parametrize(
    "rows",
    [
        [["구분", "2023"], ["국비", "7"]],
        [["시기", "추진계획"], ["2023", "○ 설계"]],
        [["지표", "목표"], ["쉼터", "2"]],
    ],
)
def test_tables_of_sections_are_no_heads(rows: list[list[str]]) -> None:
    assert not is_head(table(*rows), WORDING)


@pytest.mark.parametrize("text", ["3 나래천 산책로 조성", "1-2. 쉼터 설치", "□ 12. 나무 심기"])
def test_headings(text: str) -> None:
    assert is_heading(Line(1, text))
    assert is_heading(table(text.split(" ", 1)))


@pytest.mark.parametrize(
    "text", ["나래천 산책로 조성", "3 나래천 산책로 조성 ····· 12", "3 나래천 산책로 조성 12", "2024"]
)
def test_what_is_no_heading(text: str) -> None:
    assert not is_heading(Line(1, text))


def test_a_badge_is_joined_to_the_line_beside_it() -> None:
    blocks: list[Block] = [line("3", 10, 50), line("쉼터 설치", 40, 51), line("본문", 10, 80)]
    assert [block.text for block in joined_headings(blocks) if isinstance(block, Line)] == [
        "3 쉼터 설치",
        "본문",
    ]


@pytest.mark.parametrize(
    "beside", [line("쉼터 설치", 40, 90), line("쉼터 설치", 0, 50), Line(1, "쉼터 설치")]
)
def test_a_number_alone_stays_alone(beside: Line) -> None:
    blocks: list[Block] = [line("3", 10, 50), beside, line("4", 10, 120)]
    assert list(joined_headings(blocks)) == blocks
