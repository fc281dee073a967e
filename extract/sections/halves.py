"""A row that the end of a page cuts in two: what of it stands above the break, what below."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ..model.layout import Cell, Table

_FIGURE = re.compile(r"\d")
_BROKEN_OFF = re.compile(r"[\d.,(]*[.,(]\s*$")
"""A figure that goes on: 1,234, with nothing behind it."""


@dataclass(frozen=True, slots=True)
class Half:
    """A row of a table, of which ``label_col`` says what it is."""

    table: Table
    row: int
    label_col: int

    @property
    def cells(self) -> Mapping[int, Cell]:
        """The cells that begin in this row and end in it, by column."""
        return {cell.col: cell for cell in self.table.cells if cell.row == self.row and cell.row_span == 1}

    @property
    def label(self) -> str:
        """What the row says it is; a label over several rows counts for each."""
        return next(
            (
                cell.text
                for cell in self.table.cells
                if cell.row <= self.row < cell.row + cell.row_span
                and cell.col <= self.label_col < cell.col + cell.col_span
            ),
            "",
        )

    @property
    def figures(self) -> Mapping[int, str]:
        """The texts right of the label that hold a digit, by column."""
        return {
            col: cell.text
            for col, cell in self.cells.items()
            if col > self.label_col and _FIGURE.search(cell.text)
        }

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed in it."""
        return not any(cell.text.strip() for cell in self.cells.values())


Side = Literal["above", "below"]


@dataclass(frozen=True, slots=True)
class Whole:
    """Where the row is kept as one, and whether a person should look at its figures."""

    kept: Side
    doubtful: bool


def as_whole(above: Half, below: Half) -> Whole | None:
    """How two halves make a row; ``None`` where they cannot be one.

    Two figures in one cell are two rows, unless the upper one breaks off. Labels and text may go on below; as soon
    as figures stand below the break, or on a side without the label, it is not sure that they are this row's.
    """
    upper, lower = above.figures, below.figures
    shared = upper.keys() & lower.keys()
    if not all(_BROKEN_OFF.search(upper[col]) for col in shared) or below.is_blank:
        return None
    if upper and lower and above.label.strip() and below.label.strip():
        return None
    kept: Side = "below" if len(lower) > len(upper) else "above"
    return Whole(kept, doubtful=bool(lower) or not above.label.strip())


def joined(above: Half, below: Half, kept: Side) -> tuple[Table, Table]:
    """Both tables, the row in one of them alone. Each cell keeps the place of the half on its own page."""
    if kept == "above":
        return _with_texts(above, below, from_above=False), without_row(below.table, below.row)
    return without_row(above.table, above.row), _with_texts(below, above, from_above=True)


def _with_texts(host: Half, guest: Half, *, from_above: bool) -> Table:
    """The host's table with what the guest holds added to its row."""
    added = {col: cell for col, cell in guest.cells.items() if cell.text}
    return replace(
        host.table,
        cells=tuple(
            _both(cell, added[cell.col], from_above=from_above)
            if cell.row + cell.row_span - 1 == host.row and cell.col in added
            else cell
            for cell in host.table.cells
        ),
    )


def _both(cell: Cell, other: Cell, *, from_above: bool) -> Cell:
    texts = (other.text, cell.text) if from_above else (cell.text, other.text)
    text = "\n".join(text for text in texts if text)
    return replace(cell, text=text, confidence=min(cell.confidence, other.confidence))


def without_row(table: Table, row: int) -> Table:
    """The table without one of its rows; cells over several rows are a row shorter."""
    kept = (cell for cell in table.cells if not (cell.row == row and cell.row_span == 1))
    cells = (
        replace(
            cell,
            row=cell.row - (cell.row > row),
            row_span=cell.row_span - (cell.row <= row < cell.row + cell.row_span),
        )
        for cell in kept
    )
    return replace(table, n_rows=table.n_rows - 1, cells=tuple(cells))
