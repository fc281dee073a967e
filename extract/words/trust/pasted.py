"""Pictures on a page of text: which of them hold print that a reader of the page is meant to read."""

from __future__ import annotations

import cv2
import numpy as np

from ...model.layout import Box
from ...model.source import PageImage, Pixels

_WIDE_SHARE = 0.45
"""A pasted table or paragraph takes at least this share of the page's width; evidence stands in two columns."""

_PAPER_SHARE = 0.6
"""Of a picture of print at least this share is paper; of photographs less."""

_PAPER = 215
_INK = 150

_LEGIBLE_POINTS = (4.5, 24.0)
"""Height of the letters of a picture that is meant to be read; a shrunk document has 2 to 4 points."""

_LETTERS = 8
"""Pieces of letter size: a logo, a stamp or a diagram has fewer."""

_LEGIBLE_SHARE = 0.5
"""Share of legible pieces among all pieces of print, the dust left out."""

_DUST_POINTS = 1.5


def holds_print(picture: Box, shown: PageImage) -> bool:
    """Whether the picture is part of the report's text: wide, on paper's ground, in legible letters.

    A photograph lacks the ground; a scanned document shown as evidence is shrunk, so its letters are too small.
    """
    width = shown.width
    if min(picture.x1, width) - max(0.0, picture.x0) < _WIDE_SHARE * width:
        return False
    part = _part(picture, shown)
    return (
        bool(part.size) and float((part > _PAPER).mean()) >= _PAPER_SHARE and _is_legible(part, shown.scale)
    )


def _part(picture: Box, shown: PageImage) -> Pixels:
    left, right = max(0, int(picture.x0 * shown.scale)), max(0, int(picture.x1 * shown.scale))
    top, bottom = max(0, int(picture.top * shown.scale)), max(0, int(picture.bottom * shown.scale))
    return shown.pixels[top:bottom, left:right]


def _is_legible(part: Pixels, scale: float) -> bool:
    _, _, stats, _ = cv2.connectedComponentsWithStats((part < _INK).astype(np.uint8))
    heights = stats[1:, cv2.CC_STAT_HEIGHT] / scale
    widths = stats[1:, cv2.CC_STAT_WIDTH] / scale
    low, high = _LEGIBLE_POINTS
    letters = np.count_nonzero((heights >= low) & (heights <= high) & (widths <= high))
    pieces = np.count_nonzero((np.maximum(heights, widths) >= _DUST_POINTS) & (heights <= high))
    return bool(letters >= _LETTERS and letters >= _LEGIBLE_SHARE * pieces)
