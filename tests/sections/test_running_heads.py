from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.model.layout import Box, Line, Page
from extract.sections.running_heads import running_heads


def at(text: str, top: float, page: int = 1) -> Line:
    return Line(page, text, 1.0, Box(40, top, 200, top + 10))


def kept(*pages: tuple[Line, ...]) -> list[str]:
    laid = [Page(number, 600, 800, lines) for number, lines in enumerate(pages, 1)]
    gone = running_heads(laid, load())
    return [line.text for page in laid for line in page.lines if id(line) not in gone]


def test_what_stands_at_the_edge_of_several_pages_is_left_out() -> None:
    first = (at("나래시 공약 보고서 1", 20), at("○ 쉼터", 300), at("기획과", 780))
    other = (at("나래시 공약 보고서 2", 22), at("○ 나무", 300), at("기획과", 781))
    assert kept(first, other) == ["○ 쉼터", "○ 나무"]


def test_what_stands_there_once_stays() -> None:
    assert kept((at("나래시", 20), at("○ 쉼터", 300)), (at("○ 나무", 20),)) == ["나래시", "○ 쉼터", "○ 나무"]


def test_what_is_repeated_in_the_body_stays() -> None:
    page = (at("□ 추진목표", 90), at("○ 쉼터", 300))
    assert len(kept(page, (at("□ 추진목표", 90), at("○ 쉼터", 300)))) == 4


@pytest.mark.parametrize(
    "text", ["□ 추진목표", "추진목표", "○ 쉼터", "1-1 쉼터 설치", "관리번호 7 공약명 쉼터"]
)
def test_what_may_be_content_stays_wherever_it_stands(text: str) -> None:
    assert kept((at(text, 20), at("○ 쉼터", 300)), (at(text, 20), at("○ 나무", 300))).count(text) >= 2


def test_a_dump_has_no_edges() -> None:
    lines = (Line(1, "나래시"), Line(1, "나래시"))
    assert running_heads([Page(1, 0, 0, lines), Page(1, 0, 0, lines)], load()) == frozenset()
