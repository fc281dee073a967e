"""Letters of a page as small pictures, found without knowing which way up they lie."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

LOOK_DPI = 150.0
"""Enough to keep the strokes of 8-point print apart."""

PATCH_SIDE = 16
"""Pixels along each side of a letter's picture: strokes of the fullest syllables (쀓) still differ."""

_INK = 160
"""Grey value on evenly lit paper below which a pixel is ink."""

_PART_INCH = (0.02, 0.55)
"""Longest side of what may be part of a letter: above dust, below table frames and pictures."""

_JOIN_INCH = 0.02
"""Strokes of one syllable lie within 1.4 points of each other, syllables of a line a little further."""

_LETTER_INCH = (0.07, 0.5)
"""Longest side of a letter or syllable: 5 to 36 points, so that a cover's title counts too."""

Patches = NDArray[np.float32]
"""Shares of ink from 0 to 1 (letters, ``PATCH_SIDE``, ``PATCH_SIDE``), each letter in the middle of its square."""


def letter_patches(pixels: Pixels, dpi: float) -> Patches:
    """The letters of an evenly lit page of any resolution."""
    share = min(1.0, LOOK_DPI / dpi)
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    ink = _letter_ink(np.asarray(small, dtype=np.uint8), dpi * share)
    patches = [_patch(ink, box) for box in _letters(ink, dpi * share)]
    return np.array(patches, dtype=np.float32).reshape(-1, PATCH_SIDE, PATCH_SIDE)


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


def _patch(ink: Pixels, box: NDArray[np.int32]) -> Patches:
    """Centred to the half pixel: a letter that sat a little aside would tell how the page was cut, not how it lies."""
    x, y, width, height = (int(length) for length in box)
    side = max(width, height)
    doubled = ink[y : y + height, x : x + width].repeat(2, axis=0).repeat(2, axis=1)
    square = np.zeros((2 * side, 2 * side), np.float32)
    left, top = side - width, side - height
    square[top : top + 2 * height, left : left + 2 * width] = doubled
    return np.asarray(
        cv2.resize(square, (PATCH_SIDE, PATCH_SIDE), interpolation=cv2.INTER_AREA), dtype=np.float32
    )
