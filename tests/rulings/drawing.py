"""Small drawn pages: lines, fills and strokes of letters, all placed in points."""

from __future__ import annotations

import cv2
import numpy as np

from extract.model.layout import Box
from extract.model.source import PageImage, Pixels

_SUBPIXEL_BITS = 4


class Paper:
    """A white page of so many points, at so many pixels to the inch."""

    def __init__(self, width: float = 400, height: float = 200, dpi: int = 300) -> None:
        self.scale = dpi / 72
        self.pixels: Pixels = np.full((round(height * self.scale), round(width * self.scale)), 255, np.uint8)

    @property
    def image(self) -> PageImage:
        return PageImage(1, self.pixels, self.scale, np.eye(2, 3))

    def fill(self, box: Box, grey: int = 0) -> Paper:
        left, top, right, bottom = (
            round(edge * self.scale) for edge in (box.x0, box.top, box.x1, box.bottom)
        )
        self.pixels[top : max(bottom, top + 1), left : max(right, left + 1)] = grey
        return self

    def level(self, y: float, start: float, end: float, *, thick: float = 0.5, grey: int = 0) -> Paper:
        return self.fill(Box(start, y - thick / 2, end, y + thick / 2), grey)

    def upright(self, x: float, start: float, end: float, *, thick: float = 0.5, grey: int = 0) -> Paper:
        return self.fill(Box(x - thick / 2, start, x + thick / 2, end), grey)

    def dashed(self, y: float, start: float, end: float, dash: tuple[float, float]) -> Paper:
        mark, gap = dash
        for x in np.arange(start, end, mark + gap):
            self.level(y, float(x), min(float(x) + mark, end))
        return self

    def grid(self, rows: list[float], columns: list[float], *, thick: float = 0.5, grey: int = 0) -> Paper:
        for y in rows:
            self.level(y, columns[0], columns[-1], thick=thick, grey=grey)
        for x in columns:
            self.upright(x, rows[0], rows[-1], thick=thick, grey=grey)
        return self

    def sloped(self, start: tuple[float, float], end: tuple[float, float], thick: float = 0.7) -> Paper:
        ends = [tuple(round(c * self.scale * 2**_SUBPIXEL_BITS) for c in point) for point in (start, end)]
        cv2.line(
            self.pixels,
            ends[0],
            ends[1],
            (0,),
            max(1, round(thick * self.scale)),
            cv2.LINE_AA,
            _SUBPIXEL_BITS,
        )
        return self

    def latin(self, text: str, x: float, baseline: float, size: float = 10) -> Paper:
        face = cv2.FONT_HERSHEY_DUPLEX
        place = (round(x * self.scale), round(baseline * self.scale))
        weight = max(1, round(size * self.scale / 20))
        cv2.putText(self.pixels, text, place, face, size * self.scale / 30, (0,), weight, cv2.LINE_AA)
        return self

    def syllable(self, x: float, top: float, size: float) -> Paper:
        """그: ㄱ above a long ㅡ, and an upright ㅣ beside it, in bold strokes."""
        stroke = size / 9
        self.level(top + size * 0.1, x, x + size * 0.7, thick=stroke)
        self.upright(x + size * 0.65, top + size * 0.1, top + size * 0.55, thick=stroke)
        self.level(top + size * 0.85, x, x + size * 0.75, thick=stroke)
        return self.upright(x + size * 0.9, top, top + size, thick=stroke)
