"""What tracing lines and finding edges of fills share: long level runs of pixels, and rulings made of them."""

from __future__ import annotations

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


def odd(length: float) -> int:
    """A kernel's side in pixels; even ones move what they open or close by a pixel."""
    return round(length) | 1


def opened(mask: Pixels, length: float) -> Pixels:
    """The runs of at least ``length`` pixels."""
    return np.asarray(
        cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, odd(length)), np.uint8)), dtype=np.uint8
    )


def longer(mask: Pixels, length: float) -> Pixels:
    """The connected runs that together are at least ``length`` pixels long."""
    _, areas, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    long = stats[:, cv2.CC_STAT_WIDTH] >= length
    long[0] = False
    return np.asarray(long[areas], dtype=np.uint8)


def lines(mask: Pixels, scale: float, axis: Axis) -> tuple[Ruling, ...]:
    """Connected runs as rulings; what is no line in shape is left out."""
    _, _, stats, centers = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return tuple(
        _ruling(stat, center, scale, axis)
        for stat, center in zip(stats[1:], centers[1:], strict=True)
        if _is_line(stat, scale)
    )


def _is_line(stat: NDArray[np.int32], scale: float) -> bool:
    length, height, area = (
        int(stat[field]) for field in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA)
    )
    drift = height - area / length
    return drift <= _DRIFT_POINTS * scale + _DRIFT_SHARE * length


def _ruling(stat: NDArray[np.int32], center: NDArray[np.float64], scale: float, axis: Axis) -> Ruling:
    start, length, area = (
        int(stat[field]) for field in (cv2.CC_STAT_LEFT, cv2.CC_STAT_WIDTH, cv2.CC_STAT_AREA)
    )
    return Ruling(
        axis,
        (float(center[1]) + 0.5) / scale,
        start / scale,
        (start + length) / scale,
        area / length / scale,
    )
