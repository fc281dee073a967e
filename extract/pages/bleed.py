"""Print of the back page that shines through: pale letters beside the dark ones."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

_LOOK_DPI = 150.0

_INK, _PAPER = 170, 244
"""Grey values on evenly lit paper: below the first is print of this side, above the second paper and its grain."""

_EDGE_PIXELS = 7
"""At 150 dpi: what lies this close around print is the soft edge of its strokes."""

_LETTER_INCH = (0.03, 0.35)
"""Longest side of a pale letter or a part of one; rulings and fills are longer, grain is smaller."""

_FEWEST_LETTERS = 300
"""Pale letters that make a back page: 590 were counted on one, at most 231 on other pages, all of them in photographs."""

_STRONGEST_PERCENT = 5.0
"""Of the pale letters' pixels, darkest first: the rest of the back page, its rulings too, is not darker by much."""

_MARGIN = 8
"""Grey values by which rulings of the back page are darker than its letters' strokes, which blur more."""


def drop_back_page(pixels: Pixels, dpi: float) -> Pixels:
    """``pixels`` (evenly lit) with pale print made paper, if there is as much of it as on a back page."""
    share = min(1.0, _LOOK_DPI / dpi)
    small = np.asarray(
        cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
    edges = _near_print(small)
    letters = _pale_letters((small < _PAPER) & ~edges, _LOOK_DPI if share < 1 else dpi)
    if letters is None:
        return pixels
    darkest = max(float(_INK), float(np.percentile(small[letters], _STRONGEST_PERCENT)) - _MARGIN)
    size = (pixels.shape[1], pixels.shape[0])
    near = cv2.resize(edges.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    return np.where((pixels >= darkest) & ~near, np.uint8(255), pixels)


def _near_print(small: Pixels) -> NDArray[np.bool_]:
    print_here = (small < _INK).astype(np.uint8)
    return np.asarray(cv2.dilate(print_here, np.ones((_EDGE_PIXELS, _EDGE_PIXELS), np.uint8))) > 0


def _pale_letters(pale: NDArray[np.bool_], dpi: float) -> NDArray[np.bool_] | None:
    """The pixels of pale letters; ``None`` if they are too few."""
    _, parts, stats, _ = cv2.connectedComponentsWithStats(pale.astype(np.uint8))
    sides = stats[:, 2:4].max(axis=1)
    short = stats[:, 2:4].min(axis=1)
    fit = (
        (sides >= _LETTER_INCH[0] * dpi) & (sides <= _LETTER_INCH[1] * dpi) & (short >= _LETTER_INCH[0] * dpi)
    )
    fit[0] = False
    return np.asarray(fit[parts]) if np.count_nonzero(fit) >= _FEWEST_LETTERS else None
