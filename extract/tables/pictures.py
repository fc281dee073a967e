"""Photographs and other figures on a scanned page, which are not read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2
import numpy as np

from ..geometry import share_inside
from ..model.layout import Box, Picture, Ruling
from ..model.source import PageImage, Pixels
from .grid import Grid, find_grids

_INK = 160
"""Grey value on evenly lit paper below which a pixel is ink."""

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

_NEAR_POINTS = 8.0
"""Parts of one picture are this close; between two pictures that lie one above the other stands a caption."""

_REACHED_POINTS = 4.0
"""A part of a picture that comes this close to the frame around it is cut off by it."""

_MOSTLY = 0.9
"""Of a part so much lies within its frame, allowing for the frame's own lines."""

_FRAME_SIDES, _CELL_SIDES = 1, 2
"""Of the sides of a frame, or of a cell of a table, so many cut the picture off if it fills it.

A picture in a cell that keeps clear of its sides leaves room for a caption in that cell.
"""


def find_pictures(image: PageImage, rulings: Sequence[Ruling]) -> tuple[Picture, ...]:
    """Where a straightened page shows pictures, in straight points, from the top."""
    parts = _together([*_dark(_without_rulings(image, rulings), image), *_tiny_print(image)])
    grids = find_grids(rulings)
    boxes = _together([_framed(part, grids) for part in parts])
    return tuple(Picture(image.page, box) for box in sorted(boxes, key=lambda box: (box.top, box.x0)))


def _without_rulings(image: PageImage, rulings: Iterable[Ruling]) -> Pixels:
    """1 where there is print or picture, but no ruling."""
    ink = _ink(image)
    for ruling in rulings:
        half = ruling.thickness / 2 + _RULING_MARGIN_POINTS
        across = _span(ruling.position - half, ruling.position + half, image.scale)
        along = _span(ruling.start, ruling.end, image.scale)
        ink[(across, along) if ruling.axis == "horizontal" else (along, across)] = 0
    return ink


def _ink(image: PageImage, darker_than: int = _INK) -> Pixels:
    return np.asarray(image.pixels < darker_than, dtype=np.uint8)


def _span(start: float, end: float, scale: float) -> slice:
    return slice(max(0, round(start * scale)), max(0, round(end * scale)))


def _dark(ink: Pixels, image: PageImage) -> list[Box]:
    """Dark areas that are not just filled."""
    join, print_high = (_square(points * image.scale) for points in (_JOIN_POINTS, _PRINT_POINTS))
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, join)
    areas = np.asarray(cv2.morphologyEx(joined, cv2.MORPH_OPEN, print_high), dtype=np.uint8)
    large = [box for box in _boxes(areas, image.scale) if min(box.width, box.height) >= _SIDE_POINTS]
    return [
        box
        for box in large
        if _is_picture(_part(image.pixels, box, image.scale), _part(areas, box, image.scale))
    ]


def _part(pixels: Pixels, box: Box, scale: float) -> Pixels:
    return pixels[_span(box.top, box.bottom, scale), _span(box.x0, box.x1, scale)]


def _is_picture(part: Pixels, area: Pixels) -> bool:
    """Whether the dark ``area`` in a part of the page is more than a fill behind print."""
    tones = np.bincount(part.ravel(), minlength=256) / part.size
    common = int(np.argmax(tones))
    flat = tones[max(0, common - _FLAT_REACH) : common + _FLAT_REACH + 1].sum()
    return bool(tones[:_INK].sum() >= _INK_SHARE and (flat <= _FLAT_SHARE or area.mean() <= _BLOCK_SHARE))


def _tiny_print(image: PageImage) -> list[Box]:
    """Where several lines of print stand that nobody could read."""
    gap = np.ones((1, _odd(_LINE_GAP_POINTS * image.scale)), np.uint8)
    lines = np.asarray(cv2.morphologyEx(_ink(image, _PALE_INK), cv2.MORPH_CLOSE, gap), dtype=np.uint8)
    low, high = _TINY_POINTS
    tiny = [
        box
        for box in _boxes(lines, image.scale)
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


def _framed(part: Box, grids: Iterable[Grid]) -> Box:
    """The frame or cell that cuts a picture off, if a part of it reaches its sides; else the part itself."""
    around = [
        cell
        for grid in grids
        for cell in map(grid.box_of, grid.spans)
        if share_inside(part, cell) > _MOSTLY
        and _sides_reached(part, cell) >= (_FRAME_SIDES if len(grid.spans) == 1 else _CELL_SIDES)
    ]
    return min(around, key=lambda cell: cell.area, default=part)


def _sides_reached(part: Box, cell: Box) -> int:
    gaps = (part.x0 - cell.x0, part.top - cell.top, cell.x1 - part.x1, cell.bottom - part.bottom)
    return sum(gap <= _REACHED_POINTS for gap in gaps)


def _together(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that overlap or nearly touch made one."""
    apart: list[Box] = []
    for box in boxes:
        near = [other for other in apart if _is_near(box, other)]
        rest = [other for other in apart if other not in near]
        apart = _together([*rest, Box.around([box, *near])]) if near else [*apart, box]
    return apart


def _is_near(one: Box, other: Box) -> bool:
    return (
        max(one.x0, other.x0) - min(one.x1, other.x1) <= _NEAR_POINTS
        and max(one.top, other.top) - min(one.bottom, other.bottom) <= _NEAR_POINTS
    )


def _boxes(mask: Pixels, scale: float) -> list[Box]:
    """The boxes around connected areas."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    return [
        Box(left / scale, top / scale, (left + width) / scale, (top + height) / scale)
        for left, top, width, height, _ in stats[1:].tolist()
    ]


def _square(length: float) -> Pixels:
    return np.ones((_odd(length), _odd(length)), np.uint8)


def _odd(length: float) -> int:
    """A kernel's side in pixels; even ones move what they open or close by a pixel."""
    return round(length) | 1
