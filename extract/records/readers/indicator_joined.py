"""Headings of indicator tables that say year and kind in one cell, 2023 목표: taken apart into a row of each."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model.layout import Cell, Table
from ..context import Context
from ..matrix import Matrix
from ..values.periods import parse_period
from .indicator_form import KINDS, kind_of

FEWEST_JOINED = 2
"""Headings of one row that say both; one may be the title of anything."""

_JOINED = re.compile(
    r"\s*(?P<year>(?:20|['’‘`])\s*\d\d\s*(?:년도?|\.)?)\s*(?P<kind>[^\d\s].*?)\s*", re.DOTALL
)


def with_kinds_above(table: Table, context: Context) -> Table:
    """The table with 목표 and 실적 above their years, where its heading is one row that says both in each cell.

    A kind in that row without a year leaves it as it is: the years would not be those of all figures.
    """
    row = Matrix(table).row(0)
    joined = {cell: match for cell in row if (match := _joined(cell, context)) is not None}
    whole = [cell for cell in row if cell not in joined]
    if len(joined) < FEWEST_JOINED or any(cell.row_span > 1 for cell in joined):
        return table
    if any(kind_of(cell, context) is not None for cell in whole if cell.text.strip()):
        return table
    heading = [replace(cell, row_span=cell.row_span + 1) for cell in whole]
    for cell, (year, kind) in joined.items():
        heading += [replace(cell, text=kind, words=()), replace(cell, row=1, text=year, words=())]
    below = [replace(cell, row=cell.row + 1) for cell in table.cells if cell.row > 0]
    cells = sorted((*heading, *below), key=lambda cell: (cell.row, cell.col))
    return replace(table, n_rows=table.n_rows + 1, cells=tuple(cells))


def _joined(cell: Cell, context: Context) -> tuple[str, str] | None:
    """The year and the kind of a heading that says both and no more."""
    match = _JOINED.fullmatch(cell.text)
    if match is None or parse_period(match["year"]) is None:
        return None
    kind = kind_of(replace(cell, text=match["kind"]), context)
    return (match["year"], match["kind"]) if kind in KINDS else None
