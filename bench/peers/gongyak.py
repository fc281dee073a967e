"""gongyak itself, as ``gongyak tables`` reads."""

from __future__ import annotations

from pathlib import Path

from schemas.tables import RawTable

from ..layout import Cell, Table
from . import Peer


def _tables(pdf: Path) -> tuple[Table, ...]:
    from extract.pipeline import read_tables  # noqa: PLC0415 - loads every stage
    from extract.settings import Settings  # noqa: PLC0415

    return tuple(_translated(table) for table in read_tables(pdf, Settings()).tables)


def _translated(table: RawTable) -> Table:
    cells = (Cell(cell.row, cell.col, cell.text, cell.row_span, cell.col_span) for cell in table.cells)
    return Table(table.page, table.bbox, tuple(cells))


PEER = Peer("gongyak", "gongyak", "alone", _tables)
