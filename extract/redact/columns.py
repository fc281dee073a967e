"""Cells of a table that a label says to hold officers or telephone numbers: beside it, or in the column below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.wording import find
from ..model.layout import Cell, Table
from .numbers import Numbers
from .units import CONTACT_KEYS, OFFICER, is_unit, may_be_officer, may_be_person, plain_words

Place = tuple[int, int]
"""Row and column of a cell."""

LONGEST_CONTACT = 60
"""Signs: a department, a team, two officers and their numbers; what is longer is prose."""

_FEWEST_HEADS = 2
"""Labels in the row of one: then they may be heads of columns."""

_FIGURE = re.compile(r"\d")
_EXTENSION_WITHIN = re.compile(r"(?<![\d,.])\d{3,5}(?![\d,.]|\s*[가-힣%])|\d[\d\s().-]{6,}\d")
"""An extension or a whole number; what other digits stand in a cell count something."""

_WORD = re.compile(r"[가-힣]+")
_EXTENSION = re.compile(r"\D{0,3}(?:\d{3,4}\s?[-.]\s?)?\d{4,5}\D{0,2}")


def contact_cells(table: Table, wording: Wording) -> dict[Place, tuple[str, str]]:
    """The key of their label and their text by place; what stands there must look like a contact."""
    labels = {(cell.row, cell.col): key for cell in table.cells if (key := _label(cell, wording)) is not None}
    found: dict[Place, tuple[str, str]] = {}
    for cell in table.cells:
        key = labels.get((cell.row, cell.col))
        if key is not None and key in CONTACT_KEYS:
            for other in _under(cell, table, labels):
                if _is_contact(other.text, key, wording):
                    found[other.row, other.col] = key, other.text
    return found


def _label(cell: Cell, wording: Wording) -> str | None:
    """The key of a label that stands alone in its cell."""
    if find(cell.text.replace("\n", ""), {OFFICER: wording.personal.labels}) is not None:
        return OFFICER
    said = split_label(cell.text, wording.labels) if cell.text else None
    return said.key if said is not None and not said.rest else None


def _under(label: Cell, table: Table, labels: dict[Place, str]) -> Iterator[Cell]:
    """The cell behind a label, and the cells of its column down to the next label.

    Not the column where a value stands behind the label and none beside it: the label then is its row's alone.
    """
    behind = [
        cell for cell in table.cells if cell.row == label.row and cell.col == label.col + label.col_span
    ]
    is_value = bool(behind) and (behind[0].row, behind[0].col) not in labels
    if is_value:
        yield behind[0]
    if is_value and sum(row == label.row for row, _ in labels) < _FEWEST_HEADS:
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
    plain = plain_words(wording)
    words = [word for word in _WORD.findall(text) if word not in plain]
    counts = _FIGURE.search(_EXTENSION_WITHIN.sub("", text)) is not None
    may_be_name = may_be_officer if key == OFFICER and not counts else may_be_person
    people = any(may_be_name(word, wording) for word in words)
    units = any(is_unit(word, wording) for word in words)
    return people or (units and len(words) > 1) or any(Numbers(wording).spans(text))
