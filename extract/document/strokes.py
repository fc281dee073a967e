"""Lines, thin fills and outlines of a PDF page as rulings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from pdfplumber.page import Page

from ..model.layout import Box, Ruling
from .frame import Frame

_THIN_POINTS = 3.0
"""Fills up to this are drawn as lines; the lowest shaded row of a table is four times as high."""

_LEVEL_POINTS = 1.0
"""How far a line may be from level or plumb over its whole length."""

_HAIRLINE_POINTS = 0.5
"""What a stroke of width 0 is taken for: the thinnest line that a device can draw."""

Item = Mapping[str, Any]


def strokes(page: Page, frame: Frame) -> Iterator[Ruling]:
    """Every level or plumb stroke of the page, seen or not."""
    for line in page.lines:
        yield from _segment(frame.box(line), _width(line))
    for rect in page.rects:
        yield from _of_rect(rect, frame)
    for curve in page.curves:
        if curve.get("stroke"):
            yield from _of_curve(curve, frame)


def _of_rect(rect: Item, frame: Frame) -> Iterator[Ruling]:
    """A thin rectangle is a line; of any other, only an outline that is drawn counts."""
    box = frame.box(rect)
    if min(box.width, box.height) <= _THIN_POINTS:
        yield from _thin(box)
    elif rect.get("stroke"):
        for side in _sides(box):
            yield from _segment(side, _width(rect))


def _thin(box: Box) -> Iterator[Ruling]:
    x, y = box.center
    if box.width > _THIN_POINTS:
        yield Ruling("horizontal", y, box.x0, box.x1, box.height)
    elif box.height > _THIN_POINTS:
        yield Ruling("vertical", x, box.top, box.bottom, box.width)


def _sides(box: Box) -> tuple[Box, Box, Box, Box]:
    return (
        Box(box.x0, box.top, box.x1, box.top),
        Box(box.x0, box.bottom, box.x1, box.bottom),
        Box(box.x0, box.top, box.x0, box.bottom),
        Box(box.x1, box.top, box.x1, box.bottom),
    )


def _of_curve(curve: Item, frame: Frame) -> Iterator[Ruling]:
    """The straight parts of a path: cells with round corners, and outlines drawn in one go."""
    path = curve.get("path") or ()
    points = [_end(step, path) for step in path]
    for (_, start), (step, end) in pairwise(zip(path, points, strict=True)):
        if step[0] in ("l", "h"):
            item = {"x0": start[0], "top": start[1], "x1": end[0], "bottom": end[1]}
            yield from _segment(frame.box(item), _width(curve))


def _end(step: Any, path: Any) -> tuple[float, float]:
    """Where a step of a path ends; closing goes back to where it began."""
    x, y = path[0][1] if step[0] == "h" else step[-1]
    return float(x), float(y)


def _segment(box: Box, width: float) -> Iterator[Ruling]:
    x, y = box.center
    if box.height <= _LEVEL_POINTS < box.width:
        yield Ruling("horizontal", y, box.x0, box.x1, width)
    elif box.width <= _LEVEL_POINTS < box.height:
        yield Ruling("vertical", x, box.top, box.bottom, width)


def _width(item: Item) -> float:
    return float(item.get("linewidth") or _HAIRLINE_POINTS)
