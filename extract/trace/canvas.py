"""A pale copy of a page to draw on, in points of that page."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ..model.layout import Box
from ..model.source import PageImage, Pixels
from .lettering import Colour, width_of, write

_FINEST = 150 / 72
"""Pixels to the point at which boxes and small print can be told apart; finer pictures only fill the disk."""

_PALENESS = 0.5
"""How far print is faded towards white, so that thin lines of colour stand out from it and it stays legible."""

_HATCH_POINTS = 7.0

_LEGIBLE_PIXELS = 7
"""Lower letters cannot be read, however coarse the picture."""


class Canvas:
    """Blue, green, red by pixel; every length that is drawn is at least one pixel wide."""

    def __init__(self, image: PageImage) -> None:
        self.scale = min(image.scale, _FINEST)
        pale = 255 - (255 - reduced(image)) * (1 - _PALENESS)
        self.pixels: Pixels = cv2.cvtColor(pale.astype(np.uint8), cv2.COLOR_GRAY2BGR).astype(np.uint8)

    def outline(self, box: Box, colour: Colour, points: float = 0.0) -> None:
        """A thin frame, or one of so many ``points``."""
        (x0, top), (x1, bottom) = self._corners(box)
        cv2.rectangle(self.pixels, (x0, top), (x1, bottom), colour, max(1, round(points * self.scale)))

    def tint(self, box: Box, colour: Colour, strength: float = 0.2) -> None:
        """Colour a box; what stands there shows through. ``strength`` runs from 0 to 1."""
        part = self._part(box)
        mixed = part * (1 - strength) + np.array(colour) * strength
        part[:] = mixed.astype(np.uint8)

    def hatch(self, box: Box, colour: Colour) -> None:
        """Slanting lines, as maps show what is left out, and a frame."""
        part = self._part(box)
        step = max(2, round(_HATCH_POINTS * self.scale))
        down, along = np.indices(part.shape[:2])
        part[(down + along) % step == 0] = colour
        self.outline(box, colour)

    def dot(self, x: float, y: float, colour: Colour) -> None:
        """A mark, small enough to tell where a line ends."""
        cv2.circle(self.pixels, self._pixel(x, y), max(2, round(1.2 * self.scale)), colour, -1, cv2.LINE_AA)

    def note(self, text: str, place: tuple[float, float], colour: Colour, points: float = 5.0) -> None:
        """Small letters, ``points`` high, from a left end of a base line."""
        write(self.pixels, text, self._pixel(*place), self._letters(points), colour)

    def note_before(self, text: str, place: tuple[float, float], colour: Colour, points: float) -> None:
        """The same, to a right end of a base line."""
        x = place[0] - width_of(text, self._letters(points)) / self.scale
        self.note(text, (x, place[1]), colour, points)

    def _letters(self, points: float) -> int:
        return max(_LEGIBLE_PIXELS, round(points * self.scale))

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        return round(x * self.scale), round(y * self.scale)

    def _corners(self, box: Box) -> Sequence[tuple[int, int]]:
        return self._pixel(box.x0, box.top), self._pixel(box.x1, box.bottom)

    def _part(self, box: Box) -> Pixels:
        (x0, top), (x1, bottom) = self._corners(box)
        return self.pixels[max(0, top) : max(top + 1, bottom, 0), max(0, x0) : max(x0 + 1, x1, 0)]


def reduced(image: PageImage) -> Pixels:
    """The page in the size of all its pictures, so that they can be laid one over the other; never its own pixels."""
    if image.scale <= _FINEST:
        return image.pixels.copy()
    share = _FINEST / image.scale
    small = cv2.resize(image.pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8)
