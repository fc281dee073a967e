"""Printed lines with their places, whether they stand in a cell or outside every table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model.draft import Reading
from ..model.layout import Block, Box, Cell, Line
from .values.signs import tidy


@dataclass(frozen=True, slots=True)
class Snippet:
    """A printed line: ``text`` as read; page and box as in :class:`Line`."""

    text: str
    page: int | None
    box: Box | None
    confidence: float


def of_cell(cell: Cell, page: int) -> tuple[Snippet, ...]:
    """A snippet for each printed line of a cell; none for a blank cell."""
    place = page if cell.box is not None else None
    return tuple(
        Snippet(text.strip(), place, cell.box, cell.confidence)
        for text in cell.text.split("\n")
        if text.strip()
    )


def of_lines(blocks: Iterable[Block]) -> tuple[Snippet, ...]:
    """A snippet for each line outside tables."""
    return tuple(
        Snippet(block.text, block.page if block.box is not None else None, block.box, block.confidence)
        for block in blocks
        if isinstance(block, Line)
    )


def reading(value: str, snippets: tuple[Snippet, ...], rule: str) -> Reading[str]:
    """A text put together from snippets of which there is at least one.

    It counts as read where it differs from what stood there by spacing and the kind of dots alone, else as
    repaired by ``rule``.
    """
    raw = " ".join(snippet.text for snippet in snippets)
    value = tidy(value)
    first = snippets[0]
    boxes = [snippet.box for snippet in snippets if snippet.box is not None and snippet.page == first.page]
    said = Reading(
        raw,
        raw,
        first.page,
        Box.around(boxes) if boxes else None,
        min(snippet.confidence for snippet in snippets),
    )
    if "".join(value.split()) == "".join(tidy(raw).split()):
        return Reading(value, raw, said.page, said.box, said.confidence)
    return said.repaired(value, rule)
