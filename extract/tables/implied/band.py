"""What stands between level rulings: the printed lines of a heading and those of the rows below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.layout import Ruling, Word
from .phrases import Phrase, Row, rows_of
from .rows import edges_between
from .stacks import Stack

_OUTSIDE_POINTS = 4.0
"""Print that reaches further beyond the ends of the rulings is not between them."""

_HEADING_REACH_SHARE = 1.6
"""Of the height of print: a heading without a ruling above it stands this close above the one below it."""

_BESIDE_SHARE = 0.35
"""The same for a word alone: between two levels of a heading there is no line of its own, so it is beside both."""

_ABOVE_POINTS = 40.0
"""How far above its first ruling a table's heading can stand."""

_MOST_LEVELS = 120
"""No table has more rows on one page; rulings that close together are a drawing."""


@dataclass(frozen=True, slots=True)
class Band:
    """Edges from the top and what is printed between each two of them; the first section is the heading.

    ``partial`` are shorter rulings within. A band is ``thin`` where only two rulings are printed in full.
    """

    edges: tuple[float, ...]
    start: float
    end: float
    sections: tuple[tuple[Row, ...], ...]
    partial: tuple[Ruling, ...]
    thin: bool = False

    @property
    def width(self) -> float:
        """Points from end to end."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class PrintedStack:
    """A stack with the lines above it, those between each two of its levels, and the shorter rulings within."""

    stack: Stack
    above: tuple[Row, ...]
    sections: tuple[tuple[Row, ...], ...]
    partial: tuple[Ruling, ...]

    def reach(self, first: int) -> int:
        """The last level up to which something is printed between each two, from a level on."""
        last = first
        while last < len(self.sections) and self.sections[last] and last - first < _MOST_LEVELS:
            last += 1
        return last


def printed(stack: Stack, words: Sequence[Word], gutter: float) -> PrintedStack:
    """What is printed between the levels of a stack, from end to end; ``gutter`` as ``usual_gutter`` tells it."""
    ordered = words_between(words, stack.start, stack.end)
    first = stack.levels[0]
    above = lines_between(ordered, (first - _ABOVE_POINTS, first), gutter)
    sections = tuple(lines_between(ordered, pair, gutter) for pair in pairwise(stack.levels))
    return PrintedStack(stack, above, sections, stack.partial if any(sections) else ())


def words_between(words: Sequence[Word], start: float, end: float) -> list[Word]:
    """The words beside level rulings, sorted by their middles."""
    return sorted((word for word in words if word.box.x1 > start and word.box.x0 < end), key=_middle)


def lines_between(ordered: Sequence[Word], between: tuple[float, float], gutter: float) -> tuple[Row, ...]:
    """The lines of words, sorted by their middles, that stand between two heights."""
    top, bottom = (bisect_left(ordered, edge, key=_middle) for edge in between)
    return rows_of(ordered[top:bottom], gutter)


def _middle(word: Word) -> float:
    return word.box.center[1]


def bands(printed: PrintedStack, first: int, last: int) -> Iterator[Band]:
    """What is between two levels, the heading first: below the first level, or above it where there are only two."""
    stack, sections = printed.stack, printed.sections[first:last]
    edges = stack.levels[first : last + 1]
    if not all(sections) or any(_reaches_out(p, stack) for rows in sections for row in rows for p in row):
        return
    if last - first > 1:
        yield Band(edges, stack.start, stack.end, sections, printed.partial)
        return
    above = _heading_above(printed, first)
    if above:
        top = min(phrase.box.top for row in above for phrase in row) - 1.0
        yield Band((top, *edges), stack.start, stack.end, (above, *sections), printed.partial, thin=True)
    lines = sections[0]
    if len(lines) > 1:
        cut = edges_between([lines[:1], lines[1:2]])
        halves = (lines[:1], lines[1:])
        yield Band((edges[0], *cut, edges[1]), stack.start, stack.end, halves, printed.partial, thin=True)


def _reaches_out(phrase: Phrase, stack: Stack) -> bool:
    return phrase.box.x0 < stack.start - _OUTSIDE_POINTS or phrase.box.x1 > stack.end + _OUTSIDE_POINTS


def _heading_above(printed: PrintedStack, first: int) -> tuple[Row, ...]:
    """The lines of several words right above a level, and above each other; what fills a section is no heading."""
    lines = printed.sections[first - 1] if first else printed.above
    floor = printed.stack.levels[first]
    count = 0
    for row in reversed(lines):
        white = floor - max(phrase.box.bottom for phrase in row)
        reach = _HEADING_REACH_SHARE if len(row) > 1 else _BESIDE_SHARE
        if white > reach * max(phrase.box.height for phrase in row):
            break
        floor = min(phrase.box.top for phrase in row)
        count += 1
    found = lines[len(lines) - count :]
    whole = first > 0 and count == len(lines)
    return () if whole or any(_reaches_out(p, printed.stack) for row in found for p in row) else found
