"""Lines, tables and pages as the stage before sections makes them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from extract.lexicon import load
from extract.model.layout import Block, Box, Cell, Line, Page, Table
from extract.model.section import PledgePart
from extract.sections import find_pledges

CELL_WIDTH, CELL_HEIGHT = 60.0, 20.0

ABOVE, LEFT = "^", "<"
"""In the rows of :func:`placed`: covered by the cell above, or by the one to the left."""


def line(text: str, page: int = 1) -> Line:
    return Line(page, text, 1.0, Box(0, 0, 100, 10))


def placed(*rows: Sequence[str], page: int = 1) -> Table:
    """A table whose cells have boxes; spans are drawn with ``ABOVE`` and ``LEFT``."""
    height, width = len(rows), len(rows[0])
    cells = tuple(
        _cell(rows, r, c) for r, c in product(range(height), range(width)) if rows[r][c] not in (ABOVE, LEFT)
    )
    return Table(page, Box(0, 0, width * CELL_WIDTH, height * CELL_HEIGHT), height, width, cells)


def _cell(rows: Sequence[Sequence[str]], row: int, col: int) -> Cell:
    below = next((r for r in range(row + 1, len(rows)) if rows[r][col] != ABOVE), len(rows))
    right = next((c for c in range(col + 1, len(rows[row])) if rows[row][c] != LEFT), len(rows[row]))
    box = Box(col * CELL_WIDTH, row * CELL_HEIGHT, right * CELL_WIDTH, below * CELL_HEIGHT)
    return Cell(row, col, below - row, right - col, rows[row][col], 1.0, box)


def pledges(*blocks: Block) -> tuple[PledgePart, ...]:
    """The pledges of pages with these blocks."""
    numbers = sorted({block.page for block in blocks})
    pages = [Page(n, 600, 800, tuple(block for block in blocks if block.page == n)) for n in numbers]
    return find_pledges(pages, load())


def said(block: Block) -> object:
    """A line's text, or the rows of a table without what its spans cover."""
    if isinstance(block, Line):
        return block.text
    assert isinstance(block, Table)
    return [[cell.text for cell in block.cells if cell.row == row] for row in range(block.n_rows)]
