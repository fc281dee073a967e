"""camelot's tables in our form. Its spans are what its own open cell borders say, as it has no other word for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from ..layout import Box, Cell, Table, flipped, page_height


class _Bordered(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def right(self) -> bool: ...
    @property
    def bottom(self) -> bool: ...


class _Found(Protocol):
    page: int
    cells: list[list[_Bordered]]
    _bbox: Box


def read(pdf: Path, **options: int) -> tuple[Table, ...]:
    """The ruled tables of all pages."""
    import camelot  # noqa: PLC0415 - a peer that may not be installed

    height = page_height(pdf)
    return tuple(_translated(found, height) for found in camelot.read_pdf(str(pdf), pages="all", **options))


def _translated(found: _Found, height: float) -> Table:
    return Table(found.page, flipped(found._bbox, height), tuple(merged(found.cells)))


def merged(grid: Sequence[Sequence[_Bordered]]) -> Iterator[Cell]:
    """Cells over the borders that are not there: right as far as they are open, then down as far as all are."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(grid):
        for col in range(len(cells)):
            if (row, col) in taken:
                continue
            col_span = _open_to_the_right(cells[col:])
            row_span = _open_downwards([line[col : col + col_span] for line in grid[row:]])
            places = [(row + down, col + along) for down in range(row_span) for along in range(col_span)]
            taken.update(places)
            text = "".join(grid[down][along].text for down, along in places)
            yield Cell(row, col, text, row_span, col_span)


def _open_to_the_right(cells: Sequence[_Bordered]) -> int:
    closed = (place for place, cell in enumerate(cells, start=1) if cell.right)
    return next(closed, len(cells))


def _open_downwards(lines: Sequence[Sequence[_Bordered]]) -> int:
    closed = (place for place, line in enumerate(lines, start=1) if any(cell.bottom for cell in line))
    return next(closed, len(lines))
