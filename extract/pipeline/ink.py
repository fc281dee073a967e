"""What was read where a seal or a pen was taken off the print is in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..geometry import shared_area
from ..model.layout import DISPUTED, Block, Box, Cell, Notice, Page, Table, Word

_HANGUL = re.compile(r"[가-힣]")

_BESIDE = 0.5
"""Of a word's height: a sign that went with the ink stood this close to those that are left."""

_RIM = 0.1
"""Of a word's height, above and below: what touches the edge of its box does not cross it."""


def doubted(words: Sequence[Word], places: Iterable[Box], removed: Sequence[Box]) -> tuple[Word, ...]:
    """The words; figures whose place met ink that was removed are as little sure as disputed ones.

    Words of Hangul are left: one of them in doubt would put every figure of its line in doubt.
    """
    if not removed:
        return tuple(words)
    return tuple(
        replace(word, confidence=min(word.confidence, DISPUTED))
        if _may_be_figure(word.text) and _meets(_reach(place), removed)
        else word
        for word, place in zip(words, places, strict=True)
    )


def told(page: Page, removed: Sequence[Box]) -> Page:
    """The page (as shown) with a notice of the ink, and blank cells that may not have been blank in doubt."""
    if not removed:
        return page
    notice = Notice("ink-removed", "info", page.number)
    blocks = tuple(_block(block, removed) for block in page.blocks)
    return replace(page, blocks=blocks, notices=(*page.notices, notice))


def _block(block: Block, removed: Sequence[Box]) -> Block:
    if not isinstance(block, Table):
        return block
    return replace(block, cells=tuple(_cell(cell, removed) for cell in block.cells))


def _cell(cell: Cell, removed: Sequence[Box]) -> Cell:
    inked = not cell.text and cell.box is not None and _meets(cell.box, removed)
    return replace(cell, confidence=min(cell.confidence, DISPUTED)) if inked else cell


def _may_be_figure(text: str) -> bool:
    """It has a digit, or has no Hangul: a digit with a stroke across is read as a Latin letter or a sign."""
    return any(sign.isdigit() for sign in text) or not _HANGUL.search(text)


def _reach(place: Box) -> Box:
    aside, rim = _BESIDE * place.height, _RIM * place.height
    return Box(place.x0 - aside, place.top + rim, place.x1 + aside, place.bottom - rim)


def _meets(place: Box, removed: Iterable[Box]) -> bool:
    return any(shared_area(place, box) > 0 for box in removed)
