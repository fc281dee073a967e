from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model.layout import DISPUTED, Box, Candidate, Word
from extract.words.trust.compared import LAYER, compared

PLACE = Box(10, 10, 40, 20)
READ = Word("1,078", PLACE, 0.95, "ocr", (Candidate("1,078", 0.9, "digits"),))


def _layer(text: str, box: Box = PLACE) -> Word:
    return Word(text, box, 1.0, "layer")


def test_a_figure_keeps_what_the_layer_says_and_no_more() -> None:
    (word,) = compared([READ], [PLACE], [_layer("1,073")])
    assert (word.text, word.confidence) == (READ.text, READ.confidence)
    assert [(other.text, other.reader) for other in word.candidates] == [
        ("1,078", "digits"),
        ("1,073", LAYER),
    ]


@pytest.mark.parametrize("said", ["1078", "1,073", ""])
def test_no_layer_settles_a_dispute(said: str) -> None:
    """Most layers are an engine's own reading: they err as it does."""
    disputed = replace(READ, confidence=DISPUTED)
    (word,) = compared([disputed], [PLACE], [_layer(said)] if said else [])
    assert word.confidence == DISPUTED


def test_what_the_layer_says_elsewhere_is_not_heard() -> None:
    assert compared([READ], [PLACE], [_layer("999", Box(50, 10, 80, 20))]) == (READ,)


def test_a_torn_figure_of_the_layer_is_put_together() -> None:
    halves = [_layer("1,", Box(10, 10, 20, 20)), _layer("078", Box(20, 10, 40, 20))]
    (word,) = compared([READ], [PLACE], halves)
    assert word.candidates[-1].text == "1,078"


def test_words_that_are_no_figures_stay_as_they_are() -> None:
    word = Word("국비", PLACE, 0.3, "ocr")
    assert compared([word], [PLACE], [_layer("국비")]) == (word,)
