"""What tracing lines and finding edges of fills share: long level runs of pixels, and rulings made of them.

Long runs are few: what hangs together is told from them, at a tenth of the cost of labelling every pixel.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.layout import Axis, Ruling
from ..model.source import Pixels

THICKEST_POINTS = 4.5
"""Thicker is a bar or a fill; borders of tables have up to 3 points."""

_DRIFT_SHARE = 0.012
"""A line may leave its row by this share of its length: 0.7 degrees, twice what straightening leaves."""

_DRIFT_POINTS = 1.0

Counts = NDArray[np.intp]
"""Pixels, rows or indices."""


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """Level runs of pixels from ``starts`` to before ``ends``, sorted by row and start."""

    rows: Counts
    starts: Counts
    ends: Counts


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """What runs that touch make together; an entry in each array for each shape."""

    left: Counts
    right: Counts
    top: Counts
    bottom: Counts
    area: Counts
    row_sum: Counts


def odd(length: float) -> int:
    """A kernel's side in pixels; even ones move what they open or close by a pixel."""
    return round(length) | 1


def over(pixels: Pixels, least: int) -> Pixels:
    """1 where a pixel has at least the value ``least``."""
    return np.asarray(cv2.threshold(pixels, least - 1, 1, cv2.THRESH_BINARY)[1], dtype=np.uint8)


def opened(mask: Pixels, length: float) -> Pixels:
    """The runs of at least ``length`` pixels."""
    return np.asarray(
        cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, odd(length)), np.uint8)), dtype=np.uint8
    )


def longer(mask: Pixels, length: float) -> Pixels:
    """The connected runs that together are at least ``length`` pixels long."""
    runs = runs_of(mask)
    homes = _homes(runs)
    shapes = _shapes(runs, homes)
    kept = np.zeros_like(mask)
    for at in np.flatnonzero((shapes.right - shapes.left >= length)[homes]):
        kept[runs.rows[at], runs.starts[at] : runs.ends[at]] = 1
    return kept


def lines(mask: Pixels, scale: float, axis: Axis) -> tuple[Ruling, ...]:
    """Connected runs as rulings; what is no line in shape is left out."""
    runs = runs_of(mask)
    shapes = _shapes(runs, _homes(runs))
    length, height = shapes.right - shapes.left, shapes.bottom - shapes.top
    thickness = shapes.area / length
    position = shapes.row_sum / shapes.area + 0.5
    level = height - thickness <= _DRIFT_POINTS * scale + _DRIFT_SHARE * length
    places = np.stack([position, shapes.left, shapes.right, thickness], axis=1)[level] / scale
    return tuple(Ruling(axis, *place) for place in places.tolist())


def runs_of(mask: Pixels) -> Runs:
    """The runs of pixels that are not 0."""
    used = np.flatnonzero(mask.any(axis=1))
    inked = np.zeros((len(used), mask.shape[1] + 2), np.bool_)
    inked[:, 1:-1] = mask[used]
    edges = np.flatnonzero(inked.ravel()[1:] != inked.ravel()[:-1])
    row, column = np.divmod(edges, inked.shape[1])
    return Runs(used[row[::2]], column[::2], column[1::2])


def _homes(runs: Runs) -> Counts:
    """The number of the shape that each run is part of, shapes counted from the top."""
    parents = list(range(len(runs.rows)))
    for above, below in _touching(runs):
        one, other = sorted((_root(parents, above), _root(parents, below)))
        parents[other] = one
    roots = np.array([_root(parents, at) for at in parents], dtype=np.intp)
    return np.asarray(np.unique(roots, return_inverse=True)[1], dtype=np.intp)


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _touching(runs: Runs) -> list[tuple[int, int]]:
    """Pairs of runs in rows one below the other that touch, be it at a corner."""
    wide = int(runs.ends.max(initial=0)) + 2
    starts, ends = runs.rows * wide + runs.starts, runs.rows * wide + runs.ends
    first = np.searchsorted(ends, starts + wide)
    count = np.searchsorted(starts, ends + wide, side="right") - first
    above = np.repeat(np.arange(len(starts)), count)
    below = np.arange(len(above)) + np.repeat(first - np.cumsum(count) + count, count)
    return list(zip(above.tolist(), below.tolist(), strict=True))


def _shapes(runs: Runs, homes: Counts) -> Shapes:
    if not len(homes):
        return Shapes(*(homes for _ in range(6)))
    order = np.argsort(homes, kind="stable")
    begins = np.flatnonzero(np.diff(homes[order], prepend=-1))
    rows, starts, ends = runs.rows[order], runs.starts[order], runs.ends[order]
    lengths = ends - starts
    return Shapes(
        np.minimum.reduceat(starts, begins),
        np.maximum.reduceat(ends, begins),
        rows[begins],
        np.maximum.reduceat(rows, begins) + 1,
        np.add.reduceat(lengths, begins),
        np.add.reduceat(rows * lengths, begins),
    )
