"""Tables with a section's title in a row of its own: a bar over the columns, or one frame around a whole pledge."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon import Wording
from ..model.layout import Block, Cell, Table
from .table_parts import blocks_of
from .titles import title_kind


def taken_apart(table: Table, wording: Wording) -> Iterator[Block]:
    """The table; where a row is nothing but a section's title, the rows over its whole width as lines, others as tables."""
    if any(_is_title(cell, table, wording) for cell in table.cells):
        yield from blocks_of(table)
    else:
        yield table


def _is_title(cell: Cell, table: Table, wording: Wording) -> bool:
    whole = 1 < table.n_cols == cell.col_span and cell.row_span == 1 < table.n_rows
    return whole and title_kind(cell.text.replace("\n", " "), wording) is not None
