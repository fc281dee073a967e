"""Tables with a section's title in a row of its own: a bar over the columns, or one frame around a whole pledge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.wording import find
from ..model.layout import Block, Cell, Table
from .table_parts import blocks_of, without_rows
from .titles import title_kind


def taken_apart(table: Table, wording: Wording) -> Iterator[Block]:
    """The table; where a row is nothing but a section's title, the rows over its whole width as lines, others as tables.

    Below such a row stands another table only if it has a heading of its own. Else the row groups those of one table
    (투자계획 over a few of its rows): it is left out.
    """
    bars = [cell.row for cell in table.cells if _is_title(cell, table, wording)]
    grouping = [row for row in bars if _goes_on_below(row, table, bars, wording)]
    if bars and len(grouping) < len(bars):
        yield from blocks_of(without_rows(table, grouping))
    else:
        yield without_rows(table, grouping)


def _is_title(cell: Cell, table: Table, wording: Wording) -> bool:
    whole = 1 < table.n_cols == cell.col_span and cell.row_span == 1 < table.n_rows
    return whole and title_kind(cell.text.replace("\n", " "), wording) is not None


def _goes_on_below(bar: int, table: Table, bars: Sequence[int], wording: Wording) -> bool:
    """Whether the rows below a bar stand under the heading of those above it."""
    begin = max(
        (row + 1 for row in bars if row < bar and not _goes_on_below(row, table, bars, wording)), default=0
    )
    heading, below = _row(table, begin), _row(table, bar + 1)
    if begin >= bar or len(heading) < 2 or len(below) < 2 or _is_heading(below, heading, wording):
        return False
    return {cell.col for cell in heading} <= {cell.col for cell in below}


def _is_heading(row: Sequence[Cell], other: Sequence[Cell], wording: Wording) -> bool:
    """Whether a row names columns: by its corner, as the heading above does, or by labels of a pledge's head."""
    corner = row[0].text
    named = find(corner, {"corner": wording.corners}) or split_label(corner, wording.labels)
    return not bare(corner) or named is not None or bare(corner) == bare(other[0].text)


def _row(table: Table, row: int) -> list[Cell]:
    return sorted((cell for cell in table.cells if cell.row == row), key=lambda cell: cell.col)
