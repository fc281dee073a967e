"""Reports that print a pledge a row: 연번 | 공약명 | 담당부서 | 총사업비 | 국비 | … over many rows.

Each row becomes a pledge of its own, set up as the other reports print one: a head of labels and values, and a table
of money with a source a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.wording import find
from ..model.layout import Block, Cell, Line, Table
from ..model.section import PledgePart, Section

FEWEST_LABELS = 3
"""Columns named like a head's labels, the pledge's name among them."""

FEWEST_PLEDGES = 2
"""Rows below the names of the columns; one row alone is a head whose labels stand above their values."""

_UNIT = re.compile(r"단\s*위\s*[:：]?\s*(?P<unit>[가-힣]+)")


@dataclass(frozen=True, slots=True)
class _Columns:
    """The names of a summary's columns by their column: sources of money, and labels of a head with their keys."""

    first_row: int
    labels: dict[int, Cell]
    keys: dict[int, str]
    sources: dict[int, Cell]


def is_summary(table: Table, wording: Wording) -> bool:
    """Whether a table's columns are named like a head's labels, over at least two rows."""
    columns = _columns(table, wording)
    return columns is not None and table.n_rows - columns.first_row >= FEWEST_PLEDGES


def pledges_of_rows(blocks: Iterable[Block], wording: Wording) -> Iterator[PledgePart]:
    """A pledge for each row of every summary; one that goes on over a page has its columns there too."""
    unit: Line | None = None
    columns: _Columns | None = None
    n_cols = 0
    for block in blocks:
        if isinstance(block, Line) and _UNIT.search(block.text):
            unit = block
        if not isinstance(block, Table):
            continue
        here = _columns(block, wording)
        if here is None and columns is not None and block.n_cols == n_cols:
            here = replace(columns, first_row=0)
        if here is not None:
            columns, n_cols = here, block.n_cols
            yield from _pledges(block, here, unit, wording)


def _columns(table: Table, wording: Wording) -> _Columns | None:
    """The names of the columns in the rows at the top; every column has one that is known, or is left out."""
    depth = max((cell.row_span for cell in table.cells if cell.row == 0), default=1)
    names = {
        cell.col: cell
        for cell in table.cells
        if cell.row + cell.row_span == depth and cell.col_span == 1 and bare(cell.text)
    }
    sources = {col: cell for col, cell in names.items() if find(cell.text, wording.sources) is not None}
    keys = {
        col: label.key
        for col, cell in names.items()
        if col not in sources and (label := split_label(cell.text, wording.labels)) is not None
    }
    if len(set(keys.values())) < FEWEST_LABELS or "name" not in keys.values():
        return None
    return _Columns(depth, {col: names[col] for col in keys}, keys, sources)


def _pledges(table: Table, columns: _Columns, unit: Line | None, wording: Wording) -> Iterator[PledgePart]:
    name = next(col for col, key in columns.keys.items() if key == "name")
    for row in range(columns.first_row, table.n_rows):
        cells = {cell.col: cell for cell in table.cells if cell.row == row and cell.col_span == 1}
        if name in cells and bare(cells[name].text) and split_label(cells[name].text, wording.labels) is None:
            yield _pledge(table, columns, cells, unit)


def _pledge(table: Table, columns: _Columns, cells: dict[int, Cell], unit: Line | None) -> PledgePart:
    noted = _noted(unit)
    head = _table(
        table,
        (
            (label, cells[col], noted if columns.keys[col] == "total_budget" else Cell(0, 0))
            for col, label in columns.labels.items()
            if col in cells
        ),
    )
    money = [(source, cells[col]) for col, source in columns.sources.items() if col in cells]
    pages = (table.page,) if table.box is not None else ()
    blocks: list[Block] = [unit] if unit is not None else []
    if money:
        blocks.append(_table(table, [(Cell(0, 0), Cell(0, 1, text=_ALL_YEARS)), *money]))
    sections = (Section("funding", "", tuple(blocks)),) if money else ()
    return PledgePart(pages, (head,), sections)


def _noted(unit: Line | None) -> Cell:
    """The unit that a line above the table names, as a cell behind an amount."""
    said = _UNIT.search(unit.text) if unit is not None else None
    if unit is None or said is None:
        return Cell(0, 0)
    return Cell(0, 0, text=said["unit"], confidence=unit.confidence, box=unit.box)


_ALL_YEARS = "합계"
"""What the amounts are of, in the words of a table of money: a summary has no years."""


def _table(table: Table, pairs: Iterable[Sequence[Cell]]) -> Table:
    """Cells beside each other as the rows of a table; there is at least one row."""
    rows = list(pairs)
    cells = tuple(
        replace(cell, row=row, col=col, row_span=1, col_span=1)
        for row, pair in enumerate(rows)
        for col, cell in enumerate(pair)
    )
    return replace(table, n_rows=len(rows), n_cols=len(rows[0]), cells=cells)
