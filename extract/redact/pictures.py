"""A picture of a page on which personal data is painted over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from ..lexicon import Wording
from ..model.layout import Box, Cell, Line, Table, Word
from ..model.source import PageImage, Pixels
from ..trace import View
from .columns import contact_cells
from .mask import Mask
from .pages import is_contact
from .personal import Place
from .spans import Span

_PAINT = 128
"""Grey: told apart from print and from white, also where the picture is faded."""

_MARGIN_POINTS = 1.5
"""Around a word: the boxes of engines cut off the outermost strokes."""

_FRAME_POINTS = 1.0
"""Of a cell, which stays: its rulings are no personal data."""

_LETTERS = re.compile(r"[가-힣A-Za-z0-9○*·]+")


def redact_view(view: View, mask: Mask, places: tuple[Place, ...], wording: Wording) -> View:
    """The view with names and numbers painted over; of a contact's cell only units stay, seen or not by a reader."""
    pixels = view.image.pixels.copy()
    for cell in _contact_cells(view, _straight(view.image, places), wording):
        _paint_cell(pixels, cell, view.image, mask)
    for box in _boxes(view, mask):
        _part(pixels, _around(box), view.image.scale)[:] = _PAINT
    return replace(view, image=replace(view.image, pixels=pixels))


def _straight(image: PageImage, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Places of this page in its picture's own points."""
    back = np.linalg.inv(np.vstack((image.to_page[:2], (0.0, 0.0, 1.0))))
    return tuple(replace(each, box=_moved(each.box, back)) for each in places if each.page == image.page)


def _moved(box: Box, affine: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Box:
    corners = [(x, y, 1.0) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
    moved = np.array(corners) @ affine.T
    (x0, top), (x1, bottom) = moved[:, :2].min(axis=0), moved[:, :2].max(axis=0)
    return Box(float(x0), float(top), float(x1), float(bottom))


def _contact_cells(view: View, places: tuple[Place, ...], wording: Wording) -> Iterator[Cell]:
    for table in view.page.tables:
        known = contact_cells(table, wording)
        yield from (cell for cell in table.cells if (cell.row, cell.col) in known or is_contact(cell, places))


def _paint_cell(pixels: Pixels, cell: Cell, image: PageImage, mask: Mask) -> None:
    if cell.box is None:
        return
    original = image.pixels
    _part(pixels, _around(cell.box, -_FRAME_POINTS), image.scale)[:] = _PAINT
    for word in cell.words:
        parts = _LETTERS.findall(word.text)
        if parts and all(mask.is_kept(part) for part in parts):
            _part(pixels, word.box, image.scale)[:] = _part(original, word.box, image.scale)


def _boxes(view: View, mask: Mask) -> Iterator[Box]:
    """Of all words that hold personal data, alone, together with their neighbours, or with those of the next line."""
    for words in _texts(view):
        text, places = _joined(words)
        yield from _inside(words, places, mask.spans(text))
    for one, other in pairwise(view.page.blocks):
        if isinstance(one, Line) and isinstance(other, Line):
            text, places = _joined((*one.words, *other.words))
            torn = mask.across(text, len(_joined(one.words)[0]))
            yield from _inside((*one.words, *other.words), places, torn)


def _inside(words: Sequence[Word], places: Sequence[Span], spans: Sequence[Span]) -> Iterator[Box]:
    for start, end in spans:
        for word, (first, last) in zip(words, places, strict=True):
            if first < end and start < last:
                yield word.box


def _texts(view: View) -> Iterator[Sequence[Word]]:
    for block in view.page.blocks:
        if isinstance(block, Table):
            yield from (cell.words for cell in block.cells)
        elif isinstance(block, Line):
            yield block.words
    yield from ((word,) for word in view.words)


def _joined(words: Sequence[Word]) -> tuple[str, tuple[Span, ...]]:
    """The words as one text, and where each stands in it."""
    text, spans = "", []
    for word in words:
        spans.append((len(text), len(text) + len(word.text)))
        text += word.text + " "
    return text, tuple(spans)


def _around(box: Box, margin: float = _MARGIN_POINTS) -> Box:
    """The box with a margin, or without one that it has; a box too small for that is its own middle."""
    x, y = box.center
    return Box(
        min(box.x0 - margin, x),
        min(box.top - margin, y),
        max(box.x1 + margin, x),
        max(box.bottom + margin, y),
    )


def _part(pixels: Pixels, box: Box, scale: float) -> Pixels:
    rows = slice(max(0, int(box.top * scale)), max(0, int(np.ceil(box.bottom * scale))))
    return pixels[rows, max(0, int(box.x0 * scale)) : max(0, int(np.ceil(box.x1 * scale)))]
