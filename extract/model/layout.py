"""What stands on a page: boxes, words, rulings, cells, tables, lines, pictures.

Unless said otherwise every length is in PDF points (1/72 inch), the origin is the top left corner of
the page as a reader sees it, and pages count from 1. Text input has no geometry: its boxes are ``None``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Origin = Literal["layer", "ocr", "dump"]
"""Who read a word: the PDF's own text layer, an OCR engine here, or whoever made a text dump."""

Axis = Literal["horizontal", "vertical"]

DISPUTED = 0.4
"""The most confidence that a word may have which two readers see differently; a figure so doubted is flagged."""

Severity = Literal["info", "warning", "error"]

Fact = str | int | float | None
"""A value that a message names; plain, so that it can be printed in any language."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points: left, top, right, bottom; ``x0 <= x1`` and ``top <= bottom``."""

    x0: float
    top: float
    x1: float
    bottom: float

    def __post_init__(self) -> None:
        if self.x1 < self.x0 or self.bottom < self.top:
            raise ValueError(f"a box must not be turned inside out: {self}")

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Square points."""
        return self.width * self.height

    @property
    def center(self) -> tuple[float, float]:
        """The middle, (x, y)."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box:
        """The smallest box that holds all of ``boxes``; at least one must be given."""
        every = tuple(boxes)
        return Box(
            min(box.x0 for box in every),
            min(box.top for box in every),
            max(box.x1 for box in every),
            max(box.bottom for box in every),
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """What another reader said of the same print: the digit reader, another engine, or the page's text layer."""

    text: str
    confidence: float
    reader: str


@dataclass(frozen=True, slots=True)
class Word:
    """Signs without a blank between them, NFC, exactly as read.

    ``confidence`` runs from 0 to 1 and is the reader's own; nobody has calibrated it yet. ``candidates`` are the
    other readings of it: every bare figure read by an engine has at least one, words have none.
    """

    text: str
    box: Box
    confidence: float
    origin: Origin
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight printed line (괘선) of a table.

    A horizontal one lies at ``position`` below the page's top and runs from ``start`` to ``end`` rightwards;
    a vertical one lies at ``position`` from the left and runs downwards. ``thickness`` is across it.
    """

    axis: Axis
    position: float
    start: float
    end: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at its top left row and column (from 0), with its spans (at least 1).

    A blank cell is a cell with the text ``""``. Printed lines within a cell are kept apart by ``\\n``.
    ``box`` is ``None`` for text input, ``words`` is then empty.
    """

    row: int
    col: int
    row_span: int = 1
    col_span: int = 1
    text: str = ""
    confidence: float = 1.0
    box: Box | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of one table on one page, in reading order; together they tile ``n_rows`` × ``n_cols``."""

    page: int
    box: Box | None
    n_rows: int
    n_cols: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line outside every table. ``text`` is as read, single-spaced, its bullet still in front."""

    page: int
    text: str
    confidence: float = 1.0
    box: Box | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph, stamp or other figure that is not read."""

    page: int
    box: Box


Block = Table | Line | Picture


@dataclass(frozen=True, slots=True)
class Notice:
    """Trouble in the document, met before there is a record to point into; it becomes a finding.

    ``code`` is stable and kebab-case; ``facts`` fill the message of that code. ``page`` is ``None`` where the
    whole document is meant, or a dump. ``part`` names the part of a pledge that is in doubt (``budgets`` …).
    """

    code: str
    severity: Severity
    page: int | None = None
    facts: tuple[tuple[str, Fact], ...] = ()
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page after tables were found: its blocks in reading order. Text input has size 0 × 0."""

    number: int
    width: float
    height: float
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables alone, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines alone, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Line))
