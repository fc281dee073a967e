"""Pale rulings from one ruling to the next: too faint or too short to be seen by themselves.

Between two lines of a table a wall is darker than both sides of it all the way, however pale it is; strokes of
letters leave white above and below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..geometry import overlap
from ..model.layout import Axis, Ruling
from ..model.source import Pixels

_PALE_CONTRAST = 6
"""Grey values by which a pale wall is darker than its sides; the grain of a scan reaches as much in single pixels."""

_MEAN_CONTRAST = 9.0
"""The same on the mean of a wall."""

_WHOLE_SHARE = 0.92
"""Share of a wall's pixels that must stand out."""

_END_SHARE = 0.8
"""The same of its ends, where letters leave white."""

_ENDS = 0.15
"""What counts as an end: the share of a wall's length."""

_LOWEST_POINTS, _TALLEST_POINTS = 7.0, 60.0
"""Rows of tables; in lower ones letters touch both lines, taller ones show their walls by themselves."""

_THICK_POINTS = 1.5
"""Pale walls are hairlines."""

_APART_POINTS = 4.0
"""Between two walls there is room for a letter."""


@dataclass(frozen=True, slots=True)
class _Band:
    """What lies between two level rulings with no third one between them, in points."""

    top: float
    bottom: float
    start: float
    end: float


def held_walls(relief: Pixels, level: Sequence[Ruling], scale: float, axis: Axis) -> Iterator[Ruling]:
    """The upright walls between ``level`` rulings, which lie across the picture, as rulings of ``axis``.

    ``relief`` says by how much each pixel is darker than what is left and right of it.
    """
    for band in _bands(level):
        if _LOWEST_POINTS <= band.bottom - band.top <= _TALLEST_POINTS:
            yield from _walls(relief, band, scale, axis)


def _bands(level: Sequence[Ruling]) -> Iterator[_Band]:
    rows = sorted(level, key=lambda ruling: ruling.position)
    for at, upper in enumerate(rows):
        open_parts = [(upper.start, upper.end)]
        for lower in rows[at + 1 :]:
            if not open_parts or lower.position - upper.position > _TALLEST_POINTS:
                break
            top, bottom = (
                upper.position + upper.thickness / 2,
                lower.position - lower.thickness / 2,
            )
            for start, end in open_parts:
                if overlap(start, end, lower.start, lower.end) > _APART_POINTS:
                    yield _Band(top, bottom, max(start, lower.start), min(end, lower.end))
            open_parts = list(_uncovered(open_parts, lower))


def _uncovered(parts: Sequence[tuple[float, float]], by: Ruling) -> Iterator[tuple[float, float]]:
    for start, end in parts:
        for left, right in ((start, min(end, by.start)), (max(start, by.end), end)):
            if right - left > _APART_POINTS:
                yield left, right


def _walls(relief: Pixels, band: _Band, scale: float, axis: Axis) -> Iterator[Ruling]:
    top, bottom, start, end = (
        round(points * scale) for points in (band.top, band.bottom, band.start, band.end)
    )
    part = relief[top + 1 : bottom, max(0, start) : end]
    if part.shape[0] < _LOWEST_POINTS * scale / 2 or not part.shape[1]:
        return
    # a wall may waver by a pixel
    wavering = np.asarray(cv2.dilate(part, np.ones((1, 3), np.uint8)), dtype=np.uint8)
    for first, last in _runs(_is_wall(wavering)):
        if last - first <= _THICK_POINTS * scale + 2:
            middle = (max(0, start) + (first + last) / 2) / scale
            yield Ruling(axis, middle, band.top, band.bottom, max(1, last - first - 2) / scale)


def _is_wall(part: Pixels) -> NDArray[np.bool_]:
    """Whether each column of a band stands out all the way, and at both ends."""
    dark = part >= _PALE_CONTRAST
    ends = max(1, round(_ENDS * part.shape[0]))
    return np.asarray(
        (dark.mean(axis=0) >= _WHOLE_SHARE)
        & (dark[:ends].mean(axis=0) >= _END_SHARE)
        & (dark[-ends:].mean(axis=0) >= _END_SHARE)
        & (part.mean(axis=0) >= _MEAN_CONTRAST)
    )


def _runs(marks: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
