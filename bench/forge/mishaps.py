"""What happens to single documents: stamps, pens, turned pages, shadows, the other side's print."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import cv2
import numpy as np

from samples.making.scan import PAPER, Pixels

Colours = Pixels
"""Red, green, blue (height, width, 3)."""
RED, BLUE = (200, 40, 50), (40, 50, 150)
BLEED, SHADOW = 0.16, 150.0
"""How much of the other side's ink shows through; grey values lost at the page's edge."""


def stamp(page: Colours, dice: Random) -> Colours:
    """A round red seal, half over the print."""
    height, width = page.shape[:2]
    radius = width // 13
    centre = dice.randint(width // 4, width * 3 // 4), dice.randint(height // 4, height * 2 // 3)
    ink = np.full_like(page, 255)
    for scale in (1.0, 0.9, 0.45):
        cv2.circle(ink, centre, int(radius * scale), RED, max(2, radius // 18), cv2.LINE_AA)
    for step in range(-2, 3):
        x = centre[0] + step * radius // 3
        cv2.line(
            ink,
            (x, centre[1] - radius // 3),
            (x + radius // 6, centre[1] + radius // 3),
            RED,
            max(2, radius // 14),
        )
    return np.minimum(page, ink).astype(np.uint8)


def pen(page: Colours, dice: Random) -> Colours:
    """Ticks, an underline and a bracket of a ballpoint pen."""
    drawn = page.copy()
    height, width = page.shape[:2]
    for _ in range(dice.randint(2, 5)):
        x, y = dice.randint(width // 8, width * 3 // 4), dice.randint(height // 6, height * 5 // 6)
        path = [(x + at * width // 60, y + dice.randint(-6, 6)) for at in range(dice.randint(4, 12))]
        cv2.polylines(drawn, [np.array(path, np.int32)], False, BLUE, max(2, width // 600), cv2.LINE_AA)
    return drawn


def edge(page: Colours, dice: Random) -> Colours:
    """The shadow of a book's fold, or of a lid left open, along one side."""
    width = page.shape[1]
    far = width * dice.uniform(0.04, 0.09)
    dark = SHADOW * np.exp(-np.arange(width) / far)
    if dice.random() < 0.5:
        dark = dark[::-1]
    darker: Colours = np.clip(page - dark[None, :, None], 0, PAPER).astype(np.uint8)
    return darker


def bleed(page: Colours, _: Random) -> Colours:
    """The print of the other side, mirrored and faint."""
    behind = cv2.GaussianBlur(page[::1, ::-1].copy(), (0, 0), 1.5).astype(np.float32)
    return np.clip(page - (PAPER - behind) * BLEED, 0, PAPER).astype(np.uint8)


def sideways(page: Colours, dice: Random) -> Colours:
    """Laid on the glass on its side."""
    return np.ascontiguousarray(np.rot90(page, dice.choice((1, 3))))


def upside_down(page: Colours, _: Random) -> Colours:
    """Laid on the glass the wrong way round."""
    return np.ascontiguousarray(np.rot90(page, 2))


MISHAPS: dict[str, Callable[[Colours, Random], Colours]] = {
    "stamp": stamp,
    "pen": pen,
    "edge": edge,
    "bleed": bleed,
    "sideways": sideways,
    "upside-down": upside_down,
}
LAYER = "layer"
"""The mishap of an OCR text layer that is wrong; see :mod:`.layer`."""
