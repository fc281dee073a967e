"""The tables and lines of a page without personal data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..geometry import share_inside
from ..lexicon import Wording
from ..model.layout import Block, Box, Cell, Line, Page, Table
from .columns import contact_cells
from .mask import Mask
from .personal import Place
from .spans import Span, replaced

_MOST_BESIDES = 15
"""Signs that a label adds to its contact; a cell that says more holds other things too."""

_WITHIN = 0.5
"""Share of a contact's box in the box of its cell: one that reaches over two cells lies in its first."""


def redact_page(page: Page, mask: Mask, places: tuple[Place, ...], wording: Wording) -> Page:
    """The page with the mark in place of personal data; words are left out, since nothing after this reads them."""
    here = tuple(place for place in places if place.page == page.number)
    torn = _torn(page.blocks, mask)
    blocks = (
        _line(block, mask, torn[i]) if isinstance(block, Line) else _block(block, mask, here, wording)
        for i, block in enumerate(page.blocks)
    )
    return replace(page, blocks=tuple(blocks))


def _torn(blocks: Sequence[Block], mask: Mask) -> defaultdict[int, list[Span]]:
    """By the place of a line among the blocks: where numbers stand on it that begin or end on its neighbour."""
    torn: defaultdict[int, list[Span]] = defaultdict(list)
    for i, (one, other) in enumerate(pairwise(blocks)):
        if isinstance(one, Line) and isinstance(other, Line):
            second = len(one.text) + 1
            for start, end in mask.across(f"{one.text}\n{other.text}", second):
                torn[i] += [(start, second - 1)] if start < second else []
                torn[i + 1].append((max(0, start - second), end - second))
    return torn


def _line(line: Line, mask: Mask, torn: Sequence[Span]) -> Line:
    return replace(line, text=replaced(line.text, (*mask.spans(line.text), *torn), mask.mark), words=())


def _block(block: Block, mask: Mask, places: tuple[Place, ...], wording: Wording) -> Block:
    if isinstance(block, Table):
        known = contact_cells(block, wording)
        hidden = (
            _cell(cell, mask, is_contact(cell, places) or (cell.row, cell.col) in known)
            for cell in block.cells
        )
        return replace(block, cells=tuple(hidden))
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
