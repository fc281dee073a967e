"""Words set as one: what stands in one cell of a row, told by the white around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ...model.layout import Box, Word
from ..printing import Printed, lines_of, text_of

GUTTER_POINTS = 5.0
"""White between columns; blanks between words have 2 to 4 points, and boxes of scanned words waver by 1."""

_GUTTER_SHARE = 0.6
"""Of the words' height: white as wide parts two phrases. Justified Korean text stretches blanks to half of it."""

_FIGURE_GUTTER_POINTS = 3.0
"""Figures hold no blanks, so that less white parts two of them."""

_BLANKS_SHARE = 1.8
"""Of a page's usual blank: white as wide parts two phrases. Fonts of one width for all signs have wide blanks."""

_FEWEST_BLANKS = 10
"""Fewer say nothing of what is usual."""

_LOOSE_SHARE = 1.2
"""Of the height: blanks of text that fills its cell; values of a row under their labels stand further apart."""

_SPACED_SHARE = 3.0
"""Of the height: syllables that are set apart to fill a cell (구   분) stand no further from each other."""

_BULLET_SHARE = 2.0
"""The same for a bullet and what it begins."""

_BULLET = re.compile(r"[^\w\s(△▲+'’`]|[OoㅇㆍD]")
_TEXT = re.compile(r"[「『《\[(]?[가-힣]")

_FIGURE = re.compile(r"[(△▲+\-–−]?\d{1,3}(?:,\d{3})*(?:\.\d+)?[)%]?|\d+(?:\.\d+)?%?|[-–−―]")
_YEAR = re.compile(r"['’`]?(?:(?:19|20)\d\d|\d\d)년?(?:도|이후|이전|~|까지)?\.?")
_SYLLABLE = re.compile(r"[가-힣]")
_WORD = re.compile(r"[가-힣]{2}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of one printed line with no more than blanks between them; ``boxes`` are the words'."""

    text: str
    box: Box
    boxes: tuple[Box, ...] = ()

    @property
    def middle(self) -> float:
        """Points from the left."""
        return self.box.center[0]

    @property
    def is_figure(self) -> bool:
        """Whether it is a number as tables print them, or the dash that stands for none; no date, no text."""
        return _FIGURE.fullmatch(self.text.replace(" ", "")) is not None

    @property
    def is_year(self) -> bool:
        """Whether it may be the heading of a year: a figure, but none of the table's."""
        return _YEAR.fullmatch(self.text.replace(" ", "")) is not None


Row = tuple[Phrase, ...]
"""The phrases of one printed line, from the left."""


def usual_gutter(words: Sequence[Word]) -> float:
    """The share of their height that parts two phrases on a page: wider than the blanks between its words."""
    pairs = (pair for line in lines_of(words) for pair in pairwise(line))
    shares = [
        (word.box.x0 - before.box.x1) / max(before.box.height, word.box.height)
        for before, word in pairs
        if all(_WORD.search(each.text) for each in (before, word))
    ]
    blanks = [share for share in shares if 0.0 < share <= _LOOSE_SHARE]
    if len(blanks) < _FEWEST_BLANKS:
        return _GUTTER_SHARE
    return max(_GUTTER_SHARE, _BLANKS_SHARE * median(blanks))


def rows_of(words: Iterable[Word], gutter: float) -> tuple[Row, ...]:
    """The printed lines from the top, each in phrases; ``gutter`` as ``usual_gutter`` tells it."""
    return tuple(_phrases(line, gutter) for line in lines_of(tuple(words)))


def _phrases(line: Printed, gutter: float) -> Row:
    parts: list[list[Word]] = [[line[0]]]
    for before, word in pairwise(line):
        if _are_apart(before, word, gutter):
            parts.append([])
        parts[-1].append(word)
    return tuple(_phrase(part) for part in parts)


def _phrase(words: Sequence[Word]) -> Phrase:
    boxes = tuple(word.box for word in words)
    return Phrase(text_of(words), Box.around(boxes), boxes)


def parted_at(phrase: Phrase, gap: int) -> tuple[Phrase, Phrase]:
    """A phrase as two, between its word of that number and the next; the texts matter to nobody here."""
    halves = phrase.boxes[: gap + 1], phrase.boxes[gap + 1 :]
    left, right = (Phrase(phrase.text, Box.around(boxes), boxes) for boxes in halves)
    return left, right


def loosely(row: Row) -> Row:
    """The phrases of a row that is alone, text beside text made one: no other row tells a gutter from a wide blank."""
    found: list[Phrase] = [row[0]]
    for phrase in row[1:]:
        last = found[-1]
        near = phrase.box.x0 - last.box.x1 <= _LOOSE_SHARE * max(last.box.height, phrase.box.height)
        if near and _is_text(last) and _is_text(phrase):
            found[-1] = Phrase(f"{last.text} {phrase.text}", Box.around((last.box, phrase.box)))
        else:
            found.append(phrase)
    return tuple(found)


def tightly(row: Row) -> Row:
    """The phrases of a row parted at all white that could be a gutter, however wide the page's blanks are."""
    return tuple(part for phrase in row for part in _tight_parts(phrase))


def _tight_parts(phrase: Phrase) -> Row:
    for gap, (left, right) in enumerate(pairwise(phrase.boxes)):
        white = right.x0 - left.x1
        if white > max(GUTTER_POINTS, _GUTTER_SHARE * max(left.height, right.height)):
            first, rest = parted_at(phrase, gap)
            return first, *_tight_parts(rest)
    return (phrase,)


def _is_text(phrase: Phrase) -> bool:
    return _SYLLABLE.search(phrase.text) is not None


def _are_apart(before: Word, word: Word, gutter: float) -> bool:
    gap = word.box.x0 - before.box.x1
    height = max(before.box.height, word.box.height)
    if all(_SYLLABLE.fullmatch(each.text) for each in (before, word)):
        return gap > _SPACED_SHARE * height
    if _BULLET.fullmatch(before.text) and _TEXT.match(word.text):
        return gap > _BULLET_SHARE * height
    if all(_FIGURE.fullmatch(each.text) for each in (before, word)):
        return gap > _FIGURE_GUTTER_POINTS
    share = gutter if all(_WORD.search(each.text) for each in (before, word)) else _GUTTER_SHARE
    return gap > max(GUTTER_POINTS, share * height)
