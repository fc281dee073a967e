"""What is told about a word that no list has."""

from __future__ import annotations

import shlex

import pytest

from extract import lexicon
from extract.lexicon.unknown import lesson, may_be_word

WORDING = lexicon.load()


def test_the_nearest_known_words_are_named_the_best_first() -> None:
    facts = dict(lesson("사업내용", "sections", WORDING, "가상시"))
    assert facts["near"].startswith("사업개요 (sections.overview, 80%)")
    assert facts["near"].count("sections.") == 2


def test_the_command_names_issuer_key_and_word() -> None:
    facts = dict(lesson("사업 내용 (요약)", "sections", WORDING, "가상시"))
    assert shlex.split(facts["command"])[-4:] == ["--for", "가상시", "sections.overview", "사업 내용"]
    assert "'*'" in dict(lesson("사업내용", "sections", WORDING, None))["command"]


def test_a_key_that_is_not_clear_is_left_to_the_user() -> None:
    """What is taught wrongly makes figures wrong."""
    facts = dict(lesson("구분비", "sources", WORDING, "가상시"))
    assert "sources." in facts["near"]
    assert "sources.KEY" in facts["command"]


def test_where_nothing_is_like_it_the_key_is_left_to_the_user() -> None:
    facts = dict(lesson("물빛 걸음", "labels", WORDING, "가상시"))
    assert "near" not in facts
    assert "labels.KEY" in facts["command"]


@pytest.mark.parametrize(
    "text", ["12", "2026년", "-", "a", "이 사업은 주민 모두가 함께 누리는 것을 목표로 합니다"]
)
def test_figures_and_sentences_are_no_labels(text: str) -> None:
    assert not may_be_word(text)
    assert lesson(text, "labels", WORDING, None) == ()
