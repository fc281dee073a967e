"""Print on a scanned page that is too small to be read: a page shown reduced."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from ..model.layout import Box
from ..model.source import PageImage
from .ink import boxes_of, ink_of, odd

_PALE_INK = 210
"""Tiny print is blurred to grey."""

_LINE_GAP_POINTS = 3.0
"""Words of a line of tiny print are closer than this."""

_TINY_POINTS = (1.2, 4.8)
"""Height of a line of print too small to be read: that of a page photographed or shown reduced. 6-point print,
the smallest in use, has lines 5.5 points high."""

_TINY_WIDE_POINTS = 20.0
"""Dashes and bullets are as low as tiny print, but never as wide."""

_TINY_PITCH_POINTS = 4.0
"""White between lines of tiny print."""

_FEWEST_TINY_LINES = 5


def tiny_print(image: PageImage) -> list[Box]:
    """Where several lines of print stand that nobody could read."""
    gap = np.ones((1, odd(_LINE_GAP_POINTS * image.scale)), np.uint8)
    lines = np.asarray(cv2.morphologyEx(ink_of(image, _PALE_INK), cv2.MORPH_CLOSE, gap), dtype=np.uint8)
    low, high = _TINY_POINTS
    tiny = [
        box
        for box in boxes_of(lines, image.scale)
        if low <= box.height <= high and box.width >= _TINY_WIDE_POINTS
    ]
    return [Box.around(group) for group in _stacked(tiny) if len(group) >= _FEWEST_TINY_LINES]


def _stacked(lines: Iterable[Box]) -> list[list[Box]]:
    """Lines close below one another together."""
    stacks: list[list[Box]] = []
    for line in sorted(lines, key=lambda box: box.top):
        home = next((stack for stack in stacks if any(_follows(line, other) for other in stack)), None)
        if home is None:
            stacks.append([line])
        else:
            home.append(line)
    return stacks


def _follows(line: Box, above: Box) -> bool:
    return line.x0 < above.x1 and above.x0 < line.x1 and line.top - above.bottom <= _TINY_PITCH_POINTS
