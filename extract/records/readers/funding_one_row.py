"""Funding tables of one row of figures, or printed on their side one column of them: periods, and no source."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import Match
from ...lexicon.matching import bare
from ...lexicon.no_money import without_note
from ...lexicon.wording import find
from ...model.layout import Cell
from ..columns import year_columns
from ..context import Context
from ..matrix import Matrix

FEWEST_YEARS = 2
"""Periods beside the total that make a row of them; one alone stands in other tables as well."""


def one_row(matrix: Matrix, context: Context) -> Matrix | None:
    """The table with its one row below its periods and right of a label; ``None`` of all other tables."""
    for side in (matrix, matrix.turned()):
        if side.n_rows != 2:
            continue
        if _are_periods(side, 1, context) and names_all(side.at(1, 0), context) is not None:
            return side
        if _are_periods(side, 0, context):
            return _labelled(side, context)
    return None


def names_all(label: Cell, context: Context) -> Match | None:
    """What a row's label says that names no source, but money as such: 사업비."""
    words = {"total": (*context.wording.periods["total"], *context.wording.labels["total_budget"])}
    return find(without_note(label.text.replace("\n", "")), words)


def _are_periods(matrix: Matrix, first_col: int, context: Context) -> bool:
    """Whether the first row says periods from a column on, each of them beyond doubt."""
    headings = [matrix.at(0, col) for col in range(first_col, matrix.n_cols)]
    if any(cell.col_span > 1 or cell.row_span > 1 or not bare(cell.text) for cell in headings):
        return False
    years = year_columns([cell.text for cell in headings], context.wording) or ()
    return all(year.sure for year in years) and sum(year.period != "total" for year in years) >= FEWEST_YEARS


def _labelled(matrix: Matrix, context: Context) -> Matrix:
    """The table with a column in front that says what the row is: the money of all sources."""
    whole = Cell(1, 0, text=context.wording.sources["total"][0])
    cells = (Cell(0, 0), whole, *(replace(cell, col=cell.col + 1) for cell in matrix.table.cells))
    table = replace(matrix.table, n_cols=matrix.n_cols + 1, cells=cells)
    return Matrix(table)
