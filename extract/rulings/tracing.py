"""From a picture to the level lines in it; turned by a quarter, the same finds the upright ones.

A ruling stands out against what lies just above and below it, be that paper or the fill of a header cell, so
that the edge of a fill is none. It need not keep to one row of pixels: a photocopy's lines drift.
"""

from __future__ import annotations

import math

import cv2
import numpy as np

from ..model.layout import Axis, Ruling
from ..model.source import Pixels
from .runs import THICKEST_POINTS, lines, longer, odd, opened, over
from .tall import tall_runs

_LEAST_CONTRAST = 24
"""Grey values by which a solid line is darker than what is beside it; JPEG ripples beside letters reach 15."""

_SOLID_POINTS = 9.0
"""A solid piece of ruling is at least this long; a stroke of a letter rarely is."""

_GRAIN_POINTS = 1.0
"""Grain is smoothed out along a solid line over this length, which bridges no gap between letters."""

_FAINT_CONTRAST = 8
"""The same for faint lines once they are smoothed: grey hairlines on a header's fill come out of a scanner with 10."""

_FAINT_REACH_POINTS = 2.0
"""Faint lines are thin: the paper is back this close to them, which it is not where the edge of a fill fades."""

_DOTS_POINTS = 4.0
"""Faint lines are smoothed over this length: the dots of a dotted line flow together, grain is gone."""

_FAINT_POINTS = 36.0
"""A faint or dotted piece is at least this long: four letters do not line up on both sides by chance."""

_STEP_POINTS = 12.0
"""Within such a piece a line that drifts keeps to one row of pixels for at least so long."""

_FLANK_POINTS = (1.3, 2.6)
"""Strips on both sides of a faint line, which are free of ink but where other rulings cross. A dashed line that a scan
blurs reaches 0.9 points from its middle."""

_FLANK_SHARE = 0.08
"""Ink in those strips: what is left of rulings across makes at most 0.05, upright strokes of Hangul at least 0.1."""

_WHOLE = 255
"""A share of 1, in the steps that a byte can tell apart."""

_TALLEST_POINTS = 16.0
"""Strokes of letters in tables are not as tall; what is taller and crosses a line is a ruling."""


def standing_out(pixels: Pixels, scale: float) -> Pixels:
    """1 where there is print or a line: what is darker than what is near on all sides, as far as it is thin."""
    reach = odd(THICKEST_POINTS * scale)
    return over(_relief(pixels, (reach, reach)), _LEAST_CONTRAST)


def traced(pixels: Pixels, ink: Pixels, scale: float, axis: Axis) -> tuple[Ruling, ...]:
    """The level lines of the picture as rulings of ``axis``; pieces of broken lines still apart.

    ``ink`` is what is :func:`standing_out` in the picture.
    """
    solid, thin = (
        _relief(pixels, (odd(points * scale), 1)) for points in (THICKEST_POINTS, _FAINT_REACH_POINTS)
    )
    faint = _faint(thin, scale) & ~_flanked(ink, scale)
    return lines(_solid(solid, scale) | faint, scale, axis)


def _relief(pixels: Pixels, reach: tuple[int, int]) -> Pixels:
    """By how much each pixel is darker than what is near: seen up and down, or all round."""
    relief = cv2.morphologyEx(pixels, cv2.MORPH_BLACKHAT, np.ones(reach, np.uint8))
    return np.asarray(relief, dtype=np.uint8)


def _solid(relief: Pixels, scale: float) -> Pixels:
    smooth = np.asarray(cv2.blur(relief, (odd(_GRAIN_POINTS * scale), 1)), dtype=np.uint8)
    return opened(over(smooth, _LEAST_CONTRAST), _SOLID_POINTS * scale)


def _faint(relief: Pixels, scale: float) -> Pixels:
    """What the eye follows as a line though it is pale or dotted."""
    dark = over(_followed(relief, odd(_DOTS_POINTS * scale)), _FAINT_CONTRAST)
    return longer(opened(dark, _STEP_POINTS * scale), _FAINT_POINTS * scale)


def _followed(relief: Pixels, reach: int) -> Pixels:
    """Smoothed along the line, yet dark only where it goes on to both sides: ends stay where they are."""
    half = reach // 2
    beside = cv2.copyMakeBorder(relief, 0, 0, half, half, cv2.BORDER_REFLECT_101)
    smooth = cv2.blur(beside, (reach, 1))
    width = relief.shape[1]
    return np.asarray(np.minimum(smooth[:, :width], smooth[:, -width:]), dtype=np.uint8)


def _flanked(ink: Pixels, scale: float) -> Pixels:
    """1 where there is ink above or below, solid rulings across left out, over the length of a faint piece."""
    near, far = (round(points * scale) for points in _FLANK_POINTS)
    loose = ink - tall_runs(ink, odd(_TALLEST_POINTS * scale))
    loose *= _WHOLE
    share = np.asarray(cv2.blur(loose, (odd(_FAINT_POINTS * scale), odd(far - near))), dtype=np.uint8)
    crowded = over(share, math.ceil(_FLANK_SHARE * _WHOLE))
    shift = (near + far) // 2
    flanked = np.zeros_like(crowded)
    flanked[shift:] = crowded[:-shift]
    flanked[:-shift] |= crowded[shift:]
    return flanked
