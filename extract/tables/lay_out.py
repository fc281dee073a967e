"""Words into cells, leftover words into lines, blocks into reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..geometry import overlap, share_inside
from ..model.layout import Block, Box, Cell, Line, Notice, Page, Picture, Ruling, Table, Word
from .grids import Grid, find_grids

WORD_SPACE_SHARE = 0.18
"""Of the text's height: a gap that is wider parts words; letters of a word stand closer."""

COLUMN_GAP_SHARE = 2.2
"""Of the text's height: text further apart on the same height is two lines, as captions side by side are."""

SAME_LINE_SHARE = 0.5
"""Of the lower one's height that two words on one line have in common."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was found on a page, in its straight points."""

    number: int
    size: tuple[float, float]
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    pictures: tuple[Picture, ...] = ()
    notices: tuple[Notice, ...] = ()


def lay_out(sheet: Sheet) -> Page:
    """The page's tables and lines; a word stands in one cell, on one line or in one picture."""
    grids = _without_pictures(find_grids(sheet.rulings), sheet.pictures)
    placed, free = _placed(grids, sheet.words)
    free = [word for word in free if not any(_holds(picture.box, word) for picture in sheet.pictures)]
    tables = [_table(sheet.number, grid, words) for grid, words in zip(grids, placed, strict=True)]
    lines = [_line(sheet.number, words) for words in lines_of(free, split=True)]
    blocks: list[Block] = [*tables, *lines, *sheet.pictures]
    return Page(sheet.number, *sheet.size, tuple(in_reading_order(blocks)), sheet.notices)


def _without_pictures(grids: Sequence[Grid], pictures: Sequence[Picture]) -> tuple[Grid, ...]:
    return tuple(
        grid for grid in grids if not any(share_inside(grid.box, picture.box) > 0.7 for picture in pictures)
    )


def _holds(box: Box, word: Word) -> bool:
    x, y = word.box.center
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _placed(grids: Sequence[Grid], words: Sequence[Word]) -> tuple[list[dict[int, list[Word]]], list[Word]]:
    """For each grid the words of its cells by the cell's index; and the words in no grid."""
    placed: list[dict[int, list[Word]]] = [{} for _ in grids]
    free: list[Word] = []
    for word in words:
        inside = [
            (grid.cells[k].box.area, i, k)
            for i, grid in enumerate(grids)
            if _holds(grid.box, word)
            for k in range(len(grid.cells))
            if _holds(grid.cells[k].box, word)
        ]
        if inside:
            _, i, k = min(inside)
            placed[i].setdefault(k, []).append(word)
        else:
            free.append(word)
    return placed, free


def _table(page: int, grid: Grid, words: dict[int, list[Word]]) -> Table:
    cells = tuple(_cell(cell, words.get(k, [])) for k, cell in enumerate(grid.cells))
    return Table(page, grid.box, grid.n_rows, grid.n_cols, cells)


def _cell(cell, words: list[Word]) -> Cell:  # type: ignore[no-untyped-def]
    lines = lines_of(words, split=False)
    return Cell(
        cell.row,
        cell.col,
        cell.row_span,
        cell.col_span,
        "\n".join(line_text(line) for line in lines),
        min((word.confidence for word in words), default=1.0),
        cell.box,
        tuple(word for line in lines for word in line),
    )


def _line(page: int, words: Sequence[Word]) -> Line:
    return Line(
        page,
        line_text(words),
        min(word.confidence for word in words),
        Box.around(word.box for word in words),
        tuple(words),
    )


def line_text(words: Sequence[Word]) -> str:
    """The words of one line with a blank where the gap says so."""
    text = ""
    for before, word in zip([None, *words], words, strict=False):
        gap = word.box.x0 - before.box.x1 if before is not None else 0.0
        height = min(word.box.height, before.box.height) if before is not None else 1.0
        text += (" " if before is not None and gap > WORD_SPACE_SHARE * height else "") + word.text
    return text


def lines_of(words: Sequence[Word], *, split: bool) -> list[list[Word]]:
    """Words on one height as lines from the top, each from the left; wide gaps part lines where asked."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.top + word.box.bottom) / 2):
        home = next((line for line in reversed(lines[-4:]) if _same_line(line, word)), None)
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    ordered = [sorted(line, key=lambda word: word.box.x0) for line in lines]
    ordered.sort(key=lambda line: sum(word.box.center[1] for word in line) / len(line))
    return [part for line in ordered for part in (_parted(line) if split else [line])]


def _same_line(line: Sequence[Word], word: Word) -> bool:
    top = sum(each.box.top for each in line) / len(line)
    bottom = sum(each.box.bottom for each in line) / len(line)
    lower = min(bottom - top, word.box.height)
    return overlap(top, bottom, word.box.top, word.box.bottom) >= SAME_LINE_SHARE * lower


def _parted(line: list[Word]) -> list[list[Word]]:
    parts = [[line[0]]]
    for word in line[1:]:
        before = parts[-1][-1]
        if word.box.x0 - before.box.x1 > COLUMN_GAP_SHARE * max(word.box.height, before.box.height):
            parts.append([word])
        else:
            parts[-1].append(word)
    return parts


def in_reading_order(blocks: Sequence[Block]) -> list[Block]:
    """From the top; blocks beside each other from the left."""
    ordered: list[Block] = []
    rest = sorted(blocks, key=lambda block: (block.box.top, block.box.x0))  # type: ignore[union-attr]
    while rest:
        first = rest[0]
        beside = [
            block
            for block in rest
            if overlap(block.box.top, block.box.bottom, first.box.top, first.box.bottom)  # type: ignore[union-attr]
            > 0.5 * min(block.box.height, first.box.height)  # type: ignore[union-attr]
        ]
        ordered += sorted(beside, key=lambda block: block.box.x0)  # type: ignore[union-attr]
        rest = [block for block in rest if block not in beside]
    return ordered
