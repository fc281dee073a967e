"""A table without upright rulings that goes on at the top of a page, where no heading tells its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ...model.layout import Box, Ruling, Table, Word
from .band import lines_between, words_between
from .phrases import Phrase, Row, usual_gutter
from .stacks import open_levels
from .table import ImpliedTable

_FEWEST_COLUMNS = 2

_SAME_WIDTH_POINTS = 6.0
"""How far the widths of a table differ from page to page: a scan eats some points of a pale line."""

_NEXT_LINE_SHARE = 2.0
"""Of the height of print: the lines of a row stand closer than that, a running head further above."""

_BULLET = re.compile(r"[○●◦ㅇ•·∙▪▶▷※–-]\s?\S")

_ACROSS_POINTS = 2.0
"""Print that reaches so far over the wall between two columns on either side stands in neither."""


def table_going_on(rulings: Sequence[Ruling], words: Sequence[Word], before: Table) -> ImpliedTable | None:
    """The rows at the top of a page that stand in the columns of ``before``, the last table of the page before.

    The first row stands above the first ruling, since the page's end has parted it from the one before, or below a
    ruling that is drawn anew, with nothing near above that.
    """
    edges = _edges(before)
    levels = [level for level in open_levels(rulings) if edges and _is_as_wide(level, edges)]
    if len(edges) <= _FEWEST_COLUMNS or not levels:
        return None
    walls = [edge + levels[0][0].start - edges[0] for edge in edges]
    heights = [level[0].position for level in levels]
    ordered, gutter = words_between(words, walls[0], walls[-1]), usual_gutter(words)
    above = _nearest(lines_between(ordered, (0.0, heights[0]), gutter), heights[0], walls)
    sections = [lines_between(ordered, pair, gutter) for pair in pairwise(heights)]
    first = above or (sections[0] if sections else ())
    is_row = _is_row(first, walls) or (above and _is_rest(first, walls))
    if not is_row or _is_heading_of(before, first):
        return None
    more = len(list(takewhile(lambda lines: _is_row(lines, walls), sections)))
    top = [max(min(phrase.box.top for row in above for phrase in row) - 1.0, 0.0)] if above else []
    return _ruled(walls, [*top, *heights[: more + 1]])


def _is_heading_of(table: Table, lines: Sequence[Row]) -> bool:
    """Whether a row begins as the table does: its heading is printed again, and tells the columns itself."""
    corner = next((cell.text for cell in table.cells if (cell.row, cell.col) == (0, 0)), "")
    return _tight(lines[0][0].text) == _tight(corner)


def _tight(text: str) -> str:
    """Text without its blanks."""
    return "".join(text.split())


def _is_as_wide(level: Sequence[Ruling], edges: Sequence[float]) -> bool:
    return abs(level[-1].end - level[0].start - (edges[-1] - edges[0])) <= _SAME_WIDTH_POINTS


def _ruled(walls: Sequence[float], rows: Sequence[float]) -> ImpliedTable:
    box = Box(walls[0], rows[0], walls[-1], rows[-1])
    upright = (Ruling("vertical", x, box.top, box.bottom, 0.0) for x in walls)
    level = (Ruling("horizontal", y, box.x0, box.x1, 0.0) for y in rows)
    return ImpliedTable(box, (*upright, *level))


def _edges(table: Table) -> tuple[float, ...]:
    """Where the columns of a table begin, and its right side."""
    begins = {cell.col: cell.box.x0 for cell in table.cells if cell.box is not None}
    every = [begins[col] for col in sorted(begins)]
    return (*every, table.box.x1) if table.box is not None and len(begins) == table.n_cols else ()


def _nearest(lines: Sequence[Row], floor: float, walls: Sequence[float]) -> tuple[Row, ...]:
    """The lines right above a ruling, each close to the one below it; a running head may be as close, over walls."""
    kept: list[Row] = []
    for row in reversed(lines):
        white = floor - max(phrase.box.bottom for phrase in row)
        near = white <= _NEXT_LINE_SHARE * max(phrase.box.height for phrase in row)
        if not near or (kept and len(row) == 1 and any(_runs_over(row[0], wall) for wall in walls)):
            break
        kept.append(row)
        floor = min(phrase.box.top for phrase in row)
    return tuple(reversed(kept))


def _is_row(lines: Sequence[Row], walls: Sequence[float]) -> bool:
    """Whether lines stand in columns, one of which is that of the labels, and none runs over a wall."""
    phrases = [phrase for row in lines for phrase in row]
    if any(_runs_over(phrase, wall) for phrase in phrases for wall in walls):
        return False
    columns = {sum(wall <= phrase.middle for wall in walls) - 1 for phrase in phrases}
    return 0 in columns and len(columns) > 1


def _is_rest(lines: Sequence[Row], walls: Sequence[float]) -> bool:
    """Whether lines are the rest of a row whose label stands on the page before: entries of lists in their columns."""
    phrases = [phrase for row in lines for phrase in row]
    return _BULLET.match(phrases[0].text) is not None and not any(
        _runs_over(phrase, wall) for phrase in phrases for wall in walls
    )


def _runs_over(phrase: Phrase, wall: float) -> bool:
    return phrase.box.x0 < wall - _ACROSS_POINTS and phrase.box.x1 > wall + _ACROSS_POINTS
