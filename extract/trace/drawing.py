"""What was seen of a page, as four pictures: the page, its rulings, its tables, its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, degrees

import cv2
import numpy as np

from ..model.layout import Box, Cell, Picture, Ruling, Table, Word
from ..model.source import Pixels
from . import View
from .canvas import Canvas, reduced
from .legend import Entry, with_legend
from .lettering import Colour

_LEVEL: Colour = (20, 90, 220)
_UPRIGHT: Colour = (190, 110, 20)
_CELL: Colour = (100, 140, 0)
_SPAN: Colour = (60, 180, 250)
_LINE: Colour = (170, 120, 60)
_PICTURE: Colour = (170, 80, 170)
_LAYER: Colour = (190, 110, 20)
"""Told apart by readers who do not see red and green alike: orange, blue, green, amber, purple."""

_CONFIDENCE: tuple[tuple[float, str, Colour], ...] = (
    (0.5, "legend-below-50", (30, 20, 200)),
    (0.7, "legend-below-70", (0, 100, 245)),
    (0.9, "legend-below-90", (0, 150, 215)),
    (1.1, "legend-from-90", (150, 140, 0)),
)
"""Upper ends, words of the legend, colours: from red over orange and yellow to teal."""

_ROOM_POINTS = 0.6

_DOUBTFUL = 0.7
_TOLD = 0.9
"""Words below the first are filled with their colour, those below the second have their confidence beside them."""


def pictures(view: View) -> Iterator[tuple[str, Pixels]]:
    """Name and picture, in the order of the stages."""
    yield "1-page", _page(view)
    yield "2-rulings", _rulings(view)
    yield "3-tables", _tables(view)
    yield "4-words", _words(view)


def _page(view: View) -> Pixels:
    pixels = cv2.cvtColor(reduced(view.image), cv2.COLOR_GRAY2BGR)
    return with_legend(np.asarray(pixels, dtype=np.uint8), (_place(view), _resolution(view), _turned(view)))


def _rulings(view: View) -> Pixels:
    canvas = Canvas(view.image)
    for ruling in view.rulings:
        _draw_ruling(canvas, ruling)
    return with_legend(
        canvas.pixels,
        (
            _place(view),
            Entry("legend-level", _LEVEL, _count(_of_axis(view.rulings, "horizontal"))),
            Entry("legend-upright", _UPRIGHT, _count(_of_axis(view.rulings, "vertical"))),
        ),
    )


def _tables(view: View) -> Pixels:
    """Blocks are numbered in reading order, cells by row and column from 1."""
    canvas = Canvas(view.image)
    for number, block in enumerate(view.page.blocks, start=1):
        if isinstance(block, Table):
            _draw_table(canvas, block, number)
        elif isinstance(block, Picture):
            canvas.hatch(block.box, _PICTURE)
            canvas.note(str(number), (block.box.x0 + 3, block.box.top + 9), _PICTURE, 7.0)
        elif block.box is not None:
            canvas.outline(block.box, _LINE)
            canvas.note(str(number), (max(0.0, block.box.x0 - 13), block.box.bottom), _LINE)
    return with_legend(
        canvas.pixels,
        (
            _place(view),
            Entry("legend-cell", _CELL),
            Entry("legend-span", _SPAN),
            Entry("legend-line", _LINE),
            Entry("legend-picture", _PICTURE),
        ),
    )


def _words(view: View) -> Pixels:
    canvas = Canvas(view.image)
    for block in view.page.blocks:
        if isinstance(block, Picture):
            canvas.hatch(block.box, _PICTURE)
    for word in view.words:
        _draw_word(canvas, word)
    scale = (Entry(code, colour) for _, code, colour in _CONFIDENCE)
    return with_legend(
        canvas.pixels,
        (
            _place(view),
            Entry("legend-words", None, _count(view.words)),
            *scale,
            Entry("legend-layer", _LAYER),
            Entry("legend-picture", _PICTURE),
        ),
    )


def _draw_ruling(canvas: Canvas, ruling: Ruling) -> None:
    """As thick as it was measured, its ends dotted."""
    near, far = ruling.position - ruling.thickness / 2, ruling.position + ruling.thickness / 2
    if ruling.axis == "horizontal":
        canvas.tint(Box(ruling.start, near, ruling.end, far), _LEVEL, 0.85)
        ends, colour = ((ruling.start, ruling.position), (ruling.end, ruling.position)), _LEVEL
    else:
        canvas.tint(Box(near, ruling.start, far, ruling.end), _UPRIGHT, 0.85)
        ends, colour = ((ruling.position, ruling.start), (ruling.position, ruling.end)), _UPRIGHT
    for x, y in ends:
        canvas.dot(x, y, colour)


def _draw_table(canvas: Canvas, table: Table, number: int) -> None:
    for cell in table.cells:
        if cell.box is not None:
            _draw_cell(canvas, cell, cell.box)
    if table.box is not None:
        canvas.outline(table.box, _CELL, 1.2)
        name = f"{number}: {table.n_rows} x {table.n_cols}"
        canvas.note_before(name, (table.box.x1, table.box.bottom + 9), _CELL, 8.0)


def _draw_cell(canvas: Canvas, cell: Cell, box: Box) -> None:
    spans = cell.row_span > 1 or cell.col_span > 1
    if spans:
        canvas.tint(box, _SPAN)
    canvas.outline(box, _CELL)
    size = f" ({cell.row_span} x {cell.col_span})" if spans else ""
    canvas.note(f"{cell.row + 1},{cell.col + 1}{size}", (box.x0 + 1.5, box.top + 6), _CELL)


def _draw_word(canvas: Canvas, word: Word) -> None:
    """What the text layer says has no confidence of a reader."""
    if word.origin == "layer":
        canvas.outline(_around(word.box), _LAYER)
        return
    colour = next(colour for end, _, colour in _CONFIDENCE if word.confidence < end)
    if word.confidence < _DOUBTFUL:
        canvas.tint(word.box, colour, 0.35)
    canvas.outline(_around(word.box), colour)
    if word.confidence < _TOLD:
        canvas.note(f"{int(word.confidence * 100)}", (word.box.x0, word.box.top - 0.5), colour, 4.5)


def _around(box: Box) -> Box:
    """Room for a frame that covers no ink."""
    return Box(
        box.x0 - _ROOM_POINTS, box.top - _ROOM_POINTS, box.x1 + _ROOM_POINTS, box.bottom + _ROOM_POINTS
    )


def _of_axis(rulings: Sequence[Ruling], axis: str) -> tuple[Ruling, ...]:
    return tuple(ruling for ruling in rulings if ruling.axis == axis)


def _count(things: Sequence[object]) -> str:
    return f"{len(things):,}"


def _place(view: View) -> Entry:
    return Entry("legend-page", None, str(view.page.number))


def _resolution(view: View) -> Entry:
    return Entry("legend-dpi", None, str(round(view.image.scale * 72)))


def _turned(view: View) -> Entry:
    """How the page was turned to stand upright and straight; clockwise is positive."""
    (across, _, _), (down, _, _) = view.image.to_page
    angle = degrees(atan2(-down, across))
    turns = round(angle / 90)
    return Entry("legend-turned", None, f"{turns * 90:+}° {angle - turns * 90:+.1f}°")
