"""Dark areas of a scanned page that are not just filled: photographs."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from ..model.layout import Box, Ruling
from ..model.source import PageImage, Pixels
from .ink import INK, boxes_of, ink_of, odd

_RULING_MARGIN_POINTS = 0.7
"""Rulings are taken away by this much more on either side, so that a table falls apart into its text."""

_JOIN_POINTS = 3.0
"""Closes the gaps within a picture, and those between letters, but not those between lines of print."""

_PRINT_POINTS = 12.0
"""Lower than this, it is a line of print: a caption that touches its picture is cut off."""

_SIDE_POINTS = 30.0
"""The shorter side of a picture that is worth leaving out; stamps and logos do little harm."""

_INK_SHARE = 0.3
"""Of a picture at least this share is dark (0.35 to 0.73 measured); of tables and paragraphs at most 0.14."""

_FLAT_SHARE = 0.72
"""A filled cell has one tone over more than this share of it; most photographs have not."""

_FLAT_REACH = 8

_BLOCK_SHARE = 0.88
"""A filled cell fills its box; what is dark on a photograph has an outline of its own (0.5 to 0.86 measured)."""


def dark_areas(image: PageImage, rulings: Iterable[Ruling]) -> list[Box]:
    """Places of photographs or of their darker parts, in straight points."""
    join, print_high = (_square(points * image.scale) for points in (_JOIN_POINTS, _PRINT_POINTS))
    joined = cv2.morphologyEx(_without_rulings(image, rulings), cv2.MORPH_CLOSE, join)
    areas = np.asarray(cv2.morphologyEx(joined, cv2.MORPH_OPEN, print_high), dtype=np.uint8)
    large = [box for box in boxes_of(areas, image.scale) if min(box.width, box.height) >= _SIDE_POINTS]
    return [
        box
        for box in large
        if _is_picture(_part(image.pixels, box, image.scale), _part(areas, box, image.scale))
    ]


def _without_rulings(image: PageImage, rulings: Iterable[Ruling]) -> Pixels:
    """1 where there is print or picture, but no ruling."""
    ink = ink_of(image)
    for ruling in rulings:
        half = ruling.thickness / 2 + _RULING_MARGIN_POINTS
        across = _span(ruling.position - half, ruling.position + half, image.scale)
        along = _span(ruling.start, ruling.end, image.scale)
        ink[(across, along) if ruling.axis == "horizontal" else (along, across)] = 0
    return ink


def _part(pixels: Pixels, box: Box, scale: float) -> Pixels:
    return pixels[_span(box.top, box.bottom, scale), _span(box.x0, box.x1, scale)]


def _is_picture(part: Pixels, area: Pixels) -> bool:
    """Whether the dark ``area`` in a part of the page is more than a fill behind print."""
    tones = np.bincount(part.ravel(), minlength=256) / part.size
    common = int(np.argmax(tones))
    flat = tones[max(0, common - _FLAT_REACH) : common + _FLAT_REACH + 1].sum()
    return bool(tones[:INK].sum() >= _INK_SHARE and (flat <= _FLAT_SHARE or area.mean() <= _BLOCK_SHARE))


def _span(start: float, end: float, scale: float) -> slice:
    return slice(max(0, round(start * scale)), max(0, round(end * scale)))


def _square(length: float) -> Pixels:
    return np.ones((odd(length), odd(length)), np.uint8)
