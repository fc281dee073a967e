from __future__ import annotations

from extract.model.layout import Box, Cell, Word
from extract.records.bullets import Level, pieces
from extract.records.joining import Joiner
from extract.records.snippets import Snippet, of_cell

CELL = Box(0, 0, 120, 200)
BULLET, TEXT, SUB_BULLET, SUB_TEXT = 4.0, 14.0, 9.0, 16.0
"""Left edges of what a cell holds, in points."""


def lines(*printed: tuple[float, str]) -> tuple[Snippet, ...]:
    """Lines of 10 points, syllables of 10 points; each with its left edge and words."""
    words: list[Word] = []
    for number, (start, text) in enumerate(printed):
        left = start
        for token in text.split():
            width = 6.0 if len(token) == 1 and not token.isalnum() else 10.0 * len(token)
            words.append(Word(token, Box(left, 15.0 * number, left + width, 15.0 * number + 10), 0.9, "ocr"))
            left += width + 4
    return of_cell(Cell(0, 0, text="\n".join(text for _, text in printed), box=CELL, words=tuple(words)), 1)


def levels(*printed: tuple[float, str]) -> list[tuple[Level, str]]:
    return [(piece.level, piece.text) for piece in pieces(lines(*printed), Joiner.of([]))]


def test_lines_know_their_words() -> None:
    first, second = lines((BULLET, "○ 산책로 정비"), (TEXT, "완료"))
    assert [word.text for word in first.words] == ["○", "산책로", "정비"]
    assert [word.text for word in second.words] == ["완료"]


def test_words_that_do_not_make_the_text_are_left_out() -> None:
    word = Word("다른", Box(0, 0, 20, 10), 0.9, "ocr")
    (line,) = of_cell(Cell(0, 0, text="산책로", box=CELL, words=(word,)), 1)
    assert line.words == ()


def test_a_lost_bullet_is_told_by_the_edge() -> None:
    assert levels((BULLET, "○ 산책로"), (TEXT, "쉼터 설치")) == [
        (Level.MAJOR, "산책로"),
        (Level.MAJOR, "쉼터 설치"),
    ]


def test_a_full_line_goes_on() -> None:
    assert levels((BULLET, "○ 산책로를 정비하고"), (TEXT, "하천둑에 나무 심기")) == [
        (Level.MAJOR, "산책로를 정비하고 하천둑에 나무 심기")
    ]


def test_a_line_at_the_bullets_edge_goes_on() -> None:
    assert levels((BULLET, "○ 산책로"), (BULLET, "정비")) == [(Level.MAJOR, "산책로 정비")]


def test_lines_that_all_lost_their_bullets() -> None:
    assert [text for _, text in levels((TEXT, "산책로"), (TEXT, "쉼터"), (TEXT, "나무"))] == [
        "산책로",
        "쉼터",
        "나무",
    ]


def test_a_dash_further_in_stands_under_a_dot() -> None:
    found = levels((BULLET, "• 산책로"), (SUB_BULLET, "- 길이"), (BULLET, "• 쉼터"))
    assert [level for level, _ in found] == [Level.MAJOR, Level.MINOR, Level.MAJOR]


def test_a_dot_at_the_same_edge_is_a_dash_misread() -> None:
    found = levels((BULLET, "- 산책로"), (BULLET, "· 길이"), (BULLET, "- 쉼터"))
    assert len({level for level, _ in found}) == 1


def test_beyond_the_text_of_the_line_before() -> None:
    said = (
        (BULLET, "- 산책로"),
        (SUB_BULLET, "· 길이"),
        (BULLET, "- 쉼터를 설치하고"),
        (SUB_TEXT + 3, "나무를 심었음"),
    )
    assert levels(*said)[-1] == (Level.MINOR, "나무를 심었음")


def test_a_line_at_the_edge_of_sub_bullets_is_one() -> None:
    said = ((BULLET, "○ 산책로"), (SUB_BULLET, "길이 정함"), (SUB_BULLET, "- 너비를 정하고 알림"))
    assert levels(*said)[1] == (Level.MINOR, "길이 정함")
