"""Level lines of which a photocopy has left pieces: one ruling each, as wide as those above and below.

Only where no upright line shows which pieces there never were: a level line that stops at one stops there for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.layout import Ruling
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


def completed(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """The rulings, broken level ones whole."""
    levels = sorted((each for each in rulings if each.axis == "horizontal"), key=lambda each: each.position)
    upright = [each for each in rulings if each.axis == "vertical"]
    whole: dict[Ruling, Ruling] = {}
    for above, below in _pairs(levels):
        if not any(_stands_between(each, above, below) for each in upright):
            for track in _tracks([each for each in levels if _lies_between(each, above, below)]):
                if _is_broken(track, above):
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


def _around(track: Sequence[Ruling], above: Ruling, below: Ruling) -> Ruling:
    position = sum(piece.position * length(piece) for piece in track) / sum(map(length, track))
    start, end = max(above.start, below.start), min(above.end, below.end)
    return Ruling("horizontal", position, start, end, max(piece.thickness for piece in track))


__all__ = ["completed"]
