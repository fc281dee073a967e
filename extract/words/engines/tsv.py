"""The table in which Tesseract answers: one line a word, tab-separated, a page number for each strip."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from ...model.layout import Word
from ..strip import Strip

_WORD_LEVEL = "5"
_COLUMNS = 12


def words_of(answer: str, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
    """The words of each strip; a strip in which nothing was found gives none."""
    found: list[list[Word]] = [[] for _ in strips]
    for line in answer.splitlines():
        entry = line.split("\t")
        if len(entry) == _COLUMNS and entry[0] == _WORD_LEVEL and entry[11].strip():
            number = int(entry[1]) - 1
            found[number].append(_word(entry, strips[number]))
    return tuple(tuple(words) for words in found)


def _word(entry: Sequence[str], strip: Strip) -> Word:
    left, top, width, height = (float(number) for number in entry[6:10])
    text = unicodedata.normalize("NFC", entry[11].strip())
    confidence = min(1.0, max(0.0, float(entry[10]) / 100.0))
    return Word(text, strip.box(left, top, width, height), confidence, "ocr")
