"""Reports that print a pledge a row: 연번 | 공약명 | 담당부서 | 총사업비 | 국비 | … over many rows.

Each row becomes a pledge of its own, set up as the other reports print one: a head of labels and values, and a table
of money with a source a row and a year a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.units import UnitNote, agreed, label_with_unit, note_of_line
from ..model.layout import Block, Cell, Line, Notice, Table
from ..model.section import PledgePart, Section
from .summary_columns import Money, columns_of, without_unit
from .summary_pages import Page, in_one_unit
from .summary_sums import Row, figure_of, mismatches, says_sum

FEWEST_PLEDGES = 2
"""Rows below the names of the columns; one row alone is a head whose labels stand above their values."""

FEWEST_FIGURES = 0.5
"""Of what a column prints: from here on it is one of figures."""


_YEAR = re.compile(r"20\d\d")
"""A column of bare years tells times."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row below the names of the columns: its cells by column, and where it stands."""

    page: Page
    cells: dict[int, Cell]

    def text(self, col: int) -> str:
        return self.cells[col].text if col in self.cells else ""


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


def _entries(page: Page, wording: Wording) -> Iterator[_Entry]:
    """The rows of a page that print anything, without its names of columns, where they are printed again."""
    table, columns = page.table, page.columns
    for row in range(columns.first_row, table.n_rows):
        entry = _Entry(page, {cell.col: cell for cell in table.cells if cell.row == row})
        is_heading = split_label(entry.text(columns.name), wording.labels) is not None
        if not is_heading and any(bare(cell.text) for cell in entry.cells.values()):
            yield entry


def _pledges(entries: Sequence[_Entry], wording: Wording) -> Iterator[PledgePart]:
    """The pledges among the rows, each with what puts its figures in doubt."""
    notices: dict[int, list[Notice]] = {
        at: [] for at, entry in enumerate(entries) if _is_pledge(entry, wording)
    }
    if not notices:
        return
    first = min(notices)
    notices[first] += _unknown_columns(entries)
    for at, entry in enumerate(entries):
        if at not in notices and not _is_sum(entry, wording) and any(_figures(entry).values()):
            notices[max((other for other in notices if other < at), default=first)].append(_unread(entry))
    for at, notice in _doubts(entries, wording):
        notices[at].append(notice)
    for at, doubts in notices.items():
        yield replace(_pledge(entries[at], wording), notices=tuple(doubts))


def _is_sum(entry: _Entry, wording: Wording) -> bool:
    return any(says_sum(entry.text(col), wording) for col in entry.page.columns.naming)


def _is_pledge(entry: _Entry, wording: Wording) -> bool:
    name = entry.cells.get(entry.page.columns.name)
    return name is not None and name.col_span == 1 and bool(bare(name.text)) and not _is_sum(entry, wording)


def _figures(entry: _Entry) -> dict[int, str]:
    """What a row prints in its columns of money."""
    columns = entry.page.columns
    cols = (*columns.money, *(col for col, key in columns.keys.items() if key == "total_budget"))
    return {col: entry.text(col) for col in cols}


