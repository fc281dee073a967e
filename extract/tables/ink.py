"""Ink on a scanned page, and where it hangs together."""

from __future__ import annotations

import cv2
import numpy as np

from ..model.layout import Box
from ..model.source import PageImage, Pixels

INK = 160
"""Grey value on evenly lit paper below which a pixel is ink."""

_ENCLOSED_BY = 3
"""Where OpenCV tells of an outline which other it is a hole of; -1 where of none."""


def ink_of(image: PageImage, darker_than: int = INK) -> Pixels:
    """1 where a pixel is darker than so many grey values."""
    ink = cv2.threshold(image.pixels, darker_than - 1, 1, cv2.THRESH_BINARY_INV)[1]
    return np.asarray(ink, dtype=np.uint8)


def boxes_of(mask: Pixels, scale: float) -> list[Box]:
    """The boxes around connected areas, those within the holes of others included.

    Outlines say as much as labels for every pixel, at a tenth of the cost.
    """
    outlines, nesting = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if not len(outlines):
        return []
    outer = np.asarray(nesting).reshape(-1, 4)[:, _ENCLOSED_BY] < 0
    return [_box(outline, scale) for outline, is_outer in zip(outlines, outer, strict=True) if is_outer]


def _box(outline: cv2.typing.MatLike, scale: float) -> Box:
    left, top, width, height = cv2.boundingRect(outline)
    return Box(left / scale, top / scale, (left + width) / scale, (top + height) / scale)


def odd(length: float) -> int:
    """A kernel's side in pixels; even ones move what they open or close by a pixel."""
    return round(length) | 1
