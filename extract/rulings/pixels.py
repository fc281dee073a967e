"""Rulings in a scanned page: thin dark runs, longer than any stroke of a letter."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.layout import Axis, Ruling
from ..model.source import PageImage, Pixels
from .joined import joined

LEAST_CONTRAST = 28
"""Grey values between a ruling and what lies beside it; pale grey rules have 40, paper grain and JPEG noise 20."""

THICKEST_POINTS = 4.5
"""Heavier lines are bars and frames of pictures, not rulings."""

SHORTEST_POINTS = 17.0
"""The strokes of 14 point headings are 14 points long; the lowest row of a table is 11, but its rulings are longer."""

RUN_POINTS = 9.0
"""Pieces of a ruling shorter than this are taken for letters before pieces are joined."""

DRIFT_POINTS = 1.6
"""A ruling may wander this far across over the reach of one piece; warped photocopies do."""

SAME_LINE_POINTS = 2.2


def from_pixels(image: PageImage) -> tuple[Ruling, ...]:
    """The rulings of a straight page, in its points."""
    horizontal = _found(image.pixels, image.scale, "horizontal")
    vertical = _found(np.ascontiguousarray(image.pixels.T), image.scale, "vertical")
    return joined((*horizontal, *vertical), SAME_LINE_POINTS)


def _found(pixels: Pixels, scale: float, axis: Axis) -> tuple[Ruling, ...]:
    """Rulings along the rows of ``pixels``."""
    thin = _thin_dark(pixels, scale)
    run = max(3, round(RUN_POINTS * scale))
    pieces = cv2.morphologyEx(thin, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    drift = max(1, round(DRIFT_POINTS * scale / 2))
    bridged = cv2.dilate(pieces, np.ones((2 * drift + 1, 1), np.uint8))
    gap = max(3, round(2.5 * scale))
    bridged = cv2.morphologyEx(bridged, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bridged, connectivity=8)
    found = (
        _ruling(pieces, labels, index, stats[index], scale, axis)
        for index in range(1, count)
        if stats[index, cv2.CC_STAT_WIDTH] >= SHORTEST_POINTS * scale
    )
    return tuple(ruling for group in found for ruling in group)


def _thin_dark(pixels: Pixels, scale: float) -> NDArray[np.uint8]:
    """What is darker than the paper above and below it: lines and letters, but no fills."""
    reach = max(3, round(THICKEST_POINTS * scale)) | 1
    closed = cv2.morphologyEx(pixels, cv2.MORPH_CLOSE, np.ones((reach, 1), np.uint8))
    return (cv2.subtract(closed, pixels) > LEAST_CONTRAST).astype(np.uint8)


def _ruling(
    pieces: NDArray[np.uint8],
    labels: NDArray[np.int32],
    index: int,
    stats: NDArray[np.int32],
    scale: float,
    axis: Axis,
) -> tuple[Ruling, ...]:
    x, y, width, height = (int(value) for value in stats[:4])
    mine = (labels[y : y + height, x : x + width] == index) & (pieces[y : y + height, x : x + width] > 0)
    rows, cols = np.nonzero(mine)
    if not len(cols):
        return ()
    columns = np.bincount(cols, minlength=width)
    inked = columns > 0
    thickness = float(np.median(columns[inked])) / scale
    if thickness > THICKEST_POINTS or inked.mean() < 0.5:
        return ()
    start, end = x + int(cols.min()), x + int(cols.max()) + 1
    if (end - start) < SHORTEST_POINTS * scale:
        return ()
    spread = np.percentile(rows, 97) - np.percentile(rows, 3)
    if spread / scale > max(8.0, 0.02 * width / scale + 5):
        return ()
    return (Ruling(axis, (y + float(rows.mean()) + 0.5) / scale, start / scale, end / scale, thickness),)