def _doubts(entries: Sequence[_Entry], wording: Wording) -> Iterator[tuple[int, Notice]]:
    """For each pledge of a sum that does not add up, the notice of it."""
    partial = {bare(word) for word in wording.funding.partial_sums}
    rows = [
        Row(
            _figures(entry) if _is_pledge(entry, wording) or _is_sum(entry, wording) else {},
            is_sum := _is_sum(entry, wording),
            is_sum and any(bare(cell.text) in partial for cell in entry.cells.values()),
        )
        for entry in entries
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
        notice = Notice("column-sum-mismatch", "warning", _page(entry), facts, part)
        yield from ((at, notice) for at in found.pledges if _is_pledge(entries[at], wording))


def _head(entry: _Entry, col: int) -> str:
    columns = entry.page.columns
    if col in columns.labels:
        return columns.labels[col].text
    heads = columns.money[col]
    return " ".join(cell.text for cell in (heads.period, heads.source) if cell is not None)


def _unread(entry: _Entry) -> Notice:
    """Of a row of figures that names no pledge."""
    first = next(cell.text for cell in entry.cells.values() if bare(cell.text))
    return Notice("row-not-understood", "warning", _page(entry), (("row", first),), "budgets")


def _unknown_columns(entries: Sequence[_Entry]) -> Iterator[Notice]:
    """For each column of figures whose head is unknown, once."""
    columns = entries[0].page.columns
    for col, head in columns.unknown.items():
        texts = [text for entry in entries if bare(text := entry.text(col))]
        figures = sum(figure_of(text) is not None and not _YEAR.fullmatch(text.strip()) for text in texts)
        if texts and figures >= FEWEST_FIGURES * len(texts) and col > columns.name:
            facts = (("column", head.text.replace("\n", "")),)
            yield Notice("column-not-understood", "warning", _page(entries[0]), facts)


def _page(entry: _Entry) -> int | None:
    return entry.page.table.page if entry.page.table.box is not None else None


def _pledge(entry: _Entry, wording: Wording) -> PledgePart:
    """A row as a pledge: its head, and its money with the lines that note the unit."""
    page, columns = entry.page, entry.page.columns
    noted = _noted(page, wording)
    head = _table(
        page.table,
        (
            (replace(label, text=without_unit(label.text, wording)), entry.cells[col], noted)
            if columns.keys[col] == "total_budget"
            else (label, entry.cells[col], Cell(0, 0))
            for col, label in columns.labels.items()
            if col in entry.cells and entry.cells[col].col_span == 1
        ),
    )
    pages = (page.table.page,) if page.table.box is not None else ()
    money = {col: each for col, each in columns.money.items() if col in entry.cells}
    both = {col: each for col, each in money.items() if each.source is not None}
    years = {col: each for col, each in money.items() if each.source is None}
    years = _with_total(entry, wording) | years if years else years
    tables = [_funding(entry, each, wording) for each in (both, years) if each]
    sections = (Section("funding", "", (*page.notes, *tables)),) if tables else ()
    return PledgePart(pages, (head,), sections)


def _with_total(entry: _Entry, wording: Wording) -> dict[int, Money]:
    """The total as money of all years beside those of single years, where its head names no unit of its own."""
    columns = entry.page.columns
    totals = [col for col, key in columns.keys.items() if key == "total_budget" and col in entry.cells]
    same_unit = not _of_heads([columns.labels[col] for col in totals], wording)
    return {totals[0]: Money(None, None)} if len(totals) == 1 and same_unit else {}


def _noted(page: Page, wording: Wording) -> Cell:
    """The unit of the totals, as a cell behind them; a blank one where it is not beyond doubt."""
    columns = page.columns
    totals = [columns.labels[col] for col, key in columns.keys.items() if key == "total_budget"]
    others = [each.source or each.period for each in columns.money.values()]
    heads = _of_heads(totals, wording) or _of_heads([cell for cell in others if cell is not None], wording)
    lines = [(note_of_line(line.text, wording), line) for line in reversed(page.notes)]
    note = agreed([*(each for each, _ in lines if each is not None), *heads])
    if note is None or not note.unit.sure:
        return Cell(0, 0)
    place = next((line for each, line in lines if each is not None and each.unit == note.unit), None)
    if place is None:
        return Cell(0, 0, text=note.unit.name)
    return Cell(0, 0, text=note.unit.name, confidence=place.confidence, box=place.box)


def _of_heads(heads: Sequence[Cell], wording: Wording) -> list[UnitNote]:
    said = [label_with_unit(cell.text, wording) for cell in heads]
    return [UnitNote(each.unit, False) for each in said if each is not None]


def _funding(entry: _Entry, money: dict[int, Money], wording: Wording) -> Table:
    """The money of a row as a table: a source a row, a year a column; what is of all is so called."""
    whole = Cell(0, 0, text=wording.periods["total"][0])
    every = Cell(0, 0, text=wording.sources["total"][0])
    heads = {col: (each.source or every, each.period or whole) for col, each in money.items()}
    sources = {bare(source.text): source for source, _ in heads.values()}
    periods = {bare(period.text): period for _, period in heads.values()}
    at = {(bare(source.text), bare(period.text)): col for col, (source, period) in heads.items()}
    rows = [
        (source, *(entry.cells[at[s, p]] if (s, p) in at else Cell(0, 0) for p in periods))
        for s, source in sources.items()
    ]
    return _table(entry.page.table, [(Cell(0, 0), *periods.values()), *rows])


def _table(table: Table, pairs: Iterable[Sequence[Cell]]) -> Table:
    """Cells beside each other as the rows of a table; there is at least one row."""
    rows = list(pairs)
    cells = tuple(
        replace(cell, row=row, col=col, row_span=1, col_span=1)
        for row, pair in enumerate(rows)
        for col, cell in enumerate(pair)
    )
    return replace(table, n_rows=len(rows), n_cols=len(rows[0]), cells=cells)
