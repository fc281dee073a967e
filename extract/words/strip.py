"""A piece of a page with one line of print, as an engine gets to see it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.layout import Box
from ..model.source import Pixels


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """Dark print on white. Its pixel (x, y) lies at (x0 + x / scale, top + y / scale), in points of the page."""

    pixels: Pixels
    x0: float
    top: float
    scale: float

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        """Where a box in pixels of the strip lies on the page."""
        x0, y0 = self.x0 + left / self.scale, self.top + top / self.scale
        return Box(x0, y0, x0 + width / self.scale, y0 + height / self.scale)
