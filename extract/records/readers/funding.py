"""Funding tables (재원조달계획): sources down, years across, 계획 and 확보 under each year or one figure a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import cast

from ...lexicon import Match
from ...lexicon.matching import bare, likeness
from ...lexicon.measures import measure_of
from ...lexicon.no_money import holds_no_money, without_note
from ...lexicon.units import Unit
from ...lexicon.wording import SURE_LIKENESS
from ...model.draft import FundingDraft, FundingRow, FundingSource, Reading
from ...model.layout import Cell, Notice, Table
from ...model.section import Section
from ..alternatives import alternatives
from ..context import Context
from ..matrix import Matrix, says_something, stands_alone
from ..values.cell_amounts import amount_in_cell
from .funding_heading import FigureColumns, read_heading, read_single_row
from .funding_labels import source_of
from .funding_measure_rows import measures_across
from .funding_one_row import names_all, one_row
from .funding_prose import read_funding_prose
from .funding_unit import Noted, tables_with_units, unit_of_label

HEADING_IN_DOUBT = ("doubtful-heading", "no-unit")
"""Marks that no sum can lift: figures add up in any unit and under any years."""

_WORD = re.compile(r"[가-힣]{2}")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Funding:
    """The funding tables of a pledge and what could not be understood in them.

    ``total`` is the planned total of all years where lines tell the funding: it may stand nowhere else.
    """

    tables: tuple[FundingDraft, ...]
    notices: tuple[Notice, ...]
    total: Reading[int] | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    """A table with its heading; a table that goes on has the heading of the one before it.

    ``sources`` is the row that names them where the table is printed on its side, ``heading`` are the rows above the
    figures where rows of measures were set side by side.
    """

    matrix: Matrix
    columns: FigureColumns
    unit: Unit
    sources: tuple[Cell, ...] = ()
    heading: tuple[Cell, ...] = ()


def read_funding(sections: Sequence[Section], context: Context) -> Funding:
    """Every table of the sections that has a row for a source and a column for a period; else their lines."""
    if not any(isinstance(block, Table) for section in sections for block in section.blocks):
        return _from_prose(sections, context)
    tables: list[FundingDraft] = []
    notices: list[Notice] = []
    for section in sections:
        form: _Form | None = None
        for noted in tables_with_units(section, context):
            form = _form(noted, form, context)
            if form is None:
                facts = (("section", "funding"),)
                notices.append(
                    Notice("table-not-understood", "warning", _page(noted.table), facts, "budgets")
                )
                continue
            tables += _read_table(form, notices, context)
    return Funding(tuple(tables), tuple(notices))


def _read_table(form: _Form, notices: list[Notice], context: Context) -> Iterator[FundingDraft]:
    """The rows of a table; of one whose rows change their unit a draft for each run of rows in one."""
    notices += _left_out(form)
    rows: list[tuple[str, FundingRow]] = []
    for found in _source_rows(form, context):
        unit = _unit_of_row(found[1], form, context)
        row = _read_row(found, replace(form, unit=unit), notices, context)
        rows += [(unit.name, row)] if row is not None else []
    for name, run in groupby(rows, key=itemgetter(0)):
        yield FundingDraft(name, form.columns.means, tuple(row for _, row in run))
    if not rows:
        yield FundingDraft(form.unit.name, form.columns.means, ())


def _left_out(form: _Form) -> Iterator[Notice]:
    """What is told of the columns that the record does not take, where their heading is printed."""
    if not form.columns.first_row:
        return
    page = _page(form.matrix.table)
    if form.columns.left_out:
        columns = ", ".join(form.columns.left_out)
        yield Notice("columns-left-out", "info", page, (("columns", columns),), "budgets")
    for heading in form.columns.unknown:
        yield Notice("column-not-understood", "warning", page, (("column", heading),), "budgets")


def _unit_of_row(label: Cell, form: _Form, context: Context) -> Unit:
    """The unit of a row's figures: its own label's, 도비(천원), before the table's.

    Where every row has its own and none is the one noted for the table, one of both must be wrong.
    """
    own = unit_of_label(label, context)
    if own is None:
        return form.unit
    columns = form.columns
    labels = [form.matrix.at(row, columns.label_col) for row in range(columns.first_row, form.matrix.n_rows)]
    units = [unit_of_label(each, context) for each in labels if says_something(each.text)]
    denied = form.unit.sure and all(unit is not None and unit.name != form.unit.name for unit in units)
    return replace(own, sure=own.sure and not denied)


def _from_prose(sections: Sequence[Section], context: Context) -> Funding:
    """The funding that lines tell, with a notice for each line of money that is no fund's and no year's."""
    told = [read_funding_prose(section, context) for section in sections]
    notices = [
        Notice("row-not-understood", "warning", None, (("row", line),), "budgets")
        for each in told
        for line in each.left_over
    ]
    totals = [each.total for each in told if each.total is not None]
    return Funding(
        tuple(table for each in told for table in each.tables), tuple(notices), totals[0] if totals else None
    )


def _page(table: Table) -> int | None:
    return table.page if table.box is not None else None


def _form(noted: Noted, before: _Form | None, context: Context) -> _Form | None:
    """The heading of a table, also of one printed on its side, or that of the table which it goes on with."""
    table, unit = measures_across(noted.table, context), noted.unit
    row = one_row(Matrix(noted.table), context)
    columns = read_single_row(row, context) if row is not None else None
    if row is not None and columns is not None:
        return _Form(row, columns, unit)
    columns = read_heading(Matrix(table), context)
    if columns is not None:
        above = columns.first_row - 1 if table is not noted.table else 0
        heading = tuple(cell for cell in noted.table.cells if cell.row < above)
        return _Form(Matrix(table), columns, unit, heading=heading)
    table = noted.table
    goes_on = unit if noted.anew or before is None else before.unit
    if before is not None and before.heading:
        below = _below(before.heading, table)
        side_by_side = measures_across(below, context)
        columns = read_heading(Matrix(side_by_side), context) if side_by_side is not below else None
        if columns is not None:
            return _Form(Matrix(side_by_side), columns, goes_on, heading=before.heading)
    sides = [(table, unit)]
    if before is not None and before.sources:
        sides.append((_below(before.sources, table), goes_on))
    for side, counted in sides:
        turned = Matrix(measures_across(Matrix(side).turned().table, context))
        columns = read_heading(turned, context)
        if columns is not None:
            return _Form(turned, columns, counted, tuple(c for c in side.cells if c.row == 0))
    if (
        before is not None
        and before.matrix.n_cols == table.n_cols
        and not _says_heading(table, before.columns)
    ):
        return _Form(Matrix(table), before.columns.from_row(0), goes_on)
    return None


def _says_heading(table: Table, columns: FigureColumns) -> bool:
    """Whether a table begins with words where the one before it has figures: it has a heading of its own."""
    texts = [text for col in columns.at if says_something(text := Matrix(table).at(0, col).text)]
    return any(_WORD.search(text) for text in texts) and not any(_DIGIT.search(text) for text in texts)


def _below(heading: Sequence[Cell], table: Table) -> Table:
    """A table with the first rows of the one that it goes on with."""
    rows = max(cell.row for cell in heading) + 1
    cells = (*heading, *(replace(cell, row=cell.row + rows) for cell in table.cells))
    return replace(table, n_rows=table.n_rows + rows, cells=cells)


def _source_rows(form: _Form, context: Context) -> Iterator[tuple[int, Cell, Match | None]]:
    """Each row below the heading with its label's cell and its source."""
    matrix, columns = form.matrix, form.columns
    labels = {row: _label_of(row, form) for row in range(columns.first_row, matrix.n_rows)}
    rows = [row for row, label in labels.items() if label.row == row]
    matches = [_match(row, labels[row], form, context) for row in rows]
    if _total_is_unread(matches):
        matches[0] = Match("total", context.wording.sources["total"][0], 0.0)
    for row, match in zip(rows, matches, strict=True):
        yield row, labels[row], match


