"""Lists of contents: which lines are entries, and where a list ends."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.layout import Block, Cell, Page, Table
from extract.sections import find_contents

from .made import line

WORDING = lexicon.load()
ENTRIES = (
    "1. 나래천 산책로 조성 ········ 3",
    "2. 마을 쉼터 설치 ········ 7",
    "3. 청년 창업 지원 ········ 11",
)


def _listed(*blocks: Block | str) -> list[tuple[str, str, int | None]]:
    said = tuple(line(block, 2) if isinstance(block, str) else block for block in blocks)
    pages = (Page(1, 595, 842, (line("공약 이행현황"),)), Page(2, 595, 842, said))
    return [(each.number, each.name, each.printed) for each in find_contents(pages, WORDING)]


WHOLE = [("1", "나래천 산책로 조성", 3), ("2", "마을 쉼터 설치", 7), ("3", "청년 창업 지원", 11)]


@pytest.mark.parametrize("title", ["목차", "목  차", "차 례", "- 목 차 -"])
def test_entries_stand_below_the_title(title: str) -> None:
    assert _listed(title, *ENTRIES) == WHOLE


def test_titles_of_parts_and_page_numbers_stand_between() -> None:
    assert _listed("목차", "Ⅰ 총괄", ENTRIES[0], "- 2 -", "Ⅱ 분야별", *ENTRIES[1:]) == WHOLE


def test_rows_of_a_table_are_entries() -> None:
    rows = [
        ("번호", "공약명", "쪽"),
        ("1-1", "나래천 산책로", "3"),
        ("1-2", "쉼터", "7"),
        ("2-1", "창업 지원", "9"),
    ]
    cells = tuple(Cell(row, col, text=text) for row, each in enumerate(rows) for col, text in enumerate(each))
    found = _listed("목차", Table(2, None, 4, 3, cells))
    assert found == [("1-1", "나래천 산책로", 3), ("1-2", "쉼터", 7), ("2-1", "창업 지원", 9)]


def test_where_the_report_begins_the_list_ends() -> None:
    """The first pledge again, or lines that are no entries."""
    assert _listed("목차", *ENTRIES, ENTRIES[0].split(" ·")[0], "9. 다른 제목입니다") == WHOLE
    assert _listed("목차", *ENTRIES, *["본문 줄"] * 4, "9. 다른 제목입니다") == WHOLE


@pytest.mark.parametrize("lines", [("목차", *ENTRIES[:2]), ENTRIES, ("목차를 보십시오", *ENTRIES)])
def test_without_a_title_or_with_two_entries_there_is_no_list(lines: tuple[str, ...]) -> None:
    assert not _listed(*lines)
