"""Words on one height are a printed line; gaps tell blanks and columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log
from statistics import median

from ..geometry import overlap
from ..model.layout import Box, Word

_SAME_HEIGHT_SHARE = 0.5
"""Of the lower of two words on one line, at least this share lies beside the other."""

_BLANK_SHARE = 0.12
"""Of the lower word's height: a wider gap is a blank. Blanks are 0.2 or more, parts of one word touch."""

_COLUMN_SHARE = 3.0
"""Of the taller word's height: text further apart was not written as one line.

Blanks that space out a heading (목   차) come to 2, captions and page numbers beside each other start at 4.
"""

_CAPTION_GAP_SHARE = 1.0
"""Of the taller word's height: captions of two pictures are at least this far apart; blanks come to half of it."""

_CAPTION_SHARE = 3.0
"""Of a word's height: how far a caption may stand from its picture."""

_LOWEST_POINTS = 0.1
"""What stands in for the height of a word that has none."""

Printed = tuple[Word, ...]
"""The words of one printed line, from the left."""


def lines_of(words: Sequence[Word]) -> tuple[Printed, ...]:
    """Words in printed lines, from the top.

    Words of common height come first, so that dashes and full stops find their line and a tall sign does not
    tie two lines together.
    """
    lines: list[list[Word]] = []
    for word in _common_first(words):
        home = max(
            (line for line in lines if _is_near(line[0], word)),
            key=lambda line: _beside(line, word),
            default=None,
        )
        if home is not None and _beside(home, word) >= _SAME_HEIGHT_SHARE:
            home.append(word)
        else:
            lines.append([word])
    ordered = sorted(lines, key=lambda line: sum(word.box.center[1] for word in line) / len(line))
    return tuple(tuple(sorted(line, key=lambda word: word.box.x0)) for line in ordered)


def _common_first(words: Sequence[Word]) -> list[Word]:
    if not words:
        return []
    common = median(_height(word) for word in words)
    return sorted(words, key=lambda word: (abs(log(_height(word) / common)), word.box.top, word.box.x0))


def _height(word: Word) -> float:
    return max(word.box.height, _LOWEST_POINTS)


def _is_near(first: Word, word: Word) -> bool:
    """Whether a word may be on the line that ``first`` began, at the most that a line can lean."""
    return abs(first.box.center[1] - word.box.center[1]) <= max(_height(first), _height(word))


def _beside(line: Sequence[Word], word: Word) -> float:
    """Share of the lower one's height that the word has in common with the nearest word of a line."""
    x, _ = word.box.center
    near = min(line, key=lambda other: abs(other.box.center[0] - x))
    shared = overlap(near.box.top, near.box.bottom, word.box.top, word.box.bottom)
    return shared / min(_height(near), _height(word))


def text_of(line: Sequence[Word]) -> str:
    """The words of a line, with a blank wherever there is a gap."""
    text = line[0].text if line else ""
    for before, word in pairwise(line):
        gap = word.box.x0 - before.box.x1
        blank = " " if gap > _BLANK_SHARE * min(_height(before), _height(word)) else ""
        text += blank + word.text
    return text


def parted(line: Printed, pictures: Iterable[Box]) -> tuple[Printed, ...]:
    """The line in parts that were not written as one: far apart, or the captions of different pictures."""
    boxes = tuple(pictures)
    parts: list[list[Word]] = [[line[0]]]
    for before, word in pairwise(line):
        if _are_apart(before, word, boxes):
            parts.append([])
        parts[-1].append(word)
    return tuple(tuple(part) for part in parts)


def _are_apart(before: Word, word: Word, pictures: Sequence[Box]) -> bool:
    gap = (word.box.x0 - before.box.x1) / max(_height(before), _height(word))
    captions = gap > _CAPTION_GAP_SHARE and _differ(_captioned(before, pictures), _captioned(word, pictures))
    return gap > _COLUMN_SHARE or captions


def _differ(one: Box | None, other: Box | None) -> bool:
    return one is not None and other is not None and one != other


def _captioned(word: Word, pictures: Iterable[Box]) -> Box | None:
    """The picture right above or below which a word stands."""
    x, _ = word.box.center
    reach = _CAPTION_SHARE * _height(word)
    return next(
        (
            box
            for box in pictures
            if box.x0 <= x <= box.x1 and max(word.box.top - box.bottom, box.top - word.box.bottom) <= reach
        ),
        None,
    )
