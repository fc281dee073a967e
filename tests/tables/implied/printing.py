"""Words and level rulings of a page, placed as a typesetter places them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from extract.model.layout import Box, Page, Ruling, Word
from extract.tables.lay_out import Sheet, lay_out

HIGH = 9.0
"""Points of print."""

_WIDE, _NARROW = 9.0, 5.0


def wide(text: str) -> float:
    return sum(_WIDE if "가" <= sign <= "힣" else _NARROW for sign in text)


@dataclass
class Print:
    """What is on a page so far."""

    words: list[Word] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)

    def left(self, x: float, y: float, text: str) -> Print:
        """Words from ``x`` on, in the line around ``y``."""
        for part in text.split(" "):
            box = Box(x, y - HIGH / 2, x + wide(part), y + HIGH / 2)
            self.words.append(Word(part, box, 0.9, "ocr"))
            x = box.x1 + 3.0
        return self

    def centered(self, x: float, y: float, text: str) -> Print:
        return self.left(x - (wide(text) - 2.0 * text.count(" ")) / 2, y, text)

    def right(self, x: float, y: float, text: str) -> Print:
        return self.left(x - (wide(text) - 2.0 * text.count(" ")), y, text)

    def level(self, y: float, start: float = 50, end: float = 550) -> Print:
        self.rulings.append(Ruling("horizontal", y, start, end, 0.5))
        return self

    def upright(self, x: float, start: float, end: float) -> Print:
        self.rulings.append(Ruling("vertical", x, start, end, 0.5))
        return self

    def shaken(self, rng: random.Random) -> Print:
        """As a scan gives it: boxes and rulings a point off."""
        words = [replace(word, box=_shaken(word.box, rng)) for word in self.words]
        rulings = [replace(r, position=r.position + rng.uniform(-0.7, 0.7)) for r in self.rulings]
        rulings = [replace(r, start=r.start + rng.uniform(-1, 1)) for r in rulings]
        return Print(words, rulings)

    @property
    def page(self) -> Page:
        return lay_out(Sheet(1, (600.0, 800.0), tuple(self.words), tuple(self.rulings)))


def _shaken(box: Box, rng: random.Random) -> Box:
    x0, top, x1, bottom = (edge + rng.uniform(-1.0, 1.0) for edge in (box.x0, box.top, box.x1, box.bottom))
    return Box(x0, top, max(x0, x1), max(top, bottom))


def rows_of(page: Page) -> list[list[str]]:
    """The texts of the one table, row by row; ``<`` and ``^`` where a cell goes on."""
    (table,) = page.tables
    rows = [["."] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for col in range(cell.col, cell.col + cell.col_span):
                rows[row][col] = "^" if row > cell.row else "<" if col > cell.col else cell.text
    return rows
