"""Level lines of which a photocopy has left pieces: one ruling each, as wide as those above and below.

Only where no upright line shows which pieces there never were: a level line that stops at one stops there for good.
Nor where something is printed across a gap, or where all lines have the same gap: between tables side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from ..model.layout import Ruling
from ..model.source import Pixels
from .joining import length

_SAME_END_POINTS = 6.0
"""How far the ends of full rulings of one table differ: a scan eats some points of a line."""

_SAME_TRACK_POINTS = 1.5
"""Pieces far apart on one line: what straightening leaves of a page's skew is in it."""

_LEFT_SHARE = 0.3
"""Of its width so much is left of a line that is completed."""

_START_SHARE = 0.15
"""Of the width: a broken line begins this near the left side. Rulings that part a heading's second level, or rows beside
a label, begin right of the column of labels."""

_BESIDE_POINTS = (1.0, 2.5)
"""From a line's middle: what is dark so far above and below it is no remains of the line."""

_CROSSED_POINTS = 0.6
"""Width of one thin stroke across a line; dirt that is so high is rare."""

_SAME_GAP_POINTS = 4.0
"""How far the edges of the gap between two tables differ from line to line."""


def completed(rulings: Sequence[Ruling], ink: Pixels, scale: float) -> tuple[Ruling, ...]:
    """The rulings, broken level ones whole; ``ink`` is the picture's, as :func:`standing_out` gives it."""
    levels = sorted((each for each in rulings if each.axis == "horizontal"), key=lambda each: each.position)
    upright = [each for each in rulings if each.axis == "vertical"]
    whole: dict[Ruling, Ruling] = {}
    for above, below in _pairs(levels):
        if not any(_stands_between(each, above, below) for each in upright):
            tracks = _tracks([each for each in levels if _lies_between(each, above, below)])
            for track in tracks if not _share_gap(tracks) else ():
                if _is_broken(track, above) and not _is_crossed(track, ink, scale):
                    whole |= dict.fromkeys(track, _around(track, above, below))
    return tuple(dict.fromkeys(whole.get(each, each) for each in rulings))


def _pairs(levels: Sequence[Ruling]) -> Iterator[tuple[Ruling, Ruling]]:
    """Each level with the next one below it that is as wide; narrower ones lie between."""
    for at, above in enumerate(levels):
        below = next((each for each in levels[at + 1 :] if _are_equal(above, each)), None)
        if below is not None:
            yield above, below


def _are_equal(one: Ruling, other: Ruling) -> bool:
    return abs(one.start - other.start) <= _SAME_END_POINTS and abs(one.end - other.end) <= _SAME_END_POINTS


def _stands_between(upright: Ruling, above: Ruling, below: Ruling) -> bool:
    within = above.start - _SAME_END_POINTS < upright.position < above.end + _SAME_END_POINTS
    return within and upright.start < below.position and upright.end > above.position


def _lies_between(level: Ruling, above: Ruling, below: Ruling) -> bool:
    return (
        above.position < level.position < below.position
        and level.start >= above.start - _SAME_END_POINTS
        and level.end <= above.end + _SAME_END_POINTS
    )


def _tracks(pieces: Sequence[Ruling]) -> list[list[Ruling]]:
    """Pieces at one height, from the top."""
    tracks: list[list[Ruling]] = []
    for piece in pieces:
        if tracks and piece.position - tracks[-1][0].position <= _SAME_TRACK_POINTS:
            tracks[-1].append(piece)
        else:
            tracks.append([piece])
    return tracks


def _is_broken(track: Sequence[Ruling], full: Ruling) -> bool:
    begins = min(piece.start for piece in track) - full.start
    left = sum(map(length, track))
    return len(track) > 1 and begins <= _START_SHARE * length(full) and left >= _LEFT_SHARE * length(full)


def _gaps(track: Sequence[Ruling]) -> list[tuple[float, float]]:
    """From where to where nothing is left between the first piece of a line and its last."""
    pieces = sorted(track, key=lambda piece: piece.start)
    return [(one.end, other.start) for one, other in pairwise(pieces) if other.start > one.end]


def _share_gap(tracks: Sequence[Sequence[Ruling]]) -> bool:
    """Whether several lines have a gap at the same place: damage is not so neat."""
    first, *others = map(_gaps, tracks) if tracks else [[]]
    return bool(others) and any(all(any(map(_is_same(gap), each)) for each in others) for gap in first)


def _is_same(gap: tuple[float, float]) -> Callable[[tuple[float, float]], bool]:
    return lambda other: max(abs(gap[0] - other[0]), abs(gap[1] - other[1])) <= _SAME_GAP_POINTS


def _is_crossed(track: Sequence[Ruling], ink: Pixels, scale: float) -> bool:
    """Whether something is printed over a gap of a line: the cell there goes on."""
    near, far = _BESIDE_POINTS
    middle = _position(track)
    crossed = 0
    for start, end in _gaps(track):
        columns = slice(round(start * scale), round(end * scale))
        rows = ((middle - far, middle - near), (middle - near, middle + near), (middle + near, middle + far))
        parts = [ink[max(0, round(top * scale)) : round(bottom * scale), columns] for top, bottom in rows]
        crossed += int(np.count_nonzero(np.all([part.any(axis=0) for part in parts], axis=0)))
    return crossed > _CROSSED_POINTS * scale


def _position(track: Sequence[Ruling]) -> float:
    """The middle of a line's height, by the length of its pieces."""
    return sum(piece.position * length(piece) for piece in track) / sum(map(length, track))


def _around(track: Sequence[Ruling], above: Ruling, below: Ruling) -> Ruling:
    start, end = max(above.start, below.start), min(above.end, below.end)
    return Ruling("horizontal", _position(track), start, end, max(piece.thickness for piece in track))


__all__ = ["completed"]
