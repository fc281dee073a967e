"""Small letters on a picture: by OpenCV's own font, so that no font need be installed."""

from __future__ import annotations

from functools import cache

import cv2

from ..model.source import Pixels

Colour = tuple[int, int, int]
"""Blue, green, red, each 0 to 255."""

HANGUL = hasattr(cv2, "FontFace")
"""OpenCV has brought a font with Hangul along since its version 5; before, there are Latin letters alone."""

_LATIN, _LATIN_HIGH_PIXELS = cv2.FONT_HERSHEY_SIMPLEX, 30.0
"""The older letters, and how high they are at a scale of 1."""

_WEIGHT = 400


def write(pixels: Pixels, text: str, place: tuple[int, int], size: int, colour: Colour) -> None:
    """Write ``text`` from ``place``, the left end of its base line; ``size`` is the height of its letters in pixels."""
    if HANGUL:
        cv2.putText(pixels, text, place, colour, _face(), size, _WEIGHT)
    else:
        cv2.putText(pixels, _ascii(text), place, _LATIN, size / _LATIN_HIGH_PIXELS, colour, 1, cv2.LINE_AA)


def width_of(text: str, size: int) -> int:
    """Pixels that ``text`` takes."""
    if HANGUL:
        left, _, width, _ = cv2.getTextSize((0, 0), text, (0, 0), _face(), size, _WEIGHT)
        return int(left + width)
    (width, _), _ = cv2.getTextSize(_ascii(text), _LATIN, size / _LATIN_HIGH_PIXELS, 1)
    return int(width)


@cache
def _face() -> cv2.FontFace:
    return cv2.FontFace("sans")


def _ascii(text: str) -> str:
    return text.encode("ascii", "ignore").decode()
