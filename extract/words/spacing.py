"""Words re-cut by the gaps that are printed, not by those that an engine imagines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

import numpy as np

from ..model.layout import Box, Word
from .sheet import INK
from .strip import Strip

WORD_GAP = 0.29
"""Least gap of a word space, in heights of the line's ink.

Measured in five typefaces: 99 of 100 gaps within words are below 0.26, 99 of 100 spaces above 0.33. In narrow type
spaces begin at 0.23; where syllables are set apart, as in type of one width, at 0.6.
"""

_LEAST_GAPS = ((0.2, WORD_GAP), (0.45, 0.8))
"""Between these lies the least gap of narrow typefaces, and of those that set syllables apart."""

_VALLEY = 0.02
_CROWDED = 0.5
"""Gaps so near to a least gap speak against it, each by so much: between those within words and spaces are few."""

_WIDEST_SPACE = 1.6
"""Wider gaps part columns."""

_SEEN = log(0.8 / 0.2)
"""What speaks for a gap being a word space: of those an engine sees 0.8, of the gaps within words it takes 0.2 for one."""

_CLEARLY = 8.0
"""A page has a least gap of its own where so much more speaks for that than for the usual one."""

_NEAR = 0.05
"""Heights of the line from a gap to the boundary that an engine saw in it; farther off it stands for another one."""

_ASTRAY = 1.0
"""Heights of the line by which an engine's word boundary may lie beside the gap that it stands for."""


@dataclass(frozen=True, slots=True)
class _Line:
    """White runs between a line's print, the boundaries that an engine saw, and the height of its ink, in pixels."""

    gaps: tuple[tuple[int, int], ...]
    bounds: tuple[float, ...]
    height: float

    def shares(self) -> Iterator[tuple[float, bool]]:
        """The width of each gap, in heights of the line, and whether the engine saw a boundary in it."""
        for gap in self.gaps:
            seen = any(_apart(bound, gap) <= _NEAR * self.height for bound in self.bounds)
            yield (gap[1] - gap[0]) / self.height, seen


def recut(lines: Sequence[Sequence[Word]], strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
    """Neighbours whose boundary no printed gap claims become one word; letters and order stay as they are.

    ``lines`` are those of one page, each read from one of ``strips``.
    """
    seen = [_line(words, strip) for words, strip in zip(lines, strips, strict=True)]
    least = least_gap(share for line in seen for share in line.shares())
    return tuple(_recut(words, line, least) for words, line in zip(lines, seen, strict=True))


def least_gap(shares: Iterable[tuple[float, bool]]) -> float:
    """The least word space of a page: that which agrees best with the boundaries that an engine saw.

    ``shares`` are the widths of gaps, in heights of their line, with whether a boundary was seen there.
    """
    falling = sorted((share for share in shares if share[0] <= _WIDEST_SPACE), reverse=True)
    widths = [width for width, _ in reversed(falling)]

    def said(speaks: float, least: float) -> float:
        crowd = bisect_right(widths, least + _VALLEY) - bisect_left(widths, least - _VALLEY)
        return speaks - _CROWDED * crowd

    speaks, usual, best = 0.0, said(0.0, WORD_GAP), (said(0.0, WORD_GAP), WORD_GAP)
    for (width, is_seen), (below, _) in pairwise([*falling, (0.0, False)]):
        speaks += _SEEN if is_seen else -_SEEN
        least = (width + below) / 2
        if below < WORD_GAP <= width:
            usual = said(speaks, WORD_GAP)
        if any(low <= least <= high for low, high in _LEAST_GAPS):
            best = max(best, (said(speaks, least), least))
    return best[1] if best[0] - usual >= _CLEARLY else WORD_GAP


def _recut(words: Sequence[Word], line: _Line, least: float) -> tuple[Word, ...]:
    """Every gap claims the boundary nearest to it: Tesseract's boxes are off by up to half a syllable."""
    bounds, height = line.bounds, line.height
    gaps = [gap for gap in line.gaps if gap[1] - gap[0] >= least * height]
    kept = {
        min(range(len(bounds)), key=lambda index: _apart(bounds[index], gap))
        for gap in gaps
        if any(_apart(bound, gap) <= _ASTRAY * height for bound in bounds)
    }
    done: tuple[Word, ...] = tuple(words[:1])
    for index, word in enumerate(words[1:]):
        done = (*done, word) if index in kept else (*done[:-1], _one(done[-1], word))
    return done


def _line(words: Sequence[Word], strip: Strip) -> _Line:
    ink = strip.pixels < INK
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    height = float(np.ptp(rows) + 1) if rows.size else 0.0
    runs = ((int(left) + 1, int(right)) for left, right in pairwise(columns))
    gaps = tuple(run for run in runs if run[1] > run[0])
    bounds = tuple(_pixel(left.box.x1 + right.box.x0, strip) for left, right in pairwise(words))
    return _Line(gaps, bounds, height)


def _pixel(edges: float, strip: Strip) -> float:
    """The middle of two edges, given as their sum in points, as a column of the strip."""
    return (edges / 2 - strip.x0) * strip.scale


def _apart(bound: float, gap: tuple[int, int]) -> float:
    return max(gap[0] - bound, bound - gap[1], 0.0)


def _one(left: Word, right: Word) -> Word:
    confidence = min(left.confidence, right.confidence)
    return Word(left.text + right.text, Box.around((left.box, right.box)), confidence, left.origin)
