"""Which way up a page lies, told from the shapes of its letters alone.

Two plain facts carry it. Letters stand closer to their neighbour in the line than to the line below, so the
nearest neighbours tell whether lines run level. And a Hangul syllable that holds a long stroke from top to
bottom has it on its right (ㅏ ㅓ ㅣ and their kin): on upright pages seven to nine of ten such strokes lie right.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

LOOK_DPI = 150.0
"""Enough to keep the strokes of 8-point print apart."""

_INK = 160
"""Grey value on evenly lit paper below which a pixel is ink."""

_PART_INCH = (0.02, 0.35)
"""Longest side of what may be part of a letter: above dust, below table frames and pictures."""

_JOIN_INCH = 0.02
"""Strokes of one syllable lie within 1.4 points of each other, syllables of a line a little further."""

_LETTER_INCH = (0.07, 0.3)
"""Longest side of a letter or syllable: 5 to 21 points."""

_NEIGHBOUR_INCH = 0.35
"""The next letter of a line is never further away; what is, stands in another cell."""

_SQUARE = 0.75
"""A Hangul syllable's short side is at least this share of its long one; digits and most Latin are slimmer."""

_STROKE_SHARE = 0.7
"""A stroke counts as long from this share of the syllable's height."""

_ASIDE = 0.6
"""A stroke beyond this share of the width lies right, before its mirror image left; between, it tells nothing."""

_TURN_LEAST = 20
"""Letters that must speak for a turn: fewer are accidents of covers and of noise (14), which stay as they are."""

_TURN_RATIO = 1.5
"""How many speak for a turn for each that speaks against. Bench pages upright had at most 0.96 (English) here."""


class _Side(NamedTuple):
    """Syllables with a long stroke near each of their four sides."""

    right: int
    left: int
    bottom: int
    top: int


def quarter_turns(pixels: Pixels, dpi: float) -> int:
    """How many quarter turns counterclockwise (as ``numpy.rot90``) bring the evenly lit page upright; 0 if in doubt."""
    share = min(1.0, LOOK_DPI / dpi)
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    ink = _letter_ink(np.asarray(small, dtype=np.uint8), dpi * share)
    boxes = _letters(ink, dpi * share)
    sides = _long_strokes(ink, boxes)
    level, upright = _neighbours(boxes, _NEIGHBOUR_INCH * dpi * share)
    if _clearly(upright, level):
        return 1 if sides.bottom >= sides.top else 3
    return 2 if _clearly(sides.left, sides.right) else 0


def _clearly(turned: int, kept: int) -> bool:
    return turned >= _TURN_LEAST and turned > _TURN_RATIO * kept


def _letter_ink(pixels: Pixels, dpi: float) -> Pixels:
    """1 where ink is part of something as small as a letter; frames, pictures and dust are gone."""
    ink = (pixels < _INK).astype(np.uint8)
    _, parts, stats, _ = cv2.connectedComponentsWithStats(ink)
    sides = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    small = (sides >= _PART_INCH[0] * dpi) & (sides <= _PART_INCH[1] * dpi)
    small[0] = False
    return np.asarray(small[parts], dtype=np.uint8)


def _letters(ink: Pixels, dpi: float) -> NDArray[np.int32]:
    """Boxes (left, top, width, height) of letters and syllables, one a row."""
    reach = round(_JOIN_INCH * dpi) | 1
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    sides = stats[1:, 2:4].max(axis=1)
    fit = (sides >= _LETTER_INCH[0] * dpi) & (sides <= _LETTER_INCH[1] * dpi)
    return np.asarray(stats[1:, :4][fit], dtype=np.int32)


def _neighbours(boxes: NDArray[np.int32], reach: float) -> tuple[int, int]:
    """Letters whose nearest neighbour stands beside them, and those where it stands above or below."""
    level = upright = 0
    centers = (boxes[:, :2] + boxes[:, 2:] / 2).astype(np.float32)
    for index, center in enumerate(centers):
        apart = np.abs(centers - center)
        apart[index] = np.inf
        across, down = apart[np.argmin(np.hypot(apart[:, 0], apart[:, 1]))]
        near = across <= reach and down <= reach
        level += int(near and across > 2 * down)
        upright += int(near and down > 2 * across)
    return level, upright


def _long_strokes(ink: Pixels, boxes: NDArray[np.int32]) -> _Side:
    right = left = bottom = top = 0
    for x, y, width, height in boxes:
        if min(width, height) < _SQUARE * max(width, height):
            continue
        syllable = ink[y : y + height, x : x + width]
        across = _stroke_at(syllable.mean(axis=0))
        down = _stroke_at(syllable.mean(axis=1))
        right, left = right + (across > _ASIDE), left + (across < 1 - _ASIDE)
        bottom, top = bottom + (down > _ASIDE), top + (down < 1 - _ASIDE)
    return _Side(right, left, bottom, top)


def _stroke_at(shares: NDArray[np.float64]) -> float:
    """Where (0 to 1) the longest stroke lies; the middle if there is none."""
    index = int(np.argmax(shares))
    return (index + 0.5) / len(shares) if shares[index] >= _STROKE_SHARE else 0.5
