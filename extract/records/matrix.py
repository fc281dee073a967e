"""A table seen as a matrix: what covers a row and column, whatever the spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ..model.layout import Cell, Table

_NOTHING = frozenset("-–—−·.,'~_ \n")
"""Signs that are printed, or read, where there is nothing."""


def says_something(text: str) -> bool:
    """Whether a cell holds more than a dash or specks."""
    return bool(set(text) - _NOTHING)


def stands_alone(cell: Cell) -> bool:
    """Whether a cell covers one place: a figure for two columns or rows is one whose rule was overlooked."""
    return cell.row_span == 1 and cell.col_span == 1


@dataclass(frozen=True)
class Matrix:
    """Every (row, col) of the table with the cell that covers it."""

    table: Table

    @cached_property
    def _covering(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, col): cell
            for cell in self.table.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for col in range(cell.col, cell.col + cell.col_span)
        }

    @property
    def n_rows(self) -> int:
        """Rows of the table."""
        return self.table.n_rows

    @property
    def n_cols(self) -> int:
        """Columns of the table."""
        return self.table.n_cols

    def at(self, row: int, col: int) -> Cell:
        """The cell that covers a place; a blank one where a damaged table has none."""
        return self._covering.get((row, col)) or Cell(row, col)

    def row(self, row: int) -> tuple[Cell, ...]:
        """The cells that cover a row, each once, from left to right."""
        seen = dict.fromkeys(self.at(row, col) for col in range(self.n_cols))
        return tuple(seen)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Every row's cells."""
        return (self.row(row) for row in range(self.n_rows))

    def turned(self) -> Matrix:
        """Rows as columns: a table that was printed on its side."""
        cells = tuple(
            replace(cell, row=cell.col, col=cell.row, row_span=cell.col_span, col_span=cell.row_span)
            for cell in self.table.cells
        )
        table = self.table
        return Matrix(replace(table, n_rows=table.n_cols, n_cols=table.n_rows, cells=cells))
