"""Cells of a table that a label says to hold officers or telephone numbers: beside it, or in the column below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..lexicon import Wording
from ..model.layout import Cell, Table
from .contacts import contact_within, is_contact
from .labels import label_key
from .names import names_in
from .units import CONTACT, CONTACT_KEYS

Place = tuple[int, int]
"""Row and column of a cell."""

Labels = dict[Place, str]
"""The keys of labels, and where they stand."""

_FEWEST_HEADS = 2
"""Labels in the row of one: then they may be heads of columns."""

_FEWEST_NAMES = 0.5
"""Share of names among the cells below a label that has a value beside it, from which on it is a column's head."""


def contact_cells(table: Table, wording: Wording) -> dict[Place, tuple[str, str]]:
    """The key of their label and their text by place; what stands there must look like a contact."""
    labels = {
        (cell.row, cell.col): key
        for cell in table.cells
        if (key := label_key(cell.text, wording)) is not None
    }
    found: dict[Place, tuple[str, str]] = {}
    for cell in table.cells:
        key = labels.get((cell.row, cell.col)) or contact_within(cell.text, wording)
        if key in CONTACT_KEYS:
            for other in _under(cell, table, labels, wording):
                if is_contact(other.text, key, wording):
                    found[other.row, other.col] = key, other.text
    return found


def _under(cell: Cell, table: Table, labels: Labels, wording: Wording) -> Iterator[Cell]:
    """The cell itself where its label stands before a value; else the cell behind it, names farther on, and its column.

    Not the column where a value stands behind the label and none beside it, unless names stand there: the label
    then is its row's alone.
    """
    if (cell.row, cell.col) not in labels:
        yield cell
        return
    place = (cell.row, cell.col + cell.col_span)
    behind = [other for other in table.cells if (other.row, other.col) == place and place not in labels]
    yield from behind
    yield from (other for other in _beyond(cell, table, labels) if _are_names((other,), wording))
    column = tuple(_column(cell, table, labels))
    heads = sum(row == cell.row for row, _ in labels)
    if not behind or heads >= _FEWEST_HEADS or _are_names(column, wording):
        yield from column


def _beyond(label: Cell, table: Table, labels: Labels) -> Iterator[Cell]:
    """The cells of its row behind a label, up to the next label: two officers stand in two of them."""
    end = min((col for row, col in labels if row == label.row and col > label.col), default=table.n_cols)
    for cell in table.cells:
        if cell.row == label.row and label.col < cell.col < end:
            yield cell


def _column(label: Cell, table: Table, labels: Labels) -> Iterator[Cell]:
    """The cells below a label, down to the next label there or the next row of labels."""
    rows = Counter(row for row, _ in labels)
    first = label.row + label.row_span
    ends = (row for row, col in labels if row >= first and (col == label.col or rows[row] >= _FEWEST_HEADS))
    end = min(ends, default=table.n_rows)
    for cell in table.cells:
        inside = first <= cell.row < end
        if inside and (cell.col, cell.col_span) == (label.col, label.col_span):
            yield cell


def _are_names(cells: tuple[Cell, ...], wording: Wording) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    named = sum(any(names_in(text, CONTACT, wording)) for text in texts)
    return named > 0 and named >= _FEWEST_NAMES * len(texts)
