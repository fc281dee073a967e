"""Which strokes can be seen: white on white, clipped, covered or switched-off ones divide nothing."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from ..model.layout import Ruling
from ..model.source import Pixels

_LEAST_CONTRAST = 6
"""Grey values between a stroke and what is beside it. Rendered pages have no noise; a hairline of 0.05
points in a grey of 90 % still differs by 24, of 95 % by 13."""

_SEEN_SHARE = 0.2
"""Of its length: dots and dashes show a third of it and more. A line of print across an invisible stroke can show
as much; the stroke then stands, as nothing but the print could tell it from a dotted one."""

_BESIDE_PIXELS = 2
"""From a stroke's edge to what is beside it; one pixel is the edge's own grey."""


def visible(rulings: Iterable[Ruling], pixels: Pixels, scale: float) -> tuple[Ruling, ...]:
    """The rulings that differ from the paper or the fill on one of their sides; ``scale`` is pixels to the point."""
    values = {"horizontal": pixels.astype(np.int16), "vertical": pixels.T.astype(np.int16)}
    return tuple(ruling for ruling in rulings if _is_seen(ruling, values[ruling.axis], scale))


def _is_seen(ruling: Ruling, rows: NDArray[np.int16], scale: float) -> bool:
    """``rows`` run along the ruling."""
    start, end = max(0, round(ruling.start * scale)), max(0, round(ruling.end * scale))
    middle, half = ruling.position * scale, ruling.thickness * scale / 2
    near, far = int(np.floor(middle - half)), int(np.ceil(middle + half))
    if far < 0 or near >= len(rows):
        return False
    band = rows[max(0, near - 1) : far + 1, start : end + 1]
    if not band.size:
        return False
    sides = (rows[_within(near - 1 - _BESIDE_PIXELS, rows)], rows[_within(far + _BESIDE_PIXELS, rows)])
    contrast = np.max([_differs(band, side[start : end + 1]) for side in sides], axis=0)
    return bool((contrast >= _LEAST_CONTRAST).mean() >= _SEEN_SHARE)


def _differs(band: NDArray[np.int16], side: NDArray[np.int16]) -> NDArray[np.int16]:
    """The greatest difference across the band, at each place along it."""
    return np.asarray(np.abs(band - side).max(axis=0))


def _within(row: int, rows: NDArray[np.int16]) -> int:
    return min(max(row, 0), len(rows) - 1)
