"""Even light: shadows of page edges, grey paper and roller streaks made white, print left as it is."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

_COARSE_DPI = 36.0
"""Light changes slowly: one value every 0.7 mm is plenty, and letters are but a few pixels."""

_WIDEST_FILL_INCH = 1.6
"""A dark area narrower than this is print (header rows and label columns are filled); a wider one is light or photo."""

_EDGE_SHADOW_INCH = 0.7
"""Shadows of page edges change faster along the edge than light does elsewhere; fills do not reach the edge."""

_SHADOW_SHARE = 0.95
"""Where the paper seen at close range is darker than this share of the paper seen from afar, there is a shadow."""

_PHOTO_SHARE = 0.55
"""Paper darker than this share of the page's white is no paper, unless it runs over the page's edge."""

_STREAK_INCH = 0.02
"""Dirt on a scanner's glass draws a line of one or two sensor cells; it is measured against 5 such widths."""

_STREAK_SHARE = 5.0
"""Percent of a column that may be brighter than a streak says; a frame round the page covers at most 90 %."""

_STREAK_STEP = 3.0
"""Grey values: below this a column merely differs by the noise of its percentile."""


_DARKEST_PERCENT = 0.1
"""A page with one line of print has this much ink."""

_PALE_GREY, _PRINT_GREY = 120.0, 40.0
"""Print paler than the first is made as dark as the second: at 150 and more the stages that follow see no ink,
and the soft edges of strokes are half way to paper. Prints of ordinary scans measure 10 to 101, and read worse when
their grain is made darker with them."""

_BLANK_GREY = 225.0
"""What is paler is the grain of the paper or the back page shining through."""


def even_light(pixels: Pixels, dpi: float) -> Pixels:
    """``pixels`` as if lit evenly, paper white. Fills of cells keep their grey, photographs stay dark."""
    paper = _paper(pixels, dpi)
    bright = cv2.divide(pixels, paper, scale=255.0)
    return np.asarray(bright, dtype=np.uint8)


def _paper(pixels: Pixels, dpi: float) -> Pixels:
    """How bright the paper is at each pixel."""
    height, width = pixels.shape
    share = min(1.0, _COARSE_DPI / dpi)
    size = (max(1, round(width * share)), max(1, round(height * share)))
    coarse = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    paper = _without_photos(_without_print(np.asarray(coarse, dtype=np.uint8)))
    smooth = cv2.GaussianBlur(paper, (0, 0), 1.5)
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _without_print(coarse: Pixels) -> Pixels:
    """The brightest paper around; shadows that run over the page's edge are seen at closer range."""
    far = _closed(coarse, _WIDEST_FILL_INCH)
    near = _closed(coarse, _EDGE_SHADOW_INCH)
    shadow = _on_the_rim(near < _SHADOW_SHARE * far)
    return np.where(shadow, near, far)


def _closed(coarse: Pixels, inch: float) -> Pixels:
    """Dark areas narrower than ``inch`` filled. Beyond the page's edge it is dark: a shadow there is never narrow."""
    reach = round(_COARSE_DPI * inch) | 1
    framed = cv2.copyMakeBorder(coarse, reach, reach, reach, reach, cv2.BORDER_CONSTANT, value=(0.0,))
    closed = cv2.morphologyEx(framed, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    return np.asarray(closed[reach:-reach, reach:-reach], dtype=np.uint8)


def _without_photos(paper: Pixels) -> Pixels:
    """Dark areas within the page count as white paper: what they show is left as it is."""
    white = float(np.percentile(paper, 90))
    dark = paper < _PHOTO_SHARE * white
    inner = dark & ~_on_the_rim(dark)
    return np.asarray(np.where(inner, np.uint8(white), np.maximum(paper, 1)), dtype=np.uint8)


def _on_the_rim(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The areas of ``mask`` that reach the page's edge."""
    _, areas = cv2.connectedComponents(mask.astype(np.uint8))
    rim = np.concatenate([areas[0], areas[-1], areas[:, 0], areas[:, -1]])
    return mask & np.isin(areas, np.unique(rim))


def full_contrast(pixels: Pixels) -> Pixels:
    """``pixels`` (evenly lit) with pale print as dark as other print; print that is dark enough stays as it is."""
    print_grey = float(np.percentile(pixels[::2, ::2], _DARKEST_PERCENT))
    if not _PALE_GREY < print_grey < _BLANK_GREY:
        return pixels
    stretched = 255.0 - (255.0 - np.arange(256)) * (255.0 - _PRINT_GREY) / (255.0 - print_grey)
    return np.asarray(cv2.LUT(pixels, np.clip(stretched, 0, 255).astype(np.uint8)), dtype=np.uint8)


def erase_streaks(pixels: Pixels, dpi: float) -> Pixels:
    """``pixels`` without lines that run over the whole page, margins included, along either side.

    What is printed across such a line gets lighter by as much as the line is dark, and stays.
    """
    upright = _lifted(pixels, _streaks(pixels, dpi))
    return _lifted(upright.T, _streaks(upright.T, dpi)).T


def _streaks(pixels: Pixels, dpi: float) -> NDArray[np.float32]:
    """By how many grey values each column is darker than its neighbours, over nearly all its height."""
    bright = np.percentile(pixels[:: max(1, round(dpi / 75))], 100 - _STREAK_SHARE, axis=0).astype(np.float32)
    reach = 2 * max(1, round(2.5 * _STREAK_INCH * dpi)) + 1
    row = bright.reshape(1, -1)
    around = cv2.morphologyEx(row, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8)).ravel()
    darker = np.asarray(around - bright, dtype=np.float32)
    darker[darker < _STREAK_STEP] = 0.0
    return darker


def _lifted(pixels: Pixels, darker: NDArray[np.float32]) -> Pixels:
    columns = np.flatnonzero(darker)
    if not columns.size:
        return pixels
    lifted = pixels.copy()
    lifted[:, columns] = np.minimum(255.0, pixels[:, columns] + darker[columns]).astype(np.uint8)
    return lifted
