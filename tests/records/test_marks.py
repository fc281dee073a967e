from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.bullets import Level, pieces
from extract.records.joining import Joiner
from extract.records.marks import Marks
from extract.records.snippets import Snippet


def parted(*lines: str) -> list[tuple[Level, str]]:
    snippets = [Snippet(text, None, None, 1.0) for text in lines]
    return [(piece.level, piece.text) for piece in pieces(snippets, Joiner.of(lines))]


@pytest.mark.parametrize("sign", [">", "»", "©", "*", "☞", "->"])
def test_a_sign_that_leads_two_lines_is_a_bullet(sign: str) -> None:
    assert parted(f"{sign} 산책로 정비", f"{sign} 쉼터 설치") == [
        (Level.MAJOR, "산책로 정비"),
        (Level.MAJOR, "쉼터 설치"),
    ]


def test_a_letter_needs_three_lines() -> None:
    lines = ("p 산책로 정비", "p 쉼터 설치", "p 나무 심기")
    assert len(parted(*lines)) == 3
    assert len(parted(*lines[:2])) == 1


def test_a_bullet_may_be_read_as_many_things() -> None:
    lines = ("> 산책로 정비", "ㅋ 쉼터 설치", "= 나무 심기", "w 하천 정비", "ex 준공식 개최")
    assert [level for level, _ in parted(*lines)] == [Level.MAJOR] * 5


def test_a_digit_is_a_bullet_only_where_it_leads_again_and_again() -> None:
    words = ("산책로 정비", "쉼터 설치", "나무 심기", "하천 정비")
    assert parted(*(f"2 {word}" for word in words)) == [(Level.MAJOR, word) for word in words]


@pytest.mark.parametrize(
    "lines",
    [
        ["2 개소", "2 개소 설치", "2 개소 완료", "2 개소 정비"],
        ["2 건", "2 회", "2 명", "2 회 개최"],
        ["2 산책로 정비", "3 쉼터 설치", "2 나무 심기", "3 하천 정비", "2 다리 놓기", "2 길 닦기"],
        ["(2 산책로", "'2 산책로", "~ 산책로", "~ 쉼터", "+ 쉼터", "+ 산책로", "△ 산책로", "△ 쉼터"],
    ],
)
def test_figures_and_marks_of_the_sentence_are_no_bullets(lines: list[str]) -> None:
    assert Marks.of(lines).learned == frozenset()


def test_a_dash_over_dots_is_the_outer_bullet() -> None:
    lines = ("- 산책로 정비", "· 길이 3km", "· 너비 2m", "- 쉼터 설치")
    assert [level for level, _ in parted(*lines)] == [Level.MAJOR, Level.MINOR, Level.MINOR, Level.MAJOR]


def test_a_dot_over_dashes_is_the_outer_bullet() -> None:
    assert [level for level, _ in parted("• 산책로 정비", "- 길이 3km", "• 쉼터 설치")] == [
        Level.MAJOR,
        Level.MINOR,
        Level.MAJOR,
    ]


def test_a_dash_that_is_outer_elsewhere_is_outer_alone() -> None:
    said = ("앞말", "- 산책로 정비", "· 길이 3km", "앞말", "- 쉼터 설치", "· 나무 심기")
    alone = [Snippet("- 하천 정비", None, None, 1.0)]
    assert pieces(alone, Joiner.of(said))[0].level is Level.MAJOR
    under = ("□ 산책로", "- 길이", "· 너비", "○ 쉼터", "- 나무", "· 하천")
    assert pieces(alone, Joiner.of(under))[0].level is Level.MINOR


@given(st.lists(st.text("○>2·-p가나 ", max_size=8), max_size=8))
def test_any_lines_teach_something(lines: list[str]) -> None:
    marks = Marks.of(lines)
    assert all(any(sign in line for line in lines) for sign in marks.learned)
