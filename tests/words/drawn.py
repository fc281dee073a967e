"""Small pages for tests, at 300 dpi."""

from __future__ import annotations

import cv2
import numpy as np

from extract.model.source import PageImage, Pixels

SCALE = 300 / 72


def sheet_of_paper(width: float = 300, height: float = 200) -> Pixels:
    """White paper of so many points."""
    return np.full((round(height * SCALE), round(width * SCALE)), 255, np.uint8)


def block(  # noqa: PLR0917
    pixels: Pixels, x: float, y: float, width: float, height: float, grey: int = 0
) -> None:
    """A filled box, in points."""
    left, top, right, bottom = (round(edge * SCALE) for edge in (x, y, x + width, y + height))
    pixels[top:bottom, left:right] = grey


def line_of_print(pixels: Pixels, x: float, y: float, letters: str, height: float = 9.0) -> float:
    """Boxes with a bar through them for letters, a blank for a blank; where the line ends, in points."""
    for sign in letters:
        if sign != " ":
            block(pixels, x, y, 0.8 * height, height)
            block(pixels, x + 0.1 * height, y + 0.1 * height, 0.6 * height, 0.8 * height, 255)
            block(pixels, x + 0.3 * height, y, 0.1 * height, height)
        x += 0.9 * height if sign != " " else 0.4 * height
    return x


def printed(pixels: Pixels, text: str, x: float, y: float, scale: float = 1.2) -> None:
    """Latin and digits in OpenCV's own letters; ``y`` is the foot of the line, in points."""
    place = (round(x * SCALE), round(y * SCALE))
    cv2.putText(pixels, text, place, cv2.FONT_HERSHEY_SIMPLEX, scale, (0,), 3, cv2.LINE_AA)


def page(pixels: Pixels) -> PageImage:
    """The picture as a straight page."""
    return PageImage(1, pixels, SCALE, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
