"""Heads whose labels stand above their values: set up as labels with their values beside them, as all else reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..model.layout import Cell, Table

FEWEST_LABELS = 2
"""Beside each other: one word of a head stands above a column of other tables by chance."""

_LONGEST_VALUE = 20
"""Signs: a box with more in it is a section with its title."""


def with_labels_beside(table: Table, wording: Wording) -> Table:
    """The table, with a row for each label and its value, where rows of labels and rows of values take turns."""
    rows = [_row(table, number) for number in range(table.n_rows)]
    if not rows or len(rows) % 2 or any(cell.row_span > 1 for cell in table.cells):
        return table
    pairs = list(zip(rows[::2], rows[1::2], strict=True))
    if table.n_cols > 1 and not all(_are_labels_above(above, below, wording) for above, below in pairs):
        return table
    if table.n_cols == 1 and not (len(pairs) == 1 and _is_left_over(*pairs[0], wording)):
        return table
    beside = chain.from_iterable(_paired(above, below) for above, below in pairs)
    cells = tuple(
        replace(cell, row=row, col=col, row_span=1, col_span=1)
        for row, pair in enumerate(beside)
        for col, cell in enumerate(pair)
    )
    return replace(table, n_rows=len(cells) // 2, n_cols=2, cells=cells)


def _row(table: Table, number: int) -> tuple[Cell, ...]:
    return tuple(sorted((cell for cell in table.cells if cell.row == number), key=lambda cell: cell.col))


def _are_labels_above(above: Sequence[Cell], below: Sequence[Cell], wording: Wording) -> bool:
    """Whether a row is labels alone, each over one cell of the row below, in which no label stands."""
    if [(cell.col, cell.col_span) for cell in above] != [(cell.col, cell.col_span) for cell in below]:
        return False
    labels = [cell for cell in above if bare(cell.text)]
    return (
        len(labels) >= FEWEST_LABELS
        and all(_is_label(cell.text, wording) for cell in labels)
        and not any(_is_label(cell.text, wording) for cell in below)
        and any(bare(cell.text) for cell in below)
    )


def _is_left_over(above: Sequence[Cell], below: Sequence[Cell], wording: Wording) -> bool:
    """Whether a box is a label over a short value: what was left of a head's labels for a row of its own."""
    (label,), (value,) = above, below
    if not _is_label(label.text, wording) or _is_label(value.text, wording):
        return False
    return bool(bare(value.text)) and "\n" not in value.text and len(value.text) <= _LONGEST_VALUE


def _is_label(text: str, wording: Wording) -> bool:
    label = split_label(text, wording.labels)
    return label is not None and not label.rest


def _paired(above: Sequence[Cell], below: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
    return (pair for pair in zip(above, below, strict=True) if bare(pair[0].text))
