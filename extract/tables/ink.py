"""Ink on a scanned page, and where it hangs together."""

from __future__ import annotations

import cv2
import numpy as np

from ..model.layout import Box
from ..model.source import PageImage, Pixels

INK = 160
"""Grey value on evenly lit paper below which a pixel is ink."""


def ink_of(image: PageImage, darker_than: int = INK) -> Pixels:
    """1 where a pixel is darker than so many grey values."""
    return np.asarray(image.pixels < darker_than, dtype=np.uint8)


def boxes_of(mask: Pixels, scale: float) -> list[Box]:
    """The boxes around connected areas."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    return [
        Box(left / scale, top / scale, (left + width) / scale, (top + height) / scale)
        for left, top, width, height, _ in stats[1:].tolist()
    ]


def odd(length: float) -> int:
    """A kernel's side in pixels; even ones move what they open or close by a pixel."""
    return round(length) | 1
