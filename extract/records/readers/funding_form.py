"""What is known of a funding table before its rows are read: its heading, its unit, and what it goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...lexicon.units import Unit
from ...model.layout import Cell, Table
from ..context import Context
from ..matrix import Matrix, says_something
from .funding_heading import FigureColumns, read_heading, read_single_row
from .funding_measure_rows import measures_across
from .funding_notes import Says, said_in_corner
from .funding_one_row import one_row
from .funding_unit import Noted

_WORD = re.compile(r"[가-힣]{2}")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Form:
    """A table with its heading; a table that goes on has the heading of the one before it.

    ``sources`` is the row that names them where the table is printed on its side, ``heading`` are the rows above the
    figures where rows of measures were set side by side. ``corner`` is what the table's corner says of all figures.
    """

    matrix: Matrix
    columns: FigureColumns
    unit: Unit
    sources: tuple[Cell, ...] = ()
    heading: tuple[Cell, ...] = ()
    corner: Says = "nothing"

    @property
    def page(self) -> int | None:
        """The page of the table, ``None`` in a dump."""
        return page_of(self.matrix.table)


def form_of(noted: Noted, before: Form | None, context: Context) -> Form | None:
    """The heading of a table, or that of the table which it goes on with."""
    form = _form(noted, before, context)
    if form is None:
        return None
    columns, matrix = form.columns, form.matrix
    if not columns.first_row:
        return replace(form, corner=before.corner if before is not None else "nothing")
    last = columns.label_col if columns.sub_col is None else columns.sub_col
    cells = dict.fromkeys(matrix.at(row, col) for row in range(columns.first_row) for col in range(last + 1))
    return replace(form, corner=said_in_corner([cell.text for cell in cells], context.wording))


def _form(noted: Noted, before: Form | None, context: Context) -> Form | None:
    """The heading of a table, also of one printed on its side, or that of the table which it goes on with."""
    table, unit = measures_across(noted.table, context), noted.unit
    row = one_row(Matrix(noted.table), context)
    columns = read_single_row(row, context) if row is not None else None
    if row is not None and columns is not None:
        return Form(row, columns, unit)
    columns = read_heading(Matrix(table), context)
    if columns is not None:
        above = columns.first_row - 1 if table is not noted.table else 0
        heading = tuple(cell for cell in noted.table.cells if cell.row < above)
        return Form(Matrix(table), columns, unit, heading=heading)
    table = noted.table
    goes_on = unit if noted.anew or before is None else before.unit
    if before is not None and before.heading:
        below = _below(before.heading, table)
        side_by_side = measures_across(below, context)
        columns = read_heading(Matrix(side_by_side), context) if side_by_side is not below else None
        if columns is not None:
            return Form(Matrix(side_by_side), columns, goes_on, heading=before.heading)
    sides = [(table, unit)]
    if before is not None and before.sources:
        sides.append((_below(before.sources, table), goes_on))
    for side, counted in sides:
        turned = Matrix(measures_across(Matrix(side).turned().table, context))
        columns = read_heading(turned, context)
        if columns is not None:
            return Form(turned, columns, counted, tuple(c for c in side.cells if c.row == 0))
    if (
        before is not None
        and before.matrix.n_cols == table.n_cols
        and not _says_heading(table, before.columns)
    ):
        return Form(Matrix(table), before.columns.from_row(0), goes_on)
    return None


def _says_heading(table: Table, columns: FigureColumns) -> bool:
    """Whether a table begins with words where the one before it has figures: it has a heading of its own."""
    texts = [text for col in columns.at if says_something(text := Matrix(table).at(0, col).text)]
    return any(_WORD.search(text) for text in texts) and not any(_DIGIT.search(text) for text in texts)


def _below(heading: Sequence[Cell], table: Table) -> Table:
    """A table with the first rows of the one that it goes on with."""
    rows = max(cell.row for cell in heading) + 1
    cells = (*heading, *(replace(cell, row=cell.row + rows) for cell in table.cells))
    return replace(table, n_rows=table.n_rows + rows, cells=cells)


def page_of(table: Table) -> int | None:
    """The page of a table, ``None`` in a dump."""
    return table.page if table.box is not None else None
