"""Photographs and other figures on a scanned page, which are not read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..geometry import share_inside
from ..model.layout import Box, Picture, Ruling
from ..model.source import PageImage
from .dark_areas import dark_areas
from .grid import Grid, find_grids
from .tiny_print import tiny_print

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
    parts = _together([*dark_areas(image, rulings), *tiny_print(image)])
    grids = find_grids(rulings)
    boxes = _together([_framed(part, grids) for part in parts])
    return tuple(Picture(image.page, box) for box in sorted(boxes, key=lambda box: (box.top, box.x0)))


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
