"""Specks of photocopies: small dots that stand alone."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

_INK = 176
"""Grey value on evenly lit paper below which a pixel is ink; the halo of a speck is a little lighter."""

_SPECK_INCH = 0.028
"""The longest side of a speck on a photocopy, 2 points: not more than a full stop of 14-point print."""

_TINY_INCH = 0.014
"""1 point: smaller than any bullet, so these dots alone tell whether the page is a photocopy."""

_ALONE_INCH = (0.06, 0.04)
"""Nothing else within 4.3 points beside, 2.9 points above and below.

The full stop of 「7. 8.」 stands 2 to 3 points from the foot of its digit: at 2 points dates lost their dots.
"""

_PALE = 215
"""Grey value below which a pixel may be part of a pale ruling, of which only here and there a pixel is ink."""

_LINE_INCH = 0.06
"""4.3 points of such pixels in a row are a line and no speck; grain makes no row as long."""

_PHOTOCOPY_SPECKS = 60
"""Tiny dots that make a page a photocopy: 100 to 260 were counted on photocopies, at most 25 on other scans.

Below this number nothing is dropped, so that a small bullet that starts a line is never lost on a clean page.
"""


def drop_specks(pixels: Pixels, dpi: float) -> Pixels:
    """``pixels`` (evenly lit) with small lone dots painted white, if there are as many as on a photocopy."""
    together = _together(pixels, dpi)
    if np.count_nonzero(_outlined_sides(together, dpi) <= _TINY_INCH * dpi) < _PHOTOCOPY_SPECKS:
        return pixels
    groups, sides = _lone_groups(together, dpi)
    sides[np.unique(groups[_pale_lines(pixels, dpi)])] = np.inf
    if np.count_nonzero(sides <= _TINY_INCH * dpi) < _PHOTOCOPY_SPECKS:
        return pixels
    cleaned = pixels.copy()
    cleaned[(sides <= _SPECK_INCH * dpi)[groups]] = 255
    return cleaned


def _together(pixels: Pixels, dpi: float) -> Pixels:
    """1 where there is ink or ink so near that what lies here does not stand alone."""
    beside, above = _reach(dpi)
    return np.asarray(cv2.dilate((pixels < _INK).view(np.uint8), np.ones((above, beside), np.uint8)))


def _outlined_sides(together: Pixels, dpi: float) -> NDArray[np.int64]:
    """The longest side, in pixels, of the ink of each group. Outlines are found in a fifth of the time of the groups."""
    beside, above = _reach(dpi)
    outlines, tree = cv2.findContours(together, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    boxes = (
        cv2.boundingRect(outline) for outline, (*_, hole) in zip(outlines, tree[0], strict=True) if hole < 0
    )
    return np.array([max(wide - beside, high - above) for _, _, wide, high in boxes], dtype=np.int64)


def _lone_groups(together: Pixels, dpi: float) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """A number at each pixel for the ink that stands together there, and by number its longest side in pixels."""
    beside, above = _reach(dpi)
    _, groups, stats, _ = cv2.connectedComponentsWithStats(together)
    wide, high = stats[:, cv2.CC_STAT_WIDTH] - beside, stats[:, cv2.CC_STAT_HEIGHT] - above
    sides = np.maximum(wide, high).astype(np.float64)
    sides[0] = np.inf
    return np.asarray(groups, dtype=np.int32), sides


def _reach(dpi: float) -> tuple[int, int]:
    """Sides of the window, in pixels, within which dots do not stand alone."""
    beside, above = (round(gap * dpi) | 1 for gap in _ALONE_INCH)
    return beside, above


def _pale_lines(pixels: Pixels, dpi: float) -> NDArray[np.bool_]:
    """Where pixels that are at least pale make a line, level or upright."""
    pale = (pixels < _PALE).view(np.uint8)
    length = round(_LINE_INCH * dpi) | 1
    level = cv2.morphologyEx(pale, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upright = cv2.morphologyEx(pale, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(np.maximum(level, upright)) > 0
