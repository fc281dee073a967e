"""img2table's tables in our form. A cell that it lists in several rows or columns, box and all, is one that spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from ..layout import Box, Cell, Table

_POINTS_A_PIXEL = 72 / 200
"""It draws pages at 200 dpi and tells boxes in those pixels."""


class _Box(Protocol):
    @property
    def x1(self) -> int: ...
    @property
    def y1(self) -> int: ...
    @property
    def x2(self) -> int: ...
    @property
    def y2(self) -> int: ...


class _Found(Protocol):
    @property
    def bbox(self) -> _Box: ...
    @property
    def value(self) -> str | None: ...


def read(pdf: Path, *, ocr: object) -> tuple[Table, ...]:
    """The tables of all pages; with ``ocr`` ``None`` it reads the text layer.

    Its search for tables without rules is on: that serves it better on clean scans and originals, and costs it nothing
    on skewed ones.
    """
    from img2table.document import PDF  # noqa: PLC0415 - a peer that may not be installed

    document = PDF(src=str(pdf), pdf_text_extraction=ocr is None, detect_rotation=ocr is not None)
    pages = document.extract_tables(ocr=ocr, borderless_tables=True)
    return tuple(
        Table(page + 1, _points(table.bbox), tuple(merged(list(table.content.values()))))
        for page, tables in pages.items()
        for table in tables
    )


def _points(box: _Box) -> Box:
    left, top, right, bottom = (_POINTS_A_PIXEL * each for each in (box.x1, box.y1, box.x2, box.y2))
    return left, top, right, bottom


def merged(rows: Sequence[Sequence[_Found]]) -> Iterator[Cell]:
    """Each box once, over all the places that it is listed at."""
    places: dict[tuple[int, int, int, int], list[tuple[int, int, str]]] = {}
    for row, cells in enumerate(rows):
        for col, cell in enumerate(cells):
            box = (cell.bbox.x1, cell.bbox.y1, cell.bbox.x2, cell.bbox.y2)
            places.setdefault(box, []).append((row, col, cell.value or ""))
    for listed in places.values():
        (top, left, text), (bottom, right, _) = listed[0], listed[-1]
        yield Cell(top, left, text, bottom - top + 1, right - left + 1)