def _label_of(row: int, form: _Form) -> Cell:
    """What a row is called: by its second label where it has one."""
    matrix, columns = form.matrix, form.columns
    sub = matrix.at(row, columns.sub_col) if columns.sub_col is not None else None
    return sub if sub is not None and says_something(sub.text) else matrix.at(row, columns.label_col)


def _match(row: int, label: Cell, form: _Form, context: Context) -> Match | None:
    """The source of a row. What a fund is made up of (국비 | 균특) is that fund's; 계획 below a source is its plan."""
    if label.col == form.columns.label_col:
        alone = form.matrix.n_rows == form.columns.first_row + 1
        return source_of(label, context) or (names_all(label, context) if alone else None)
    firsts = (form.matrix.at(at, form.columns.label_col) for at in range(row, form.columns.first_row - 1, -1))
    above = next((first for first in firsts if says_something(first.text)), label)
    fund, own = source_of(above, context), source_of(label, context, SURE_LIKENESS)
    if own is None:
        measure = measure_of(label.text, context.wording)
        return fund if measure is not None and measure.key == "planned" else None
    is_sum = fund is None or fund.key == "total" or fund.word in context.wording.funding.local_sums
    return own if fund is None or is_sum else replace(own, key=fund.key)


def _total_is_unread(matches: Sequence[Match | None]) -> bool:
    """Whether the first label, alone unreadable, must be the total: the others are sources and none is it."""
    others = [match.key for match in matches[1:] if match is not None]
    return bool(matches) and matches[0] is None and len(others) >= 2 and "total" not in others


