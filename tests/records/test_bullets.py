from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.bullets import Level, pieces
from extract.records.joining import Joiner
from extract.records.snippets import Snippet


def parted(*lines: str) -> list[tuple[Level, str]]:
    snippets = [Snippet(text, None, None, 1.0) for text in lines]
    return [(piece.level, piece.text) for piece in pieces(snippets, Joiner.of(lines))]


@pytest.mark.parametrize("bullet", "○●◦□■◆▶ㅇ")
def test_bullets(bullet: str) -> None:
    assert parted(f"{bullet} 산책로 정비", f"{bullet}쉼터 설치") == [
        (Level.MAJOR, "산책로 정비"),
        (Level.MAJOR, "쉼터 설치"),
    ]


@pytest.mark.parametrize("bullet", "-–•▪·")
def test_sub_bullets(bullet: str) -> None:
    assert parted("○ 산책로 정비", f"{bullet} 길이 3km") == [
        (Level.MAJOR, "산책로 정비"),
        (Level.MINOR, "길이 3km"),
    ]


def test_a_circle_may_be_read_as_a_letter() -> None:
    assert parted("O 산책로 정비", "0 쉼터 설치") == [
        (Level.MAJOR, "산책로 정비"),
        (Level.MAJOR, "쉼터 설치"),
    ]


def test_a_note_keeps_its_sign() -> None:
    assert parted("○ 쉼터 설치", "※ 부지 협의 중") == [
        (Level.MAJOR, "쉼터 설치"),
        (Level.NOTE, "※ 부지 협의 중"),
    ]


def test_a_wrapped_line_goes_on() -> None:
    assert parted("○ 마을 입구와 하천 둑에", "나무 심기") == [
        (Level.MAJOR, "마을 입구와 하천 둑에 나무 심기")
    ]


def test_bullets_that_ran_together_are_parted() -> None:
    said = "○ 설명회 개최(2회) ○ 부지 매입 - 밭 300㎡ ※ 감정 평가 완료"
    assert parted(said) == [
        (Level.MAJOR, "설명회 개최(2회)"),
        (Level.MAJOR, "부지 매입"),
        (Level.MINOR, "밭 300㎡"),
        (Level.NOTE, "※ 감정 평가 완료"),
    ]


def test_text_before_the_first_bullet_stays() -> None:
    assert parted("기본 방향 ○ 쉼터 설치") == [(Level.REST, "기본 방향"), (Level.MAJOR, "쉼터 설치")]


@pytest.mark.parametrize(
    "said", ["○ 운영 시간 10:00 - 13:00", "○ 국·도비 확보", "○ 1-2구간 정비", "○ 3 - 5개소 검토"]
)
def test_what_looks_like_a_sub_bullet(said: str) -> None:
    assert parted(said) == [(Level.MAJOR, said.removeprefix("○ "))]


def test_a_sub_bullet_may_begin_with_a_figure() -> None:
    assert parted("○ 쉼터 설치", "- 3개소 완료") == [(Level.MAJOR, "쉼터 설치"), (Level.MINOR, "3개소 완료")]


def test_a_piece_knows_its_lines() -> None:
    lines = [Snippet("○ 쉼터", 1, None, 0.9), Snippet("설치", 2, None, 0.8)]
    (piece,) = pieces(lines, Joiner.of([]))
    assert piece.snippets == tuple(lines)


LINES = st.lists(st.text("○●-※·()가나다 12.,", min_size=1, max_size=20), max_size=5)


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


@given(LINES)
def test_no_word_is_lost_or_made(lines: list[str]) -> None:
    assert letters("".join(text for _, text in parted(*lines))) == letters("".join(lines))


@given(LINES)
def test_pieces_are_in_order_and_say_something(lines: list[str]) -> None:
    assert all(text.strip() for _, text in parted(*lines))
