"""Reports that print a pledge a row: 연번 | 공약명 | 담당부서 | 총사업비 | 국비 | … over many rows.

Each row becomes a pledge of its own, set up as the other reports print one: a head of labels and values, and a table
of money with a source a row and a year a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.units import note_of_line
from ..model.layout import Block, Line, Notice, Table
from ..model.section import PledgePart
from .summary_columns import columns_of
from .summary_pages import Page, in_one_unit
from .summary_pledge import Entry, page_of, pledge_of
from .summary_sums import Row, figure_of, mismatches, says_sum

FEWEST_PLEDGES = 2
"""Rows below the names of the columns; one row alone is a head whose labels stand above their values."""

FEWEST_FIGURES = 0.5
"""Of what a column prints: from here on it is one of figures."""


_YEAR = re.compile(r"20\d\d")
"""A column of bare years tells times."""


def is_summary(table: Table, wording: Wording) -> bool:
    """Whether a table's columns are named like a head's labels, over at least two rows."""
    columns = columns_of(table, wording)
    return columns is not None and table.n_rows - columns.first_row >= FEWEST_PLEDGES


def pledges_of_rows(blocks: Iterable[Block], wording: Wording) -> Iterator[PledgePart]:
    """A pledge for each row of every summary but its sums; one that goes on over a page has its columns there too."""
    for pages in _summaries(blocks, wording):
        yield from _pledges([entry for page in pages for entry in _entries(page, wording)], wording)


def _summaries(blocks: Iterable[Block], wording: Wording) -> Iterator[list[Page]]:
    """The pages of each summary. What goes on has the unit of its first page unless it notes one of its own."""
    pages: list[Page] = []
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        if not isinstance(block, Table):
            continue
        notes = tuple(line for line in lines if note_of_line(line.text, wording) is not None)
        lines = []
        columns = columns_of(block, wording)
        if columns is None and pages and block.n_cols == pages[-1].table.n_cols:
            columns = replace(pages[-1].columns, first_row=0)
            pages += in_one_unit(Page(block, columns, notes or pages[-1].notes), wording)
        elif columns is not None and pages and columns.said == pages[-1].columns.said:
            pages += in_one_unit(Page(block, columns, notes or pages[-1].notes), wording)
        elif columns is not None:
            if pages:
                yield pages
            pages = list(in_one_unit(Page(block, columns, notes), wording))
    if pages:
        yield pages


def _entries(page: Page, wording: Wording) -> Iterator[Entry]:
    """The rows of a page that print anything, without its names of columns, where they are printed again."""
    table, columns = page.table, page.columns
    for row in range(columns.first_row, table.n_rows):
        entry = Entry(page, {cell.col: cell for cell in table.cells if cell.row == row})
        is_heading = split_label(entry.text(columns.name), wording.labels) is not None
        if not is_heading and any(bare(cell.text) for cell in entry.cells.values()):
            yield entry


def _pledges(entries: Sequence[Entry], wording: Wording) -> Iterator[PledgePart]:
    """The pledges among the rows, each with what puts its figures in doubt."""
    notices: dict[int, list[Notice]] = {
        at: [] for at, entry in enumerate(entries) if _is_pledge(entry, wording)
    }
    if not notices:
        return
    first = min(notices)
    notices[first] += (*_unknown_columns(entries), *_left_out(entries))
    for at in sorted(_unnamed(entries, wording) - _field_sums(entries, wording)):
        notices[max((other for other in notices if other < at), default=first)].append(_unread(entries[at]))
    in_full = not any(_money_unknown(entries))
    for at, notice in _doubts(entries, wording):
        notices[at].append(notice)
    for at, doubts in notices.items():
        yield replace(pledge_of(entries[at], wording, in_full=in_full), notices=tuple(doubts))


def _is_sum(entry: Entry, wording: Wording) -> bool:
    return any(says_sum(entry.text(col), wording) for col in entry.page.columns.naming)


def _is_pledge(entry: Entry, wording: Wording) -> bool:
    name = entry.cells.get(entry.page.columns.name)
    return name is not None and name.col_span == 1 and bool(bare(name.text)) and not _is_sum(entry, wording)


def _figures(entry: Entry) -> dict[int, str]:
    """What a row prints in its columns of money."""
    columns = entry.page.columns
    cols = (*columns.money, *(col for col, key in columns.keys.items() if key == "total_budget"))
    return {col: entry.text(col) for col in cols}


def _unnamed(entries: Sequence[Entry], wording: Wording) -> set[int]:
    """The rows of figures that name neither a pledge nor a sum."""
    return {
        at
        for at, entry in enumerate(entries)
        if not _is_pledge(entry, wording) and not _is_sum(entry, wording) and any(_figures(entry).values())
    }


def _field_sums(entries: Sequence[Entry], wording: Wording) -> set[int]:
    """Those of them that head or end the pledges of a field: every figure is the sum of the pledges next to it."""
    unnamed = {at for at in _unnamed(entries, wording) if _can_be_sum(entries[at])}
    rows = [
        replace(row, figures=_figures(entries[at]), is_sum=True, is_partial=True) if at in unnamed else row
        for at, row in enumerate(_rows(entries, wording))
    ]
    return unnamed - {found.row for found in mismatches(rows)}


def _can_be_sum(entry: Entry) -> bool:
    figures = [figure_of(text) for text in _figures(entry).values()]
    return None not in figures and any(figures)


def _rows(entries: Sequence[Entry], wording: Wording) -> Iterator[Row]:
    partial = {bare(word) for word in wording.funding.partial_sums}
    for entry in entries:
        is_sum = _is_sum(entry, wording)
        counts = is_sum or _is_pledge(entry, wording)
        of_some = is_sum and any(bare(cell.text) in partial for cell in entry.cells.values())
        yield Row(_figures(entry) if counts else {}, is_sum, of_some)


def _doubts(entries: Sequence[Entry], wording: Wording) -> Iterator[tuple[int, Notice]]:
    """For each pledge of a sum that does not add up, the notice of it."""
    fields = _field_sums(entries, wording)
    rows = [
        replace(row, is_sum=True) if at in fields else row for at, row in enumerate(_rows(entries, wording))
    ]
    for found in mismatches(rows):
        entry = entries[found.row]
        facts = (
            ("column", _head(entry, found.col)),
            (
                "row",
                next(
                    entry.text(col) for col in entry.page.columns.naming if says_sum(entry.text(col), wording)
                ),
            ),
            ("text", entry.text(found.col)),
            ("added", f"{found.added:,f}"),
        )
        part = "budgets" if found.col in entry.page.columns.money else "total_budget"
        notice = Notice("column-sum-mismatch", "warning", page_of(entry), facts, part)
        yield from ((at, notice) for at in found.pledges if _is_pledge(entries[at], wording))


def _head(entry: Entry, col: int) -> str:
    columns = entry.page.columns
    if col in columns.labels:
        return columns.labels[col].text
    heads = columns.money[col]
    cells = (heads.period, heads.source, heads.measure)
    return " ".join(cell.text for cell in cells if cell is not None)


def _unread(entry: Entry) -> Notice:
    """Of a row of figures that names no pledge."""
    first = next(cell.text for cell in entry.cells.values() if bare(cell.text))
    return Notice("row-not-understood", "warning", page_of(entry), (("row", first),), "budgets")


def _unknown_columns(entries: Sequence[Entry]) -> Iterator[Notice]:
    """For each column of figures whose head is unknown, once."""
    columns = entries[0].page.columns
    for col in _money_unknown(entries):
        facts = (("column", columns.unknown[col].text.replace("\n", "")),)
        yield Notice("column-not-understood", "warning", page_of(entries[0]), facts, "budgets")


def _money_unknown(entries: Sequence[Entry]) -> Iterator[int]:
    """The columns of figures right of the names whose head is unknown."""
    columns = entries[0].page.columns
    for col in columns.unknown:
        texts = [text for entry in entries if bare(text := entry.text(col))]
        figures = sum(figure_of(text) is not None and not _YEAR.fullmatch(text.strip()) for text in texts)
        if texts and figures >= FEWEST_FIGURES * len(texts) and col > columns.name:
            yield col


def _left_out(entries: Sequence[Entry]) -> Iterator[Notice]:
    """What is told of the columns that are understood and have no place in the record."""
    heads = entries[0].page.columns.left_out.values()
    if heads:
        facts = (("columns", ", ".join(head.text for head in heads)),)
        yield Notice("columns-left-out", "info", page_of(entries[0]), facts, "budgets")
