"""Cells of a table that a label says to hold officers or telephone numbers: beside it, or in the column below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..model.layout import Cell, Table
from .numbers import Numbers
from .units import CONTACT_KEYS, is_unit, may_be_person

Place = tuple[int, int]
"""Row and column of a cell."""

LONGEST_CONTACT = 60
"""Signs: a department, a team, two officers and their numbers; what is longer is prose."""

_WORD = re.compile(r"[가-힣]+")
_EXTENSION = re.compile(r"\D{0,3}(?:\d{3,4}\s?[-.]\s?)?\d{4,5}\D{0,2}")


def contact_cells(table: Table, wording: Wording) -> dict[Place, str]:
    """Their texts by place; the label alone proves nothing: what stands there must look like a contact."""
    labels = {(cell.row, cell.col): key for cell in table.cells if (key := _label(cell, wording)) is not None}
    found: dict[Place, str] = {}
    for cell in table.cells:
        key = labels.get((cell.row, cell.col))
        if key in CONTACT_KEYS:
            for other in _under(cell, table, labels):
                if _is_contact(other.text, key, wording):
                    found[other.row, other.col] = other.text
    return found


def _label(cell: Cell, wording: Wording) -> str | None:
    """The key of a label that stands alone in its cell."""
    said = split_label(cell.text, wording.labels) if cell.text else None
    return said.key if said is not None and not said.rest else None


def _under(label: Cell, table: Table, labels: dict[Place, str]) -> Iterator[Cell]:
    """The cell behind a label, or, where that is a label too, the cells of its column down to the next label."""
    behind = [
        cell for cell in table.cells if cell.row == label.row and cell.col == label.col + label.col_span
    ]
    if behind and (behind[0].row, behind[0].col) not in labels:
        yield behind[0]
        return
    rows = [row for row, _ in labels if row >= label.row + label.row_span]
    for cell in table.cells:
        inside = label.row < cell.row < min(rows, default=table.n_rows)
        if inside and (cell.col, cell.col_span) == (label.col, label.col_span):
            yield cell


def _is_contact(text: str, key: str, wording: Wording) -> bool:
    if not text or len(text) > LONGEST_CONTACT:
        return False
    if key == "phone":
        return _EXTENSION.fullmatch(text.strip()) is not None or any(Numbers(wording).spans(text))
    words = _WORD.findall(text)
    people = any(may_be_person(word, wording.contact) for word in words)
    units = any(is_unit(word, wording.contact) for word in words)
    return people or (units and len(words) > 1) or any(Numbers(wording).spans(text))
