"""By how much a page lies askew, from rulings and lines of print together."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

MOST_DEGREES = 7.0
"""Sheets laid on the glass by hand lie up to 5 or 6 askew; what looks more so is a slanted picture."""

_LOOK_DPI = 150.0
_INK = 160
_COARSE_DEGREES = 0.25
_FINE_DEGREES = 0.02
_CLEAR_GAIN = 1.08
"""How much sharper the lines must get: noise and photographs gain some percent at any angle."""

_FEWEST_EDGES = 200
"""Edge pixels below which there is nothing to go by."""


def skew_degrees(pixels: Pixels, dpi: float) -> float:
    """Angle by which lines fall to the right (rise if negative) on an evenly lit, upright page; 0 if unclear."""
    x, y = _upper_edges(pixels, dpi)
    if len(x) < _FEWEST_EDGES:
        return 0.0
    coarse = _sharpest(x, y, np.arange(-MOST_DEGREES, MOST_DEGREES + 0.01, _COARSE_DEGREES))
    around = np.arange(coarse - _COARSE_DEGREES, coarse + _COARSE_DEGREES, _FINE_DEGREES)
    angle = _sharpest(x, y, around)
    gain = _sharpness(x, y, angle) / _sharpness(x, y, 0.0)
    return angle if gain >= _CLEAR_GAIN and abs(angle) <= MOST_DEGREES else 0.0


def _upper_edges(pixels: Pixels, dpi: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where ink begins, going down: the tops of letters and of rulings."""
    share = min(1.0, _LOOK_DPI / dpi)
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    ink = np.asarray(small, dtype=np.uint8) < _INK
    y, x = np.nonzero(ink[1:] & ~ink[:-1])
    return x.astype(np.float64), y.astype(np.float64)


def _sharpest(x: NDArray[np.float64], y: NDArray[np.float64], angles: NDArray[np.float64]) -> float:
    return max((float(angle) for angle in angles), key=lambda angle: _sharpness(x, y, angle))


def _sharpness(x: NDArray[np.float64], y: NDArray[np.float64], angle: float) -> float:
    """How much the edges pile up in few rows once the page is turned back by ``angle``."""
    rows = y - x * np.tan(np.radians(angle))
    counts = np.bincount((rows - rows.min()).astype(np.intp))
    return float(np.square(counts.astype(np.float64)).sum())
