"""Draws printed blocks as reportlab's flowables: titles, lines, ruled tables, pictures with captions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer, Table, TableStyle

from .blocks import Grid, GridCell, Heading, Lines, Printed
from .flowables import Bookmark, Picture

MARGIN = 40.0
TEXT_WIDTH = A4[0] - 2 * MARGIN
LEADING = 1.42
"""Of the type size: what Korean text needs to stay apart."""
TITLE_ROOM = 75.0
"""Points: a title with less below it goes to the next page."""

Place = tuple[int, int]
Command = tuple[str, Place, Place, *tuple[object, ...]]
"""What reportlab wants to hear of a table: name, from (column, row), to (column, row), details."""

ALIGNMENT: dict[str, Literal[0, 1, 2]] = {"left": 0, "center": 1, "right": 2}


@dataclass(frozen=True, slots=True)
class Look:
    """What a form looks like: shading of labels, widths of rules and type size in points.

    ``open_sides`` leaves out a table's leftmost and rightmost rules, as many Korean forms do.
    """

    shade: Color
    rule: float
    size: float = 9.5
    open_sides: bool = False


LOOKS = {
    "city": Look(HexColor(0xE4E9F2), 0.6),
    "district": Look(HexColor(0xEDEDED), 0.5),
    "card": Look(HexColor(0xE9F1E4), 0.8, size=9.0),
    "booklet": Look(HexColor(0xF3ECE2), 0.5, open_sides=True),
}


@dataclass(frozen=True, slots=True)
class Artist:
    """Draws in one font and one look; ``noted`` collects where bookmarks come to stand."""

    font: str
    bold: str
    look: Look
    noted: list[tuple[str, int]]

    def draw(self, block: Printed, pledge: int) -> list[Flowable]:
        """A printed block as flowables; ``pledge`` counts from 0 and goes into the bookmarks."""
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Grid):
            return [self._grid(block)]
        if block.kind == "evidence":
            return self._evidence(block, pledge)
        align = "right" if block.kind == "unit" else "left"
        return [self._paragraph(_indented(text), align) for text in block.texts]

    def _heading(self, heading: Heading) -> list[Flowable]:
        size = 14.0 if heading.pledge else 11.5
        style = ParagraphStyle(
            "heading", fontName=self.bold, fontSize=size, leading=size * 1.6, spaceBefore=6
        )
        return [CondPageBreak(TITLE_ROOM), Paragraph(escape(heading.text), style)]

    def _paragraph(self, text: str, align: str, bold: bool = False) -> Paragraph:
        style = ParagraphStyle(
            "body",
            fontName=self.bold if bold else self.font,
            fontSize=self.look.size,
            leading=self.look.size * LEADING,
            alignment=ALIGNMENT[align],
            wordWrap="CJK",
        )
        return Paragraph(text, style)

    def _grid(self, grid: Grid) -> Table:
        share = TEXT_WIDTH / sum(grid.widths)
        cells = [[self._cell(cell) for cell in row] for row in grid.rows]
        table = Table(cells, [width * share for width in grid.widths], repeatRows=grid.head_rows)
        table.setStyle(TableStyle([*self._frame(), *_spans(grid), *self._shades(grid)]))
        table.spaceAfter = 6
        return table

    def _cell(self, cell: GridCell | None) -> Paragraph | str:
        if cell is None or not cell.text:
            return ""
        return self._paragraph(_indented(cell.text), cell.align, bold=cell.shaded)

    def _frame(self) -> list[Command]:
        rule = self.look.rule
        every = (0, 0), (-1, -1)
        sides: list[Command] = [("BOX", *every, rule * 2, black)]
        if self.look.open_sides:
            sides = [
                ("LINEABOVE", (0, 0), (-1, 0), rule * 2, black),
                ("LINEBELOW", (0, -1), (-1, -1), rule * 2, black),
            ]
        return [
            ("INNERGRID", *every, rule, black),
            *sides,
            ("VALIGN", *every, "MIDDLE"),
            ("LEFTPADDING", *every, 3),
            ("RIGHTPADDING", *every, 3),
        ]

    def _shades(self, grid: Grid) -> list[Command]:
        return [
            ("BACKGROUND", start, end, self.look.shade if cell.shaded else white)
            for cell, start, end in _places(grid)
        ]

    def _evidence(self, lines: Lines, pledge: int) -> list[Flowable]:
        drawn: list[Flowable] = []
        for first in range(0, len(lines.texts), 2):
            pair = lines.texts[first : first + 2]
            pictures: list[Flowable | str] = [
                Picture(TEXT_WIDTH * 0.44, 4 + first + place) for place in range(len(pair))
            ]
            captions: list[Flowable | str] = [self._paragraph(escape(text), "center") for text in pair]
            blank: list[Flowable | str] = [""] * (2 - len(pair))
            drawn.append(Table([pictures + blank, captions + blank], [TEXT_WIDTH / 2] * 2))
            drawn += [Bookmark(self.noted, f"caption {pledge}") for _ in pair]
        return [*drawn, Spacer(1, 4)]


def _indented(text: str) -> str:
    """Lines as markup; a sub-bullet's leading blanks are kept."""
    lines = (line.replace(" ", "\xa0", len(line) - len(line.lstrip())) for line in text.split("\n"))
    return "<br/>".join(map(escape, lines))


def _places(grid: Grid) -> list[tuple[GridCell, Place, Place]]:
    return [
        (cell, (col, row), (col + cell.cols - 1, row + cell.rows - 1))
        for row, cells in enumerate(grid.rows)
        for col, cell in enumerate(cells)
        if cell is not None
    ]


def _spans(grid: Grid) -> list[Command]:
    return [("SPAN", start, end) for _, start, end in _places(grid) if start != end]
