"""opendataloader-pdf, with the spans that it tells."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict, cast

from ..layout import Box, Cell, Table, flipped, page_height
from . import Peer

_Cell = TypedDict(
    "_Cell",
    {"row number": int, "column number": int, "row span": int, "column span": int, "kids": list[object]},
)


class _Row(TypedDict):
    cells: list[_Cell]


_Table = TypedDict("_Table", {"page number": int, "bounding box": Box, "rows": list[_Row]})


def _tables(pdf: Path) -> tuple[Table, ...]:
    import opendataloader_pdf  # noqa: PLC0415 - a peer that may not be installed

    with TemporaryDirectory() as out:
        opendataloader_pdf.convert(input_path=str(pdf), output_dir=out, format="json", quiet=True)
        told = json.loads((Path(out) / f"{pdf.stem}.json").read_text("utf8"))
    height = page_height(pdf)
    tables = (cast(_Table, node) for node in _nodes(told) if node.get("type") == "table")
    return tuple(_translated(table, height) for table in tables)


def _nodes(told: object) -> Iterator[dict[str, object]]:
    """Every object at any depth, outer ones first."""
    inner: list[object] = []
    if isinstance(told, dict):
        yield told
        inner = list(told.values())
    elif isinstance(told, list):
        inner = told
    for each in inner:
        yield from _nodes(each)


def _translated(table: _Table, height: float) -> Table:
    cells = (_cell(cell) for row in table["rows"] for cell in row["cells"])
    return Table(table["page number"], flipped(table["bounding box"], height), tuple(cells))


def _cell(cell: _Cell) -> Cell:
    text = "\n".join(str(node["content"]) for node in _nodes(cell["kids"]) if "content" in node)
    spans = cell["row span"], cell["column span"]
    return Cell(cell["row number"] - 1, cell["column number"] - 1, text, *spans)


PEER = Peer("opendataloader-pdf", "opendataloader-pdf", "never", _tables, programs=("java",))
