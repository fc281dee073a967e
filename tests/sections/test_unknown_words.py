"""Titles and labels that no list has are told, once each, and nothing else is."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.layout import Block, Box, Cell, Line, Table
from extract.model.section import PledgePart, Section
from extract.sections import find_unknown_words

WORDING = lexicon.load()


def _line(text: str, x0: float | None = None) -> Line:
    return Line(1, text, 1.0, None if x0 is None else Box(x0, 10, x0 + 200, 20))


def _part(*blocks: Block, head: tuple[Block, ...] = ()) -> PledgePart:
    return PledgePart((1,), head, (Section("goals", "□ 추진목표", blocks),))


def _told(*parts: PledgePart) -> list[tuple[str, object]]:
    return [(each.code, dict(each.facts)["word"]) for each in find_unknown_words(parts, WORDING, "가상시")]


def test_a_title_that_no_list_has_is_told_once() -> None:
    part = _part(_line("○ 걸어서 닿는 도서관"), _line("□ 마음 나눔 자리"), _line("○ 나눔 행사"))
    assert _told(part, part) == [("title-not-known", "마음 나눔 자리")]


@pytest.mark.parametrize(
    "text", ["○ 마음 나눔 자리", "□ 재원조달계획", "□ 2026년 3회", "□ 사업대상 : 주민", "마음 나눔 자리"]
)
def test_another_mark_a_known_title_or_a_value_is_none(text: str) -> None:
    assert not _told(_part(_line(text)))


def test_a_bullet_read_as_the_mark_of_titles_stands_level_with_its_neighbours() -> None:
    """○ is read as □ on poor scans."""
    assert not _told(_part(_line("□ 마음 나눔 자리", 60), _line("○ 걸어서 닿는 도서관", 60.5)))
    assert _told(_part(_line("□ 마음 나눔 자리", 40), _line("○ 걸어서 닿는 도서관", 60)))


def test_the_first_title_stands_below_the_head_the_name_above_it() -> None:
    head = (_line("□ 물빛 도서관"), _head(("관리번호", "12")), _line("□ 마음 나눔 자리"))
    assert _told(_part(head=head)) == [("title-not-known", "마음 나눔 자리")]


def _head(*rows: tuple[str, ...]) -> Table:
    cells = tuple(Cell(row, col, text=text) for row, each in enumerate(rows) for col, text in enumerate(each))
    return Table(1, None, len(rows), len(rows[0]), cells)


def test_a_label_that_no_list_has_is_told() -> None:
    head = _head(
        ("관리번호", "12", "공약명", "도서관 조성"),
        ("사업주체", "가상시", "추진상황", "정상추진"),
        ("도우미", "나래모임", "완료구분", "임기내"),
    )
    assert _told(_part(head=(head,))) == [("label-not-known", "도우미")]


def test_a_name_over_several_cells_of_a_dump_has_no_label_in_it() -> None:
    assert not _told(_part(head=(_head(("관리번호", "12", "공약명", "도서관", "조성", "사업")),)))


def test_several_unknown_labels_of_one_row_are_told() -> None:
    known = ("관리번호", "3", "공약명", "작은 도서관 조성", "사업주체", "나래시")
    head = _head(known, ("끝맺음때", "임기내", "새로움구분", "신규사업", "추진상황", "완료"))
    assert _told(_part(head=(head,))) == [("label-not-known", "끝맺음때"), ("label-not-known", "새로움구분")]


def test_a_value_over_several_cells_has_no_label_in_it_either() -> None:
    head = _head(
        ("관리번호", "3", "공약명", "작은 도서관 조성"), ("추진부서", "하천과", "수변조성", "은가비")
    )
    assert _told(_part(head=(head,))) == []
