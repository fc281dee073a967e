"""Where a pledge begins: a table of labels and values, with or without a heading above it."""

from __future__ import annotations

import re

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..model.layout import Block, Line, Table

FEWEST_LABELS = 2
"""Other tables of a report hold one such word by chance (구분, 사업비), a head at least two beside values."""

_HEADING = re.compile(r"^\W*\d{1,3}(?:\s*[-–]\s*\d{1,3}){0,2}(?:\s*[.)]\s*|\s+)\D*[가-힣]{2}")
_LEADER = re.compile(r"[.·…_]{3,}|\s\d{1,3}\s*$")


def header_labels(table: Table, wording: Wording) -> frozenset[str]:
    """The header labels of a table that have a value beside them, or in the same cell."""
    found: set[str] = set()
    for row in range(table.n_rows):
        cells = sorted((cell for cell in table.cells if cell.row == row), key=lambda cell: cell.col)
        for place, cell in enumerate(cells):
            label = split_label(cell.text, wording.labels)
            behind = cells[place + 1].text if place + 1 < len(cells) else ""
            if label is not None and (label.rest or _is_value(behind, wording)):
                found.add(label.key)
    return frozenset(found)


def _is_value(text: str, wording: Wording) -> bool:
    return bool(bare(text)) and split_label(text, wording.labels) is None


def is_head(table: Table, wording: Wording) -> bool:
    """Whether a table is the head of a pledge, or a part of it."""
    return len(header_labels(table, wording)) >= FEWEST_LABELS


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
    return _HEADING.match(text) is not None and _LEADER.search(text) is None
