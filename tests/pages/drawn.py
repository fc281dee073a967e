"""Pages drawn for tests: no font needed, so they look alike on every machine."""

from __future__ import annotations

import cv2
import numpy as np

from extract.model.source import Pixels

DPI = 150.0
WIDTH, HEIGHT = 1240, 1754


def report_page() -> Pixels:
    """An upright A4 page at 150 dpi: a ruled table and lines of syllables that look like 이 and 기."""
    page = np.full((HEIGHT, WIDTH), 255, np.uint8)
    for y in range(150, 500, 70):
        cv2.line(page, (120, y), (1120, y), (0,), 2)
    for x in range(120, 1121, 250):
        cv2.line(page, (x, 150), (x, 430), (0,), 2)
    for row, y in enumerate(range(560, 1600, 48)):
        for column in range(8 + row % 5):
            syllable(page, 140 + column * 30 + 16 * (column // 3), y)
    return page


def syllable(page: Pixels, x: int, y: int) -> None:
    """A ring on the left and a long stroke on the right, 24 pixels square, joined as printers' ink joins them."""
    cv2.ellipse(page, (x + 8, y + 10), (7, 8), 0, 0, 360, (0,), 2)
    cv2.line(page, (x + 15, y + 10), (x + 22, y + 10), (0,), 2)
    cv2.line(page, (x + 22, y), (x + 22, y + 23), (0,), 2)


def tilted(page: Pixels, degrees: float) -> Pixels:
    """The page as if laid askew: lines fall to the right by ``degrees``."""
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2 - 0.5, height / 2 - 0.5), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(page, turn, (width, height), borderValue=(255.0,)), dtype=np.uint8)
