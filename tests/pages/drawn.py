"""Pages drawn for tests: no font needed, so they look alike on every machine."""

from __future__ import annotations

import cv2
import numpy as np

from extract.model.source import Pixels

DPI = 150.0
WIDTH, HEIGHT = 1240, 1754


WORDS = ("budget", "secured", "2,431", "Plan", "roads", "1,750", "yearly", "goal", "57.4%", "Finished")


def report_page() -> Pixels:
    """An upright A4 page at 150 dpi: a ruled table and lines of words and figures."""
    page = np.full((HEIGHT, WIDTH), 255, np.uint8)
    for y in range(150, 500, 70):
        cv2.line(page, (120, y), (1120, y), (0,), 2)
    for x in range(120, 1121, 250):
        cv2.line(page, (x, 150), (x, 430), (0,), 2)
    for row, y in enumerate(range(580, 1620, 48)):
        line = "  ".join(WORDS[(row + place) % len(WORDS)] for place in range(4 + row % 3))
        cv2.putText(page, line, (140, y), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (0,), 2)
    return np.where(page < 128, 0, 255).astype(np.uint8)


def tilted(page: Pixels, degrees: float) -> Pixels:
    """The page as if laid askew: lines fall to the right by ``degrees``."""
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2 - 0.5, height / 2 - 0.5), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(page, turn, (width, height), borderValue=(255.0,)), dtype=np.uint8)
