"""Draws titles, bullets and tables in a style, as reportlab's flowables."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, black, grey, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table, TableStyle

from samples.making.blocks import Grid, GridCell

from .fonts import Type
from .style import Style

MARGIN = 42.0
LEADING = 1.4
TITLE_ROOM = 90.0
"""Points: a title with less below it goes to the next page."""
PADDING = 3.0
SIDE_WIDTH = 68.0
"""Points: the cell at the left of a side form that holds the title."""
CUT = ("milestones", "roadmap")
"""Tables whose rows a page break may cut in two."""
DOUBLE_GAP = 1.5
"""Points between the two lines of a double rule."""
SMALLEST = 6.0
"""Points: smaller type is not printed by anybody."""

Place = tuple[int, int]
Command = tuple[str, Place, Place, *tuple[object, ...]]
"""What reportlab wants to hear of a table: name, from (column, row), to (column, row), details."""
ALIGNMENT: dict[str, Literal[0, 1, 2]] = {"left": 0, "center": 1, "right": 2}


@dataclass(frozen=True, slots=True)
class Artist:
    """Draws in one style and one type, in the width of its page."""

    style: Style
    type: Type

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the page in points."""
        width, height = A4
        return (height, width) if self.style.rules_of.landscape else (width, height)

    @property
    def width(self) -> float:
        """Width of the text in points."""
        full = self.paper[0] - 2 * MARGIN
        return full - SIDE_WIDTH - 2 * PADDING if self.style.rules_of.side else full

    def text(
        self, text: str, size: float, align: str = "left", bold: bool = False, wrap: bool = True
    ) -> Paragraph:
        """Lines of text; leading blanks stay."""
        look = ParagraphStyle(
            "text",
            fontName=self.type.bold if bold else self.type.regular,
            fontSize=size,
            leading=size * LEADING,
            alignment=ALIGNMENT[align],
            wordWrap="CJK" if self.style.break_words and wrap else None,
            splitLongWords=int(wrap),
        )
        lines = (line.replace(" ", "\xa0", len(line) - len(line.lstrip())) for line in text.split("\n"))
        return Paragraph("<br/>".join(map(escape, lines)), look)

    def title(self, text: str) -> list[Flowable]:
        """A section's title, as a line or as a badge."""
        size = self.style.size * 1.2
        if self.style.mark != "badge":
            line = self.text(text, size, bold=True)
            line.style.spaceBefore, line.style.spaceAfter = size * 0.6, size * 0.3
            return [CondPageBreak(TITLE_ROOM), line]
        wide = stringWidth(text, self.type.bold, size) + 16
        badge = Table([[self._badge(text, size)]], [wide], hAlign="LEFT", spaceBefore=6, spaceAfter=4)
        badge.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, -1), Color(0.25, 0.32, 0.45))]))
        return [CondPageBreak(TITLE_ROOM), badge]

    def _badge(self, text: str, size: float) -> Paragraph:
        line = self.text(text, size, bold=True)
        line.style.textColor = white
        return Paragraph(escape(text), line.style)

    def grid(self, grid: Grid) -> Table:
        """A table of the page's width; type is made smaller until every figure fits its column."""
        size = self._size(grid)
        widths = self._widths(grid, size)
        cells = [[self._cell(cell, size) for cell in row] for row in grid.rows]
        cut = self.style.split_rows and grid.kind in CUT
        again = self.style.repeat_head and not cut  # reportlab repeats heads within cut rows
        repeat = grid.head_rows if again else 0
        table = Table(cells, widths, repeatRows=repeat, splitInRow=int(cut), spaceAfter=6)
        table.setStyle(TableStyle([*self._rules(grid), *self._spans(grid)]))
        return table

    def _cell(self, cell: GridCell | None, size: float) -> Paragraph | str:
        if cell is None or not cell.text:
            return ""
        return self.text(cell.text, size, cell.align, bold=cell.shaded, wrap=cell.align == "left")

    def _needs(self, grid: Grid, size: float) -> list[float]:
        """The least width of each column: its longest word in a cell of one column."""
        needs = [10.0] * len(grid.widths)
        for row in grid.rows:
            for col, cell in enumerate(row):
                if cell is not None and cell.cols == 1:
                    needs[col] = max(needs[col], self._longest(cell, size) + 2 * PADDING + 1)
        return needs

    def _longest(self, cell: GridCell, size: float) -> float:
        words = cell.text.split() if cell.align != "right" else [cell.text]
        longest = max(
            (stringWidth(word, self.type.bold if cell.shaded else self.type.regular, size) for word in words),
            default=0,
        )
        return min(longest, 60.0) if cell.align == "left" else longest

    def _size(self, grid: Grid) -> float:
        size = self.style.size
        while size > SMALLEST and sum(self._needs(grid, size)) > self.width:
            size -= 0.25
        return size

    def _widths(self, grid: Grid, size: float) -> list[float]:
        """The columns' shares, each at least what it needs."""
        needs = self._needs(grid, size)
        spare = max(self.width - sum(needs), 0.0)
        wishes = [
            max(self.width * share / sum(grid.widths) - need, 0.0)
            for share, need in zip(grid.widths, needs, strict=True)
        ]
        every = sum(wishes) or 1.0
        return [need + spare * wish / every for need, wish in zip(needs, wishes, strict=True)]

    def _rules(self, grid: Grid) -> list[Command]:
        every = (0, 0), (-1, -1)
        thin, thick = self.style.rule, self.style.rule * 2
        padding: list[Command] = [(f"{side}PADDING", *every, PADDING) for side in ("LEFT", "RIGHT")]
        common: list[Command] = [("VALIGN", *every, "MIDDLE"), *padding]
        outer: list[Command] = [
            ("LINEABOVE", (0, 0), (-1, 0), thick, black),
            ("LINEBELOW", (0, -1), (-1, -1), thick, black),
        ]
        if self.style.rules == "horizontal":
            return [*common, *outer, *self._row_rules(grid)]
        inner: Command = ("INNERGRID", *every, thin, grey if thin < 0.4 else black)
        return [*common, inner, *(outer if self.style.rules == "open" else [self._box(every)])]

    def _box(self, every: tuple[Place, Place]) -> Command:
        """The outer rule, thick or double."""
        if not self.style.double:
            return ("BOX", *every, self.style.rule * 2, black)
        return ("BOX", *every, self.style.rule, black, None, None, None, 2, DOUBLE_GAP)

    def _row_rules(self, grid: Grid) -> list[Command]:
        """Lines below rows, not through cells that go on below."""
        rules: list[Command] = []
        for at, (_, below) in enumerate(pairwise(grid.rows)):
            open_at = [col for col, cell in enumerate(below) if not self._covered(grid, at + 1, col) or cell]
            rules += [("LINEBELOW", (col, at), (col, at), self.style.rule, black) for col in open_at]
        return rules

    def _covered(self, grid: Grid, row: int, col: int) -> bool:
        """Whether a place belongs to a cell that starts in a row above."""
        return any(
            cell is not None and above + cell.rows > row and left <= col < left + cell.cols
            for above in range(row)
            for left, cell in enumerate(grid.rows[above])
        )

    def _spans(self, grid: Grid) -> list[Command]:
        commands: list[Command] = []
        shade = Color(self.style.shade, self.style.shade, self.style.shade)
        for row, cells in enumerate(grid.rows):
            for col, cell in enumerate(cells):
                if cell is None:
                    continue
                place = (col, row), (col + cell.cols - 1, row + cell.rows - 1)
                if cell.rows * cell.cols > 1:
                    commands.append(("SPAN", *place))
                if cell.shaded and self.style.shade < 1:
                    commands.append(("BACKGROUND", *place, shade))
        return commands
