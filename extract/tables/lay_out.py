"""A page's words and rulings become tables, lines and pictures in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..geometry import share_inside, shared_area
from ..model.layout import Box, Cell, Line, Notice, Page, Picture, Ruling, Table, Word
from .grid import Grid, find_grids, is_table
from .implied import implied_rulings
from .placing import place
from .printing import lines_of, parted, text_of
from .reading_order import in_reading_order

_WITHIN_PICTURE_SHARE = 0.7
"""Of a ruling or grid this much lies in a picture that shows it; a frame around a picture lies on its edge."""

_FILLED_SHARE = 0.5
"""Of a grid so much is pictures where it is nothing but their frames."""

_FOOT_LINES = 2
_SAYS_MORE = re.compile(r"[□■◆○●◦•※]")
"""A title, or an entry of a list: more than a page's foot says."""

_PICTURE_EDGE_POINTS = 3.0
"""A frame runs this close to the edge of its picture."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was found on a page, in points of that page; ``size`` is its width and height.

    ``before`` is the table at the end of the page before, which may go on here.
    """

    number: int
    size: tuple[float, float]
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    pictures: tuple[Picture, ...] = ()
    notices: tuple[Notice, ...] = ()
    before: Table | None = None


def lay_out(sheet: Sheet) -> Page:
    """The page's blocks in reading order.

    Every word stands in one cell or on one line, but for those that are part of a picture and not of a table:
    they are left out.
    """
    printed = _not_shown(sheet.rulings, sheet.pictures)
    meant = (*printed, *implied_rulings(printed, sheet.words, sheet.before))
    grids = [grid for grid in find_grids(meant) if is_table(grid) and not _frames_pictures(grid, sheet)]
    placed = place(sheet.words, grids)
    tables = [_table(sheet.number, *pair) for pair in zip(grids, placed.cells, strict=True)]
    free = [word for word in placed.rest if not _is_shown(word, sheet.pictures)]
    lines = [
        _line(sheet.number, part)
        for words in lines_of(free)
        for part in parted(words, _boxes(sheet.pictures))
    ]
    blocks = in_reading_order([*tables, *lines, *sheet.pictures])
    return Page(sheet.number, *sheet.size, blocks, sheet.notices)


def table_at_the_end(page: Page) -> Table | None:
    """The table that may go on on the next page: below it there is nothing but the page's foot."""
    tables = [at for at, block in enumerate(page.blocks) if isinstance(block, Table)]
    last = tables[-1] if tables else len(page.blocks)
    below = page.blocks[last + 1 :]
    is_foot = all(isinstance(block, Line) and not _SAYS_MORE.search(block.text) for block in below)
    table = page.blocks[last] if tables and len(below) <= _FOOT_LINES and is_foot else None
    return table if isinstance(table, Table) else None


def _frames_pictures(grid: Grid, sheet: Sheet) -> bool:
    """Whether a grid is but the frames of pictures: they fill half of it, and no word is left beside them."""
    filled = sum(shared_area(grid.box, box) for box in _boxes(sheet.pictures))
    return filled >= _FILLED_SHARE * grid.box.area and not any(
        _is_within(word, grid.box) and not _is_shown(word, sheet.pictures) for word in sheet.words
    )


def _boxes(pictures: Iterable[Picture]) -> tuple[Box, ...]:
    return tuple(picture.box for picture in pictures)


def _not_shown(rulings: Iterable[Ruling], pictures: Sequence[Picture]) -> tuple[Ruling, ...]:
    """The rulings that are printed on the page and not seen in one of its pictures."""
    return tuple(
        ruling
        for ruling in rulings
        if not any(
            share_inside(_place(ruling), _inner(box)) > _WITHIN_PICTURE_SHARE for box in _boxes(pictures)
        )
    )


def _place(ruling: Ruling) -> Box:
    if ruling.axis == "horizontal":
        return Box(ruling.start, ruling.position, ruling.end, ruling.position)
    return Box(ruling.position, ruling.start, ruling.position, ruling.end)


def _inner(box: Box) -> Box:
    edge = min(_PICTURE_EDGE_POINTS, box.width / 2, box.height / 2)
    return Box(box.x0 + edge, box.top + edge, box.x1 - edge, box.bottom - edge)


def _is_shown(word: Word, pictures: Iterable[Picture]) -> bool:
    return any(_is_within(word, box) for box in _boxes(pictures))


def _is_within(word: Word, box: Box) -> bool:
    x, y = word.box.center
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _table(page: int, grid: Grid, words: Sequence[Sequence[Word]]) -> Table:
    cells = tuple(
        _cell(
            Cell(span.row, span.col, span.row_span, span.col_span, box=grid.box_of(span)),
            inside,
        )
        for span, inside in zip(grid.spans, words, strict=True)
    )
    return Table(page, grid.box, len(grid.rows) - 1, len(grid.columns) - 1, cells)


def _cell(blank: Cell, words: Sequence[Word]) -> Cell:
    """The cell with its text. It is as sure as its least sure word: one wrong digit makes a wrong figure."""
    lines = lines_of(words)
    return replace(
        blank,
        text="\n".join(text_of(line) for line in lines),
        confidence=min((word.confidence for word in words), default=1.0),
        words=tuple(word for line in lines for word in line),
    )


def _line(page: int, words: Sequence[Word]) -> Line:
    return Line(
        page,
        text_of(words),
        min(word.confidence for word in words),
        Box.around(word.box for word in words),
        tuple(words),
    )
