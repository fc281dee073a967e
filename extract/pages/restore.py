"""Back from the straight page, or from a part cut out of one, to the points of the page as shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..model.layout import Block, Box, Cell, Line, Page, Picture, Ruling, Table, Word
from ..model.source import PageImage

Affine = NDArray[np.float64]


def cut_out(image: PageImage, box: Box) -> PageImage:
    """The part of a picture under ``box`` (straight points), as a page of its own."""
    x0, x1 = (max(0, round(x * image.scale)) for x in (box.x0, box.x1))
    top, bottom = (max(0, round(y * image.scale)) for y in (box.top, box.bottom))
    moved = np.array([[1.0, 0.0, x0 / image.scale], [0.0, 1.0, top / image.scale], [0.0, 0.0, 1.0]])
    return replace(image, pixels=image.pixels[top:bottom, x0:x1], to_page=image.to_page @ moved)


def page_as_shown(page: Page, to_page: Affine, size: tuple[float, float]) -> Page:
    """The page with every box where it stands on the page as shown; ``size`` is that page's."""
    blocks = tuple(_block(block, to_page) for block in page.blocks)
    return replace(page, width=size[0], height=size[1], blocks=blocks)


def words_as_shown(words: Sequence[Word], to_page: Affine) -> tuple[Word, ...]:
    """Words with their boxes as shown."""
    return tuple(replace(word, box=box_as_shown(word.box, to_page)) for word in words)


def rulings_as_shown(rulings: Sequence[Ruling], to_page: Affine) -> tuple[Ruling, ...]:
    """Rulings as shown, where nothing but a move lies between: a ruling has no slope."""
    dx, dy = float(to_page[0, 2]), float(to_page[1, 2])
    return tuple(
        replace(
            ruling,
            position=ruling.position + (dy if ruling.axis == "horizontal" else dx),
            start=ruling.start + (dx if ruling.axis == "horizontal" else dy),
            end=ruling.end + (dx if ruling.axis == "horizontal" else dy),
        )
        for ruling in rulings
    )


def box_as_shown(box: Box, to_page: Affine) -> Box:
    """The smallest upright box around the four corners."""
    corners = np.array(
        [[box.x0, box.top, 1], [box.x1, box.top, 1], [box.x0, box.bottom, 1], [box.x1, box.bottom, 1]]
    )
    shown = corners @ to_page.T
    (x0, top), (x1, bottom) = shown.min(axis=0), shown.max(axis=0)
    return Box(float(x0), float(top), float(x1), float(bottom))


def _block(block: Block, to_page: Affine) -> Block:
    if isinstance(block, Picture):
        return replace(block, box=box_as_shown(block.box, to_page))
    box = box_as_shown(block.box, to_page) if block.box is not None else None
    if isinstance(block, Line):
        return replace(block, box=box, words=words_as_shown(block.words, to_page))
    return _table(block, box, to_page)


def _table(table: Table, box: Box | None, to_page: Affine) -> Table:
    return replace(table, box=box, cells=tuple(_cell(cell, to_page) for cell in table.cells))


def _cell(cell: Cell, to_page: Affine) -> Cell:
    box = box_as_shown(cell.box, to_page) if cell.box is not None else None
    return replace(cell, box=box, words=words_as_shown(cell.words, to_page))
