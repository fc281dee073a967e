"""The tables and lines of a page without personal data."""

from __future__ import annotations

import re
from dataclasses import replace

from ..geometry import share_inside
from ..lexicon import Wording
from ..model.layout import Block, Box, Cell, Line, Page, Table
from .columns import contact_cells
from .mask import Mask
from .personal import Place

_MOST_BESIDES = 15
"""Signs that a label adds to its contact; a cell that says more holds other things too."""

_WITHIN = 0.5
"""Share of a contact's box in the box of its cell: one that reaches over two cells lies in its first."""


def redact_page(page: Page, mask: Mask, places: tuple[Place, ...], wording: Wording) -> Page:
    """The page with the mark in place of personal data; words are left out, since nothing after this reads them."""
    here = tuple(place for place in places if place.page == page.number)
    return replace(page, blocks=tuple(_block(block, mask, here, wording) for block in page.blocks))


def _block(block: Block, mask: Mask, places: tuple[Place, ...], wording: Wording) -> Block:
    if isinstance(block, Table):
        known = contact_cells(block, wording)
        hidden = (
            _cell(cell, mask, is_contact(cell, places) or (cell.row, cell.col) in known)
            for cell in block.cells
        )
        return replace(block, cells=tuple(hidden))
    if isinstance(block, Line):
        return replace(block, text=mask.hide(block.text), words=())
    return block


def _cell(cell: Cell, mask: Mask, contact: bool) -> Cell:
    return replace(cell, text=mask.hide_contact(cell.text) if contact else mask.hide(cell.text), words=())


def is_contact(block: Cell | Line, places: tuple[Place, ...]) -> bool:
    """Whether a contact was read in a cell or line, and nothing else stands there."""
    box = block.box
    return box is not None and any(_holds(box, block.text, place) for place in places)


def _holds(box: Box, text: str, place: Place) -> bool:
    inside = max(share_inside(place.box, box), share_inside(box, place.box)) > _WITHIN
    return inside and len(_tight(text)) <= len(_tight(place.raw)) + _MOST_BESIDES


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", text)
