"""What can be printed: titles, lines of text, tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at its top left place, with its spans."""

    text: str = ""
    rows: int = 1
    cols: int = 1
    shaded: bool = False
    align: Literal["center", "left", "right"] = "center"


GridRow = tuple[GridCell | None, ...]
"""As many entries as the grid has columns; ``None`` where a cell from above or from the left lies."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``widths`` are shares of the page's width; the first ``head_rows`` are repeated on a new page."""

    kind: str
    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]
    head_rows: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title, or a pledge's where ``pledge`` is set."""

    text: str
    pledge: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of running text with their marks."""

    kind: str
    texts: tuple[str, ...]


Printed = Heading | Grid | Lines
