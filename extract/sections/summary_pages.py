"""The table of a summary on a page, cut where a row between its pledges notes another unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..lexicon.units import note_of_line
from ..model.layout import Cell, Line, Table
from .summary_columns import Columns


@dataclass(frozen=True, slots=True)
class Page:
    """A summary's table on one page, with its columns and the lines that note the unit of its figures."""

    table: Table
    columns: Columns
    notes: tuple[Line, ...]


def in_one_unit(page: Page, wording: Wording) -> Iterator[Page]:
    """The page, cut at each row that notes a unit and nothing else: that one holds from there on.

    A note below the last row speaks for the rows above it, beside what they have.
    """
    table, first = page.table, page.columns.first_row
    notes = {row: line for row in range(first, table.n_rows) if (line := _note(table, row, wording))}
    last = notes.pop(table.n_rows - 1, None)
    for start, end in pairwise((-1, *notes, table.n_rows)):
        columns = replace(page.columns, first_row=first if start < 0 else 0)
        lines = page.notes if start < 0 else (notes[start],)
        below = (last,) if last is not None and end == table.n_rows else ()
        yield Page(_rows(table, start + 1, end), columns, (*lines, *below))


def _note(table: Table, row: int, wording: Wording) -> Line | None:
    """The note of a unit that is all that a row prints, as a line."""
    cells = [cell for cell in table.cells if cell.row == row and bare(cell.text)]
    if len(cells) != 1 or note_of_line(cells[0].text, wording) is None:
        return None
    return Line(table.page, cells[0].text, cells[0].confidence, cells[0].box)


def _rows(table: Table, start: int, end: int) -> Table:
    """Some rows of a table."""
    if (start, end) == (0, table.n_rows):
        return table
    cells: tuple[Cell, ...] = tuple(
        replace(cell, row=cell.row - start, row_span=min(cell.row_span, end - cell.row))
        for cell in table.cells
        if start <= cell.row < end
    )
    return replace(table, n_rows=end - start, cells=cells)
