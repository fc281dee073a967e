"""Where a pledge begins: a table of labels and values, with or without a heading above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..geometry import overlap
from ..lexicon import Wording
from ..lexicon.headings import NUMBER, split_heading
from ..lexicon.labels import split_label, split_line
from ..lexicon.matching import bare
from ..model.layout import Block, Box, Line, Table
from .summary import is_summary

FEWEST_LABELS = 2
"""Other tables of a report hold one such word by chance (구분, 사업비), a head at least two beside values."""

_NUMBER_ALONE = re.compile(rf"^\W*{NUMBER}\W*$")
_LEADER = re.compile(r"[.·…_]{3,}|\s\d{1,3}\s*$")
"""What leads to a page number in a list of contents."""


def header_labels(table: Table, wording: Wording) -> frozenset[str]:
    """The header labels of a table that have a value beside them, or in the same cell."""
    labels = {text: split_label(text, wording.labels) for text in {cell.text for cell in table.cells}}
    found: set[str] = set()
    for row in range(table.n_rows):
        cells = sorted((cell for cell in table.cells if cell.row == row), key=lambda cell: cell.col)
        behind = ""
        for cell in reversed(cells):
            label = labels[cell.text]
            if label is not None and (label.rest or (bare(behind) and labels[behind] is None)):
                found.add(label.key)
            behind = cell.text if bare(cell.text) else behind
    return frozenset(found)


def is_head(table: Table, wording: Wording) -> bool:
    """Whether a table is the head of a pledge, or a part of it."""
    return len(header_labels(table, wording)) >= FEWEST_LABELS and not is_summary(table, wording)


def names_a_pledge(table: Table, wording: Wording) -> bool:
    """Whether a head tells the number or name itself, so that no heading is needed."""
    return bool(header_labels(table, wording) & {"number", "name"})


def is_heading(block: Block) -> bool:
    """Whether a line or a one-row box reads like number and name of a pledge, and not like a list of contents."""
    if isinstance(block, Line):
        text = block.text
    elif isinstance(block, Table) and block.n_rows == 1:
        text = " ".join(cell.text for cell in block.cells)
    else:
        return False
    return split_heading(text) is not None and _LEADER.search(text) is None


def numbers_a_pledge(block: Block, wording: Wording) -> bool:
    """Whether a line is the beginning of a head printed without a table: its label and a pledge's number."""
    if not isinstance(block, Line):
        return False
    first = next(iter(split_line(block.text, wording.labels)), None)
    return first is not None and first.key == "number" and re.match(NUMBER, first.rest) is not None


def joined_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a number that stands alone joined to the line right of it: a badge and its heading."""
    waiting: Line | None = None
    for block in blocks:
        if waiting is not None and isinstance(block, Line) and _beside(waiting, block):
            yield _joined(waiting, block)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = block if isinstance(block, Line) and _NUMBER_ALONE.match(block.text) else None
        if waiting is None:
            yield block
    if waiting is not None:
        yield waiting


def _beside(number: Line, text: Line) -> bool:
    if number.box is None or text.box is None:
        return False
    shared = overlap(number.box.top, number.box.bottom, text.box.top, text.box.bottom)
    return text.box.x0 > number.box.x0 and shared > 0.5 * min(number.box.height, text.box.height)


def _joined(number: Line, text: Line) -> Line:
    boxes = [line.box for line in (number, text) if line.box is not None]
    confidence = min(number.confidence, text.confidence)
    return Line(
        number.page, f"{number.text} {text.text}", confidence, Box.around(boxes), number.words + text.words
    )
