"""A table's heading at the end of a page, its rows on the next one: one table again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import mean

from ..geometry import cluster, nearest
from ..model.layout import Box, Cell, Table

MOST_HEADING_ROWS = 2
"""Of a heading: years, and 계획 and 확보 below them."""

_OFF_POINTS = 8.0
"""Columns of one table lie on every page in the same place from its left side, allowing for what scans shift."""


def may_head(above: Table, below: Table) -> bool:
    """Whether a table that is nothing but a heading stands over one as wide on the next page."""
    if above.box is None or below.box is None or below.page != above.page + 1:
        return False
    are_whole = all(cell.box is not None for table in (above, below) for cell in table.cells)
    is_as_wide = abs(above.box.width - below.box.width) <= _OFF_POINTS
    return above.n_rows <= MOST_HEADING_ROWS and above.n_cols > 1 and are_whole and is_as_wide


def under_heading(above: Table, below: Table) -> Table:
    """Both as one, on the page of the rows; a heading over several of their columns spans them."""
    groups = cluster([x for table in (above, below) for x in _edges(table)], _OFF_POINTS)
    edges = [mean(group) for group in groups]
    cells = (
        *(_placed(cell, above, 0, edges) for cell in above.cells),
        *(_placed(cell, below, above.n_rows, edges) for cell in below.cells),
    )
    return replace(below, n_rows=above.n_rows + below.n_rows, n_cols=len(edges) - 1, cells=cells)


def _edges(table: Table) -> Iterable[float]:
    """Where cells begin and end, from the table's left side."""
    return (x - _left(table) for cell in table.cells if cell.box for x in (cell.box.x0, cell.box.x1))


def _left(table: Table) -> float:
    return table.box.x0 if table.box is not None else 0.0


def _placed(cell: Cell, table: Table, rows_above: int, edges: Sequence[float]) -> Cell:
    box = cell.box or Box(0.0, 0.0, 0.0, 0.0)
    first, last = (nearest(x - _left(table), edges) for x in (box.x0, box.x1))
    return replace(cell, row=cell.row + rows_above, col=first, col_span=max(1, last - first))
