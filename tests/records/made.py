"""Small tables and sections as the readers meet them: out of a dump, or with places and spans."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from extract.lexicon import load
from extract.model.layout import Block, Box, Cell, Line, Table
from extract.model.section import Section
from extract.records.context import Context
from extract.records.joining import Joiner

CELL_WIDTH, CELL_HEIGHT = 60.0, 20.0

ABOVE, LEFT = "^", "<"
"""In the rows of :func:`placed`: covered by the cell above, or by the one to the left."""


def context(*lines: str, issuer: str | None = None) -> Context:
    return Context(load(), Joiner.of(lines), issuer)


def dump(*rows: Sequence[str]) -> Table:
    """A table of a text dump: no places, no spans, rows filled up with blank cells."""
    width = max(map(len, rows))
    cells = (
        Cell(r, c, text=row[c] if c < len(row) else "") for r, row in enumerate(rows) for c in range(width)
    )
    return Table(1, None, len(rows), width, tuple(cells))


def placed(*rows: Sequence[str], page: int = 1) -> Table:
    """A table of a page: every cell has a box, and spans are drawn with ``ABOVE`` and ``LEFT``."""
    height, width = len(rows), len(rows[0])
    cells = tuple(
        _cell(rows, r, c) for r, c in product(range(height), range(width)) if rows[r][c] not in (ABOVE, LEFT)
    )
    return Table(page, Box(0, 0, width * CELL_WIDTH, height * CELL_HEIGHT), height, width, cells)


def _cell(rows: Sequence[Sequence[str]], row: int, col: int) -> Cell:
    below = next((r for r in range(row + 1, len(rows)) if rows[r][col] != ABOVE), len(rows))
    right = next((c for c in range(col + 1, len(rows[row])) if rows[row][c] != LEFT), len(rows[row]))
    box = Box(col * CELL_WIDTH, row * CELL_HEIGHT, right * CELL_WIDTH, below * CELL_HEIGHT)
    return Cell(row, col, below - row, right - col, rows[row][col], 0.9, box)


def line(text: str, page: int = 1, *, at: float | None = None) -> Line:
    """A printed line, with a place at ``at`` points from the top or from a dump."""
    box = None if at is None else Box(0, at, 8.0 * max(1, len(text)), at + 10)
    return Line(page, text, 0.9, box)


def section(kind: str, *blocks: Block) -> Section:
    return Section(kind, kind, blocks)
