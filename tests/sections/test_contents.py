"""Lists of contents: which lines are entries, and where a list ends."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.layout import Block, Cell, Line, Page, Table
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


def test_parts_may_count_anew() -> None:
    """The same number with another name is an entry of the next part; with its own name it heads the pledge."""
    more = ("Ⅱ 복지", "1. 돌봄 센터 확충 ········ 15", "2. 경로당 개선 ········ 18")
    anew = [("1", "돌봄 센터 확충", 15), ("2", "경로당 개선", 18)]
    assert _listed("목차", "Ⅰ 경제", *ENTRIES, *more, "1. 나래천 산책로 조성", "9. 다른 제목") == WHOLE + anew


def test_numbered_titles_of_parts_are_no_entries() -> None:
    lines = (
        "1. 경제 ···· 1",
        "1-1 창업 지원 ···· 2",
        "1-2 시장 정비 ···· 3",
        "2. 복지 ···· 4",
        "2-1 돌봄 센터 ···· 5",
    )
    assert [number for number, _, _ in _listed("목차", *lines)] == ["1-1", "1-2", "2-1"]


def test_a_list_goes_on_over_the_turn_of_a_page() -> None:
    """Foot, head, the title again and a part's title come between."""
    foot = [line(text, 1) for text in ("- i -", "공약 이행 보고서")]
    head = [line(text, 2) for text in ("공약 이행 보고서", "목 차", "Ⅱ. 추진현황 ········ 9")]
    before, after = (line(ENTRIES[0], 1), line(ENTRIES[1], 1)), (line(ENTRIES[2], 2),)
    assert _listed(line("목차", 1), *before, *foot, *head, *after) == WHOLE


@pytest.mark.parametrize("first", ["□ 사업개요", "head"])
def test_where_a_pledge_is_told_the_list_ends(first: str) -> None:
    cells = tuple(Cell(0, col, text=text) for col, text in enumerate(("관리번호", "1", "공약명", "산책로")))
    begin = Table(2, None, 1, 4, cells) if first == "head" else first
    assert _listed("목차", *ENTRIES, begin, "9. 다른 제목") == WHOLE


def test_a_dump_has_no_pages() -> None:
    said = tuple(Line(1, text, 1.0) for text in ("목차", *ENTRIES))
    (first, *_) = find_contents((Page(1, 0, 0, said),), WORDING)
    assert first.page is None


@pytest.mark.parametrize("lines", [("목차", *ENTRIES[:2]), ENTRIES, ("목차를 보십시오", *ENTRIES)])
def test_without_a_title_or_with_two_entries_there_is_no_list(lines: tuple[str, ...]) -> None:
    assert not _listed(*lines)
