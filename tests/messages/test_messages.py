from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.messages import catalogue, printable, say

CODES = sorted(catalogue())


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_there_in_both_languages(code: str) -> None:
    words = catalogue()[code]
    assert set(words) == {"ko", "en"}
    assert _hangul(words["ko"]) or not re.search("[a-zA-Z]", re.sub(r"\{\w+\}", "", words["ko"]))
    assert words["en"].strip()


def _hangul(text: str) -> bool:
    return any("가" <= sign <= "힣" for sign in text)


@pytest.mark.parametrize("code", CODES)
def test_both_languages_tell_the_same_facts(code: str) -> None:
    words = catalogue()[code]
    slots = {language: set(re.findall(r"\{(\w+)\}", text)) for language, text in words.items()}
    assert slots["ko"] == slots["en"]


@pytest.mark.parametrize("code", CODES)
def test_codes_are_kebab_case(code: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)


def test_facts_are_put_in_as_they_are() -> None:
    assert say("failed", "en", {"file": "{code}%s\\1", "code": "x"}) == "{code}%s\\1: not converted [x]"
    assert "1,234" in say("not-reached", "ko", {"inputs": 1234})
    assert "?" in say("failed", "en", {"file": "a"})


def test_signs_that_steer_a_terminal_are_shown_as_such() -> None:
    assert printable("a\x1b[2Jb\nc\u202ed\u200b") == "a�[2Jb�c�d�"


@given(st.text())
def test_nothing_printable_is_touched_twice(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    assert len(printable(text)) == len(text)
