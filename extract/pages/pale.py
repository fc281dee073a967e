"""Pale print beside dark print, made as dark: figures in grey, a weak ribbon, pencil."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

Mask = NDArray[np.bool_]

_LOOK_DPI = 150.0

_DARK_GREY = 140
"""A darker pixel belongs to print that the stages that follow see by themselves; they take 150 for the limit."""

_EDGE_PIXELS = 7
"""At 150 dpi: what lies this close around dark print is the soft edge of its strokes."""

_PALE_GREY, _CORE_GREY = 220, 195
"""A pale letter is of pixels darker than the first, and its strokes somewhere darker than the second; grain of paper
and fills of cells are not both."""

_LETTER_INCH = (0.055, 0.35)
"""How high a pale letter or figure is, 4 points at least, and how wide and high at most."""

_APART_INCH = 0.045
"""A word space, 3.2 points: closer to dark print stand the weak strokes of its own words, which are read as they are;
made darker, their grain is too."""

_FILLED = 0.75
"""Ink within the frame of what is no letter but a filled spot."""

_FEWEST_LETTERS = 2
"""One alone may be a stain."""

_AROUND_INCH = (0.16, 0.06)
"""How far points, commas and signs of the same print lie beside its letters, and above and below them."""

_CORE_PERCENT = 10.0
"""So much of a letter is the middle of its strokes."""

_HALO_PIXELS = 5
"""At 150 dpi: a stroke with its soft edges."""

_PRINT_GREY = 40.0
"""How dark pale letters get."""


def darken_pale(pixels: Pixels, dpi: float) -> Pixels:
    """``pixels`` (evenly lit, back page gone) with pale letters as dark as print; dark print stays as it is."""
    share, look_dpi = min(1.0, _LOOK_DPI / dpi), min(dpi, _LOOK_DPI)
    small = np.asarray(
        cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA), dtype=np.uint8
    )
    away = _away_from_print(small < _DARK_GREY, look_dpi)
    parts, letters, signs = _pale(small, away, look_dpi)
    if np.count_nonzero(letters) < _FEWEST_LETTERS:
        return pixels
    cores = _cores(small, letters[parts], look_dpi)
    printed = _grown(signs[parts] & (cores > 0), _HALO_PIXELS, _HALO_PIXELS) & away
    return _darkened(pixels, np.where(printed, cores, np.uint8(0)))


def _darkened(pixels: Pixels, cores: Pixels) -> Pixels:
    """``cores``: the grey value that becomes that of print, 0 where nothing is pale; of any resolution."""
    core = cv2.resize(cores, (pixels.shape[1], pixels.shape[0]), interpolation=cv2.INTER_NEAREST)
    where = core > 0
    darker = pixels.copy()
    depth = (255.0 - pixels[where]) * ((255.0 - _PRINT_GREY) / (255.0 - core[where].astype(np.float32)))
    darker[where] = np.clip(255.0 - depth, 0, 255).astype(np.uint8)
    return darker


def _away_from_print(dark: Mask, dpi: float) -> Mask:
    """Neither on the soft edges of dark strokes nor in one word with dark letters; rulings make no word."""
    long = round(_LETTER_INCH[1] * dpi)
    ruled = _opened(dark, 1, long) | _opened(dark, long, 1)
    words = _grown(dark & ~ruled, 2 * round(_APART_INCH * dpi) + 1, _EDGE_PIXELS)
    return ~(words | _grown(dark, _EDGE_PIXELS, _EDGE_PIXELS))


def _pale(small: Pixels, away: Mask, dpi: float) -> tuple[NDArray[np.int32], Mask, Mask]:
    """The number of the stroke at each pixel; which numbers are pale letters; which are those or smaller signs."""
    count, parts, stats, _ = cv2.connectedComponentsWithStats((small < _PALE_GREY).astype(np.uint8))
    wide, high, area = (
        stats[:, column] for column in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA)
    )
    darkest = np.full(count, 255, np.uint8)
    np.minimum.at(darkest, np.asarray(parts, dtype=np.intp).ravel(), small.ravel())
    low, most = (inch * dpi for inch in _LETTER_INCH)
    signs = (high <= most) & (wide <= most)
    signs[0] = False
    signs[np.unique(parts[~away])] = False
    letters = signs & (high >= low) & (darkest <= _CORE_GREY)
    letters &= (area < _FILLED * wide * high) | (wide < low)
    return np.asarray(parts, dtype=np.int32), np.asarray(letters), np.asarray(signs)


def _cores(small: Pixels, letters: Mask, dpi: float) -> Pixels:
    """Around each group of pale letters: the grey value of its strokes; 0 elsewhere."""
    across, down = (round(inch * dpi) | 1 for inch in _AROUND_INCH)
    count, groups = cv2.connectedComponents(_grown(letters, across, down).astype(np.uint8))
    cores = np.zeros(count, np.uint8)
    numbers, values = groups[letters], small[letters]
    order = np.argsort(numbers, kind="stable")
    starts = np.searchsorted(numbers[order], np.arange(1, count))
    for group, part in enumerate(np.split(values[order], starts)[1:], start=1):
        cores[group] = round(float(np.percentile(part, _CORE_PERCENT)))
    return np.asarray(cores[groups])


def _opened(mask: Mask, wide: int, high: int) -> Mask:
    kernel = np.ones((high, wide), np.uint8)
    return np.asarray(cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, kernel)) > 0


def _grown(mask: Mask, wide: int, high: int) -> Mask:
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((high, wide), np.uint8))) > 0
