"""Raw tables (표): what was read before any meaning is given to it, as ``gongyak tables`` prints it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Described

from .provenance import BBox
from .record import Record
from .report import Source


class RawCell(Record):
    """A cell at its top left row and column (from 0), with its spans; blank cells hold ``""``."""

    row: Annotated[int, Described(title="행", ge=0)]
    col: Annotated[int, Described(title="열", ge=0)]
    row_span: Annotated[int, Described(title="행 병합", ge=1)] = 1
    col_span: Annotated[int, Described(title="열 병합", ge=1)] = 1
    text: Annotated[str, Described(title="글")] = ""
    bbox: Annotated[BBox | None, Described(title="위치")] = None
    confidence: Annotated[float, Described(title="신뢰도", ge=0, le=1)]


class RawTable(Record):
    """A table on one page; a table that goes on over a page is one table per page."""

    page: Annotated[int, Described(title="쪽", ge=1)]
    bbox: Annotated[BBox | None, Described(title="위치")] = None
    rows: Annotated[int, Described(title="행 수", ge=0)]
    cols: Annotated[int, Described(title="열 수", ge=0)]
    cells: Annotated[tuple[RawCell, ...], Described(title="칸")]


class RawTables(Record):
    """All tables of one input."""

    source: Annotated[Source, Described(title="원본")]
    tables: Annotated[tuple[RawTable, ...], Described(title="표")] = ()
