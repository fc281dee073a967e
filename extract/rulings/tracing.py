"""From a picture to the level lines in it; turned by a quarter, the same finds the upright ones.

A ruling stands out against what lies just above and below it, be that paper or the fill of a header cell, so
that the edge of a fill is none. It need not keep to one row of pixels: a photocopy's lines drift.
"""

from __future__ import annotations

import cv2
import numpy as np

from ..model.layout import Axis, Ruling
from ..model.source import Pixels
from .runs import THICKEST_POINTS, lines, odd, opened

_LEAST_CONTRAST = 24
"""Grey values by which a solid line is darker than what is beside it; JPEG ripples beside letters reach 15."""

_SOLID_POINTS = 9.0
"""A solid piece of ruling is at least this long; a stroke of a letter rarely is."""

_GRAIN_POINTS = 1.0
"""Grain is smoothed out along a solid line over this length, which bridges no gap between letters."""

_FAINT_CONTRAST = 8
"""The same for faint lines once they are smoothed: grey hairlines on a header's fill come out of a scanner with 10."""

_DOTS_POINTS = 4.0
"""Faint lines are smoothed over this length: the dots of a dotted line flow together, grain is gone."""

_FAINT_POINTS = 36.0
"""A faint or dotted piece is at least this long: four letters do not line up on both sides by chance."""

_FLANK_POINTS = (1.0, 3.0)
"""Strips on both sides of a faint line, which are free of ink but where other rulings cross."""

_FLANK_SHARE = 0.12
"""Ink in those strips; a row of letters has three times as much."""


def traced(pixels: Pixels, scale: float, axis: Axis) -> tuple[Ruling, ...]:
    """The level lines of the picture as rulings of ``axis``; pieces of broken lines still apart."""
    relief = _relief(pixels, scale)
    return lines(_solid(relief, scale) | _faint(relief, scale), scale, axis)


def _relief(pixels: Pixels, scale: float) -> Pixels:
    """By how much each pixel is darker than what lies above and below, as far as that is thin."""
    reach = odd(THICKEST_POINTS * scale)
    relief = cv2.morphologyEx(pixels, cv2.MORPH_BLACKHAT, np.ones((reach, 1), np.uint8))
    return np.asarray(relief, dtype=np.uint8)


def _solid(relief: Pixels, scale: float) -> Pixels:
    smooth = cv2.blur(relief, (odd(_GRAIN_POINTS * scale), 1))
    return opened(np.asarray(smooth >= _LEAST_CONTRAST, dtype=np.uint8), _SOLID_POINTS * scale)


def _faint(relief: Pixels, scale: float) -> Pixels:
    """What the eye follows as a line though it is pale or dotted; nothing else may be printed close to it."""
    smooth = cv2.blur(relief, (odd(_DOTS_POINTS * scale), 1))
    long = opened(np.asarray(smooth >= _FAINT_CONTRAST, dtype=np.uint8), _FAINT_POINTS * scale)
    return long & ~_flanked(np.asarray(relief >= _LEAST_CONTRAST, dtype=np.uint8), scale)


def _flanked(dark: Pixels, scale: float) -> Pixels:
    """1 where there is ink above or below, looked at over the length of a faint piece."""
    near, far = (round(points * scale) for points in _FLANK_POINTS)
    share = cv2.blur(dark.astype(np.float32), (odd(_FAINT_POINTS * scale), odd(far - near)))
    crowded = np.asarray(share > _FLANK_SHARE, dtype=np.uint8)
    shift = (near + far) // 2
    return np.asarray(np.roll(crowded, shift, axis=0) | np.roll(crowded, -shift, axis=0), dtype=np.uint8)
