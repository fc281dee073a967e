"""Printed lines with their places, whether they stand in a cell or outside every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..model.draft import Reading
from ..model.layout import Block, Box, Cell, Line, Word
from .values.signs import tidy


@dataclass(frozen=True, slots=True)
class Snippet:
    """A printed line: ``text`` as read; page and box as in :class:`Line`, the box of a cell's line is the cell's.

    ``words`` are the line's words from the left; none where no places are known.
    """

    text: str
    page: int | None
    box: Box | None
    confidence: float
    words: tuple[Word, ...] = field(default=(), repr=False, compare=False)


def of_cell(cell: Cell, page: int) -> tuple[Snippet, ...]:
    """A snippet for each printed line of a cell; none for a blank cell."""
    place = page if cell.box is not None else None
    texts = tuple(text.strip() for text in cell.text.split("\n") if text.strip())
    return tuple(
        Snippet(
            text, place, cell.box, min((word.confidence for word in words), default=cell.confidence), words
        )
        for text, words in zip(texts, _words_of(texts, cell.words), strict=True)
    )


def _words_of(texts: Sequence[str], words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """The words of each line; none from the first line on that is not made of the words in their order."""
    start = 0
    for text in texts:
        said, end = "".join(text.split()), start
        while said and end < len(words) and said.startswith(bare := "".join(words[end].text.split())):
            said, end = said[len(bare) :], end + 1
        yield tuple(words[start:end]) if not said else ()
        start = end if not said else len(words)


def of_lines(blocks: Iterable[Block]) -> tuple[Snippet, ...]:
    """A snippet for each line outside tables."""
    return tuple(
        Snippet(
            block.text,
            block.page if block.box is not None else None,
            block.box,
            block.confidence,
            block.words,
        )
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
