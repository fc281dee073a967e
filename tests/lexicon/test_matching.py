from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import bare, closeness, jamo, likeness, nearest
from extract.lexicon.matching import SWAPPED_LIKENESS

WORDS = st.text("가나다라각확획비계 A1", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("text", "letters"),
    [(" 확 보 ", "확보"), ("(확보)", "확보"), ("○ 목표(%)", "목표%"), ("·-", ""), ("쉼터", "쉼터")],
)
def test_bare_keeps_letters_alone(text: str, letters: str) -> None:
    assert bare(text) == letters


def test_syllables_are_cut_into_jamo() -> None:
    assert len(jamo("확보")) == 5
    assert jamo("ㅅ요")[0] == jamo("소")[0]


def test_a_misread_jamo_is_nearer_than_another_syllable() -> None:
    assert likeness("획보", "확보") > likeness("비보", "확보")


def test_syllables_that_changed_places_are_all_but_sure() -> None:
    assert likeness("보확", "확보") == SWAPPED_LIKENESS < likeness("확 보", "확보") == 1.0


@given(WORDS, WORDS)
def test_likeness_is_a_likeness(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 1
    assert (likeness(one, other) == 1) == (bare(one) == bare(other))
    assert 0 <= closeness(one, other) <= 1


@given(WORDS, st.lists(st.tuples(st.sampled_from("ab"), WORDS), max_size=5), st.floats(0.1, 1))
def test_the_nearest_is_the_likest_of_all(text: str, words: list[tuple[str, str]], at_least: float) -> None:
    found = nearest(text, words, at_least)
    if not bare(text) or bare(text).isdigit():
        assert found is None
        return
    best = max((likeness(text, word) for _, word in words), default=0.0)
    assert (found.likeness if found is not None else None) == (best if best >= at_least else None)
    assert found is None or (found.key, found.word) in words


@pytest.mark.parametrize("text", ["", " - ", "2024", "12"])
def test_nothing_is_like_signs_or_figures(text: str) -> None:
    assert nearest(text, [("a", "계"), ("b", text)], 0.1) is None


def test_the_first_of_equals_counts() -> None:
    found = nearest("계획", [("one", "계획"), ("two", "계획")], 0.5)
    assert found is not None
    assert found.key == "one"
