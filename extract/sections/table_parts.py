"""Parts of a table as tables and lines of their own, for forms that print a whole pledge in one frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..lexicon.matching import bare
from ..model.layout import Block, Box, Cell, Line, Table

GUTTER_POINTS = 14.0
"""Between a cell's rules and those of a table within it: narrower than any column that holds a word."""


def part_of(table: Table, rows: range, first_col: int = 0) -> Table | None:
    """The cells of some rows and of the columns from ``first_col``, rows and columns counted anew.

    A column that only other rows of the table need is no column here, nor is the gap around a table in a cell.
    """
    inside = [cell for cell in table.cells if cell.row in rows and cell.col >= first_col]
    cells = _renumbered([cell for cell in inside if not _is_gutter(cell, inside)])
    if not cells:
        return None
    boxes = [cell.box for cell in cells if cell.box is not None]
    n_rows = max(cell.row + cell.row_span for cell in cells)
    n_cols = max(cell.col + cell.col_span for cell in cells)
    return Table(table.page, Box.around(boxes) if boxes else None, n_rows, n_cols, cells)


def without_rows(table: Table, rows: Sequence[int]) -> Table:
    """The table without rows that are one cell over its whole width."""
    if not rows:
        return table
    cells = _renumbered([cell for cell in table.cells if cell.row not in rows])
    return replace(table, n_rows=table.n_rows - len(rows), cells=cells)


def _is_gutter(cell: Cell, inside: list[Cell]) -> bool:
    """Whether a cell is one of a narrow column in which nothing stands."""
    if cell.box is None or cell.box.width >= GUTTER_POINTS:
        return False
    return not any(bare(other.text) for other in inside if other.col == cell.col and other.col_span == 1)


def _renumbered(cells: list[Cell]) -> tuple[Cell, ...]:
    rows, cols = sorted({cell.row for cell in cells}), sorted({cell.col for cell in cells})
    return tuple(
        replace(
            cell,
            row=rows.index(cell.row),
            col=cols.index(cell.col),
            row_span=sum(cell.row <= row < cell.row + cell.row_span for row in rows),
            col_span=sum(cell.col <= col < cell.col + cell.col_span for col in cols),
        )
        for cell in cells
    )


def blocks_of(table: Table) -> Iterator[Block]:
    """The table, each row that is one cell over its whole width as lines of text."""
    alone = {cell.row: cell for cell in table.cells if cell.col_span == table.n_cols and cell.row_span == 1}
    for is_text, rows in groupby(range(table.n_rows), key=alone.__contains__):
        numbers = list(rows)
        if is_text:
            for row in numbers:
                yield from lines_of(alone[row], table.page)
            continue
        part = part_of(table, range(numbers[0], numbers[-1] + 1))
        if part is not None:
            yield part


def lines_of(cell: Cell, page: int) -> Iterator[Line]:
    """The printed lines of a cell, each with its share of the cell's height."""
    texts = [text for text in cell.text.split("\n") if text.strip()]
    for place, text in enumerate(texts):
        yield Line(page, text, cell.confidence, cell.box and _share(cell.box, place, len(texts)))


def _share(box: Box, place: int, of: int) -> Box:
    height = box.height / of
    return Box(box.x0, box.top + place * height, box.x1, box.top + (place + 1) * height)
