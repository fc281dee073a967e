"""Which word stands in which cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.layout import Box, Word
from .grid import Grid

_WIDE, _NARROW = 1.0, 0.55
"""Widths of a Hangul syllable and of a digit or Latin letter, in syllables."""

_OFF_LETTER_SHARE = 0.3
"""A word is cut at a wall only if the gap between two letters is this close to it, in letters."""


@dataclass(frozen=True, slots=True)
class Placed:
    """``cells[grid][span]`` are a cell's words, in the order given; ``rest`` stands in no grid."""

    cells: tuple[tuple[tuple[Word, ...], ...], ...]
    rest: tuple[Word, ...]


def place(words: Iterable[Word], grids: Sequence[Grid]) -> Placed:
    """Each word in the smallest cell that holds its center: of a table within a cell, the inner one."""
    cells: list[list[list[Word]]] = [[[] for _ in grid.spans] for grid in grids]
    boxes = [[grid.box_of(span) for span in grid.spans] for grid in grids]
    rest: list[Word] = []
    for word in (part for whole in words for part in _cut(whole, boxes)):
        home = _home(word.box.center, boxes)
        if home is None:
            rest.append(word)
        else:
            cells[home[0]][home[1]].append(word)
    return Placed(tuple(tuple(tuple(inside) for inside in grid) for grid in cells), tuple(rest))


def _home(point: tuple[float, float], boxes: Sequence[Sequence[Box]]) -> tuple[int, int] | None:
    """Grid and span of the smallest cell at a point."""
    at = (
        (box.area, number, index)
        for number, grid in enumerate(boxes)
        for index, box in enumerate(grid)
        if box.x0 <= point[0] <= box.x1 and box.top <= point[1] <= box.bottom
    )
    smallest = min(at, default=None)
    return smallest[1:] if smallest else None


def _cut(word: Word, boxes: Sequence[Sequence[Box]]) -> Iterator[Word]:
    """The word in parts where a wall between two cells goes through a gap between its letters.

    Only a text layer runs words of neighbouring cells together; an engine never reads across a ruling.
    """
    wall = _wall_within(word, boxes) if word.origin == "layer" and len(word.text) > 1 else None
    if wall is None:
        yield word
        return
    count, x = wall
    yield replace(word, text=word.text[:count], box=replace(word.box, x1=x))
    yield from _cut(replace(word, text=word.text[count:], box=replace(word.box, x0=x)), boxes)


def _wall_within(word: Word, boxes: Sequence[Sequence[Box]]) -> tuple[int, float] | None:
    """The number of letters left of the first wall that parts the word, and where it does."""
    gaps = _gaps(word)
    letter = word.box.width / len(word.text)
    for x in sorted({box.x1 for grid in boxes for box in grid if _ends_within(box, word.box, grid)}):
        count = min(range(len(gaps)), key=lambda index: abs(gaps[index] - x))
        if abs(gaps[count] - x) <= _OFF_LETTER_SHARE * letter:
            return count + 1, gaps[count]
    return None


def _ends_within(cell: Box, word: Box, grid: Sequence[Box]) -> bool:
    """Whether a cell's right wall goes through the word, with another cell of its grid behind it."""
    _, y = word.center
    return (
        word.x0 < cell.x1 < word.x1
        and cell.top <= y <= cell.bottom
        and any(other.x0 == cell.x1 and other.top <= y <= other.bottom for other in grid)
    )


def _gaps(word: Word) -> list[float]:
    """Where the gaps between a word's letters lie, guessed from how wide letters are."""
    widths = [_WIDE if unicodedata.east_asian_width(sign) in "WF" else _NARROW for sign in word.text]
    scale = word.box.width / sum(widths)
    return [word.box.x0 + scale * sum(widths[: index + 1]) for index in range(len(widths) - 1)]
