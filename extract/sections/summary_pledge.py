"""A row of a summary set up as the other reports print a pledge: labels beside values, and a table of its money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..lexicon import Wording
from ..lexicon.units import UnitNote, agreed, label_with_unit, note_of_line, without_unit
from ..model.layout import Cell, Table
from ..model.section import PledgePart, Section
from .summary_heads import Money
from .summary_pages import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A row below the names of the columns: its cells by column, and where it stands."""

    page: Page
    cells: dict[int, Cell]

    def text(self, col: int) -> str:
        """What the row prints in a column."""
        return self.cells[col].text if col in self.cells else ""


def page_of(entry: Entry) -> int | None:
    """The page where a row stands, ``None`` in a dump."""
    return entry.page.table.page if entry.page.table.box is not None else None


def pledge_of(entry: Entry, wording: Wording, *, in_full: bool) -> PledgePart:
    """A row as a pledge: its head, and its money with the lines that note the unit.

    Where columns of money are not understood, ``in_full`` is false, the total is not that of the others; nor is it
    where titles name single years (2024년 예산).
    """
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
    some_years = any(each.of_title for each in years.values())
    if years and not some_years and (in_full or not any(each.period for each in years.values())):
        years = _total(entry, years, wording) | years
    tables = [_funding(entry, each, wording) for each in (both, years) if each]
    sections = (Section("funding", "", (*page.notes, *tables)),) if tables else ()
    return PledgePart(pages, (head,), sections)


def _total(entry: Entry, years: Mapping[int, Money], wording: Wording) -> dict[int, Money]:
    """The total as money of all years beside those of single years, where its head names no other unit than theirs."""
    columns = entry.page.columns
    totals = [col for col, key in columns.keys.items() if key == "total_budget" and col in entry.cells]
    own = _of_heads([columns.labels[col] for col in totals], wording)
    others = _of_heads([cell for each in years.values() for cell in _heads(each)], wording)
    same_unit = not own or (bool(others) and len({note.unit.name for note in (*own, *others)}) == 1)
    return {totals[0]: Money(None, None)} if len(totals) == 1 and same_unit else {}


def _noted(page: Page, wording: Wording) -> Cell:
    """The unit of the totals, as a cell behind them; a blank one where it is not beyond doubt."""
    columns = page.columns
    totals = [columns.labels[col] for col, key in columns.keys.items() if key == "total_budget"]
    others = [_heads(each)[:1] for each in columns.money.values()]
    heads = _of_heads(totals, wording) or _of_heads([cell for each in others for cell in each], wording)
    lines = [(note_of_line(line.text, wording), line) for line in reversed(page.notes)]
    note = agreed([*(each for each, _ in lines if each is not None), *heads])
    if note is None or not note.unit.sure:
        return Cell(0, 0)
    place = next((line for each, line in lines if each is not None and each.unit == note.unit), None)
    if place is None:
        return Cell(0, 0, text=note.unit.name)
    return Cell(0, 0, text=note.unit.name, confidence=place.confidence, box=place.box)


def _heads(money: Money) -> list[Cell]:
    return [cell for cell in (money.source, money.period, money.measure) if cell is not None]


def _of_heads(heads: Sequence[Cell], wording: Wording) -> list[UnitNote]:
    said = [label_with_unit(cell.text, wording) for cell in heads]
    return [UnitNote(each.unit, False) for each in said if each is not None]


def _funding(entry: Entry, money: Mapping[int, Money], wording: Wording) -> Table:
    """The money of a row as a table: a source a row, a year a column; what is of all is so called.

    Where a head says what its money is, the plan is so called too, in a second row of the heading.
    """
    named = {col: _named(each, wording) for col, each in money.items()}
    sources = {each.says[0]: each.source for each in named.values() if each.source is not None}
    periods = dict.fromkeys(each.says[1] for each in named.values())
    columns = {each.says[1:]: each for period in periods for each in named.values() if each.says[1] == period}
    at = {each.says: col for col, each in named.items()}
    rows = [
        (source, *(entry.cells[at[said, *key]] if (said, *key) in at else Cell(0, 0) for key in columns))
        for said, source in sources.items()
    ]
    measured = any(each.measure is not None for each in money.values())
    corner = Cell(0, 0, text=_unit_of(money.values(), wording))
    heading: list[Sequence[Cell | None]] = [(corner, *(each.period for each in columns.values()))]
    heading += [(Cell(0, 0), *(each.measure for each in columns.values()))] if measured else []
    table = _table(entry.page.table, [*_filled(heading), *rows])
    return _with_spans(table, [key[0] for key in columns]) if measured else table


def _named(money: Money, wording: Wording) -> Money:
    """Money with all of its heads: those that the page leaves out, and no unit behind a time or a measure."""
    return Money(
        money.source or Cell(0, 0, text=wording.sources["total"][0]),
        _plain(money.period, wording) or Cell(0, 0, text=wording.periods["total"][0]),
        _plain(money.measure, wording) or Cell(0, 0, text=wording.measures["planned"][0]),
    )


def _plain(head: Cell | None, wording: Wording) -> Cell | None:
    return replace(head, text=without_unit(head.text, wording)) if head is not None else None


def _unit_of(money: Iterable[Money], wording: Wording) -> str:
    """The unit that the heads of times and measures name, in brackets; nothing where they name none, or several."""
    heads = [cell for each in money for cell in (each.period, each.measure) if cell is not None]
    names = {note.unit.name for note in _of_heads(heads, wording)}
    return f"({names.pop()})" if len(names) == 1 else ""


def _filled(rows: Iterable[Sequence[Cell | None]]) -> list[list[Cell]]:
    return [[cell or Cell(0, 0) for cell in row] for row in rows]


def _with_spans(table: Table, periods: Sequence[str]) -> Table:
    """The table with each period above all of its measures, as one cell."""
    first = {period: at + 1 for at, period in reversed(list(enumerate(periods)))}
    wide = {first[period]: periods.count(period) for period in first}
    cells = tuple(
        replace(cell, col_span=wide.get(cell.col, 1)) if cell.row == 0 else cell
        for cell in table.cells
        if cell.row > 0 or cell.col == 0 or cell.col in wide
    )
    return replace(table, cells=cells)


def _table(table: Table, pairs: Iterable[Sequence[Cell]]) -> Table:
    """Cells beside each other as the rows of a table; there is at least one row."""
    rows = list(pairs)
    cells = tuple(
        replace(cell, row=row, col=col, row_span=1, col_span=1)
        for row, pair in enumerate(rows)
        for col, cell in enumerate(pair)
    )
    return replace(table, n_rows=len(rows), n_cols=len(rows[0]), cells=cells)