def _read_row(
    found: tuple[int, Cell, Match | None], form: _Form, notices: list[Notice], context: Context
) -> FundingRow | None:
    """The amounts of a row in won; one whose label is no source is noticed and left out.

    In a dump a doubtful figure puts its row in doubt: a cell that was torn in two shifts those behind it.
    """
    row, label, match = found
    page = _page(form.matrix.table)
    cells = [form.matrix.at(row, col) for col in form.columns.at]
    if match is None:
        if any(says_something(cell.text) for cell in cells) and not holds_no_money(
            [label.text], context.wording
        ):
            name = (("row", _name_of(row, form)),)
            notices.append(Notice("row-not-understood", "warning", page, name, "budgets"))
        return None
    row_sure = (match.likeness >= SURE_LIKENESS or match.key == "total") and not _runs_over(row, form)
    amounts = [
        _amount(cell, form, sure and row_sure, context)
        for cell, sure in zip(cells, form.columns.sure, strict=True)
    ]
    for cell, amount in zip(cells, amounts, strict=True):
        if amount is None and says_something(cell.text):
            facts = (("row", match.word), ("text", cell.text))
            notices.append(Notice("unreadable-cell", "warning", page, facts))
    if form.matrix.table.box is None and any(amount and amount.status == "flagged" for amount in amounts):
        amounts = [
            amount if amount is None or amount.rule in HEADING_IN_DOUBT else amount.flagged("doubtful-row")
            for amount in amounts
        ]
    return FundingRow(_source(match, form, context), _label(label, match, form), tuple(amounts))


def _name_of(row: int, form: _Form) -> str:
    """What tells a row to a reader: its label, else the first of its cells that says something."""
    cells = (_label_of(row, form), *form.matrix.row(row))
    return next((cell.text for cell in cells if says_something(cell.text)), "")


def _runs_over(row: int, form: _Form) -> bool:
    """Whether a row has figures right of the last column with a heading: then it may be shifted."""
    beyond = range(form.columns.at[-1] + 1, form.matrix.n_cols)
    unheaded = (col for col in beyond if col not in form.columns.beside)
    return any(says_something(form.matrix.at(row, col).text) for col in unheaded)


def _amount(cell: Cell, form: _Form, sure: bool, context: Context) -> Reading[int] | None:
    """The amount of a cell in won, or ``None`` where it is blank or cannot be read."""
    if not says_something(cell.text):
        return None
    amount = amount_in_cell(cell.text, form.unit.name, context.wording)
    others = alternatives(cell.text, cell.words, lambda text: _won(text, form, context))
    if amount is None:
        return None
    figure = Reading(
        amount.won, cell.text, _page(form.matrix.table), cell.box, cell.confidence, alternatives=others
    )
    if not sure:
        return figure.flagged("doubtful-heading")
    if not form.unit.sure and amount.unit == form.unit.name:
        return figure.flagged("no-unit")
    return figure if amount.sure and stands_alone(cell) else figure.flagged("doubtful-figure")


def _won(text: str, form: _Form, context: Context) -> int | None:
    amount = amount_in_cell(text, form.unit.name, context.wording)
    return None if amount is None else amount.won


def _label(cell: Cell, match: Match, form: _Form) -> Reading[str]:
    """The row's label as printed where it is a word of the lexicon, else the word it was taken for."""
    said = Reading(cell.text, cell.text, _page(form.matrix.table), cell.box, cell.confidence)
    if bare(cell.text) == bare(match.word):
        return Reading(match.word, cell.text, said.page, said.box, said.confidence)
    if likeness(cell.text, match.word) == 1.0:
        return said
    printed = cell.text.replace("\n", "").strip()
    if bare(without_note(printed)) == bare(match.word):
        return replace(said, value=printed)
    return said.repaired(match.word, "source-label")


def _source(match: Match, form: _Form, context: Context) -> FundingSource:
    """The source that a label means in this table: 시비 is another's money where 구비 is a row of its own."""
    matrix, columns, words = form.matrix, form.columns, context.wording.funding
    labels = {bare(matrix.at(row, columns.label_col).text) for row in range(columns.first_row, matrix.n_rows)}
    if match.word == words.shared and labels & set(words.own_beside_shared):
        return "provincial"
    return cast(FundingSource, match.key)  # the lexicon's sources are checked to be the contract's
