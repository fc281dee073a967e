"""Forms with a section's title in a cell at the left and the section at its right, tables within it included.

Such a table is unfolded: its rows of labels and values are the head, each title becomes a line of its own, and what
stands beside it becomes the lines and tables that it would have been below a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..lexicon.wording import find
from ..model.layout import Block, Cell, Line, Table
from .table_parts import blocks_of, part_of
from .titles import title_kind

_OFF_POINTS = 16.0
"""A form that goes on over a page has its left column in the same place there, but for what scans shift and turn: by a
degree is 14 points from the top of a page to its foot."""

_LONGEST_VALUE = 40
"""Signs: a label such as 추진현황 has a shorter value beside it, a section's text is longer or has line ends."""


def unfolded(blocks: Iterable[Block], wording: Wording) -> Iterator[Block]:
    """The blocks, tables with titles at their left taken apart; such a table may go on over pages."""
    form: Table | None = None
    waiting: tuple[Block, ...] = ()
    for block in blocks:
        if not isinstance(block, Table):
            yield block
            continue
        goes_on = form is not None and _goes_on(form, block)
        parts: tuple[Block, ...] = (block,)
        untitled: tuple[Block, ...] = ()
        if _has_side_titles(block, wording) or (goes_on and _begins_blank(block)):
            parts, untitled = _unfolded(block, wording, goes_on=goes_on), _untitled(block)
            form = block
        title = parts[:1] if goes_on and _top(block) and isinstance(parts[0], Line) else ()
        yield from (*title, *waiting, *parts[len(title) :])
        waiting = untitled
    yield from waiting


def _unfolded(table: Table, wording: Wording, *, goes_on: bool) -> tuple[Block, ...]:
    """Rows of labels first, then titles and what stands beside them; a blank cell goes on with the title above."""
    labels: list[Block] = []
    sections: list[Block] = []
    for is_section, cells in groupby(_left(table), key=lambda cell: _is_section(cell, table, wording)):
        group = tuple(cells)
        if not is_section or not (sections or goes_on or bare(group[0].text)):
            labels += _part(table, group)
            continue
        for cell in group:
            if bare(cell.text):
                sections.append(Line(table.page, _said(cell), cell.confidence, cell.box))
            if cell is not _last_blank(table):
                sections += _beside(cell, table)
    return (*labels, *sections)


def _untitled(table: Table) -> tuple[Block, ...]:
    """What stands beside a blank cell at the foot: its title may be that at the top of the next page."""
    last = _last_blank(table)
    return () if last is None else tuple(_beside(last, table))


def _last_blank(table: Table) -> Cell | None:
    """The last cell at the left, if it is blank and not the first as well: that one goes on with another page."""
    *others, last = _left(table)
    return last if others and not bare(last.text) else None


def _is_section(cell: Cell, table: Table, wording: Wording) -> bool:
    return not bare(cell.text) or _is_title(cell, table, wording)


def _part(table: Table, left: Sequence[Cell]) -> Iterator[Block]:
    part = part_of(table, range(left[0].row, left[-1].row + left[-1].row_span))
    if part is not None:
        yield part


def _beside(cell: Cell, table: Table) -> Iterator[Block]:
    part = part_of(table, _rows(cell), first_col=1)
    if part is not None:
        yield from blocks_of(part)


def _has_side_titles(table: Table, wording: Wording) -> bool:
    """Whether titles stand at its left: of two kinds at least, or one beside everything."""
    titles = [cell for cell in _left(table) if _is_title(cell, table, wording)]
    kinds = {title_kind(_said(cell), wording) for cell in titles}
    return len(kinds) > 1 or any(cell.row_span == table.n_rows for cell in titles)


def _left(table: Table) -> tuple[Cell, ...]:
    """The cells of the first column, of tables that have a second one."""
    cells = (cell for cell in table.cells if cell.col == 0) if table.n_cols > 1 else ()
    return tuple(sorted(cells, key=lambda cell: cell.row))


def _said(cell: Cell) -> str:
    return cell.text.replace("\n", "")


def _is_title(cell: Cell, table: Table, wording: Wording) -> bool:
    """Whether a cell is the title of what stands beside it: several rows, or one cell and no mere value.

    The cell may be blank: then the section stands on the next page.
    """
    if title_kind(_said(cell), wording) is None or cell.col_span == table.n_cols:
        return False
    beside = [each for each in table.cells if each.row == cell.row and each.col > 0]
    if cell.row_span > 1:
        return len({each.row for each in table.cells if each.col > 0 and each.row in _rows(cell)}) > 1
    if len(beside) != 1:
        return False
    is_label = find(_said(cell), wording.labels) is not None
    return not is_label or "\n" in beside[0].text or len(beside[0].text) > _LONGEST_VALUE


def _rows(cell: Cell) -> range:
    return range(cell.row, cell.row + cell.row_span)


def _goes_on(form: Table, table: Table) -> bool:
    """Whether a table has the left column of the form on the page before it."""
    last, first = next(reversed(_left(form)), None), next(iter(_left(table)), None)
    if table.page != form.page + 1 or last is None or first is None:
        return False
    if last.box is None or first.box is None:
        return False
    off = (abs(last.box.x0 - first.box.x0), abs(last.box.x1 - first.box.x1))
    return max(off) <= _OFF_POINTS


def _top(table: Table) -> str:
    """What the first cell of its left column says."""
    return next((bare(cell.text) for cell in _left(table)), "")


def _begins_blank(table: Table) -> bool:
    """Whether nothing stands beside its first rows, as beside a section that goes on; a table's corner is one row."""
    first = _left(table)[0]
    beside = [cell for cell in table.cells if cell.row == first.row and cell.col > 0]
    return not bare(first.text) and (first.row_span > 1 or len(beside) == 1)
