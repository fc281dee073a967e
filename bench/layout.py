"""Tables in the form that the table scorer reads."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; points from the page's top left corner."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its top left row and column, from 0."""

    row: int
    col: int
    text: str
    row_span: int = 1
    col_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page, counted from 1; ``bbox`` is ``None`` only where a tool does not tell."""

    page: int
    bbox: Box | None
    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        """How many rows the cells take up."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @property
    def cols(self) -> int:
        """How many columns the cells take up."""
        return max((cell.col + cell.col_span for cell in self.cells), default=0)


def from_rows(rows: Iterable[Iterable[str | None]]) -> tuple[Cell, ...]:
    """Cells of a plain grid, as tools give it that know no spans."""
    return tuple(
        Cell(row, col, text or "") for row, texts in enumerate(rows) for col, text in enumerate(texts)
    )


def flipped(box: Box, page_height: float) -> Box:
    """A box measured from the bottom of the page (left, bottom, right, top), measured from its top."""
    left, bottom, right, top = box
    return left, page_height - top, right, page_height - bottom


def page_height(pdf: Path) -> float:
    """Of the first page, in points."""
    import pypdfium2  # noqa: PLC0415 - only some tools need it

    with pypdfium2.PdfDocument(pdf) as document:
        return float(document[0].get_height())


def write(tables: Iterable[Table], target: Path) -> None:
    """Write the tables of a page as the scorer's prediction."""
    found = [{**asdict(table), "rows": table.rows, "cols": table.cols} for table in tables]
    target.write_text(json.dumps({"tables": found}, ensure_ascii=False), "utf8")
