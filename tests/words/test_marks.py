from __future__ import annotations

import numpy as np

from extract.model.layout import DISPUTED, Box, Word
from extract.words.marks import with_printed_marks
from extract.words.strip import Strip


def _figure(signs: str) -> Strip:
    """Digits as boxes of 30 pixels, points of 4 at their foot, commas that hang 6 below it."""
    pixels = np.full((60, 20 + 30 * len(signs)), 255, np.uint8)
    for place, sign in enumerate(signs):
        x = 10 + 30 * place
        if sign.isdigit():
            pixels[10:40, x : x + 18] = 0
        else:
            pixels[36 : 40 if sign == "." else 46, x + 6 : x + 11] = 0
    return Strip(pixels, 0.0, 0.0, 4.0)


def _read(text: str, printed: str) -> Word:
    word = Word(text, Box(0, 0, 10, 10), 0.95, "ocr")
    (marked,) = with_printed_marks((word,), _figure(printed))
    return marked


def test_shapes_overrule_the_reading() -> None:
    assert _read("4.929", "4,929").text == "4,929"
    assert _read("12,5", "12.5").text == "12.5"
    assert _read("1.234,567", "1,234,567").text == "1,234,567"


def test_a_comma_that_was_read_before_three_digits_stays() -> None:
    assert _read("338,400", "338.400").text == "338,400"


def test_a_comma_needs_three_digits_behind_it() -> None:
    assert _read("5.8", "5,8").text == "5.8"


def test_a_sure_comma_keeps_its_confidence() -> None:
    assert _read("4,929", "4,929").confidence == 0.95


def test_a_point_before_three_digits_is_doubted() -> None:
    assert _read("4.929", "4.929").confidence == DISPUTED
    assert _read("4.92", "4.92").confidence == 0.95


def test_a_mark_that_was_not_read_changes_nothing() -> None:
    assert _read("4.929", "4,9,29").text == "4.929"


def test_other_lines_stay() -> None:
    words = (Word("2.1km", Box(0, 0, 10, 10), 0.9, "ocr"),)
    assert with_printed_marks(words, _figure("2.1")) is words
