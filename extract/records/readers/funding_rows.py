"""The rows of a funding table: whose money each is, and its amounts in won."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ...lexicon import Match
from ...lexicon.matching import bare, likeness
from ...lexicon.measures import measure_of
from ...lexicon.no_money import holds_no_money, without_note
from ...lexicon.units import Unit
from ...lexicon.wording import SURE_LIKENESS
from ...model.draft import FundingRow, FundingSource, Reading
from ...model.layout import Cell, Notice
from ..alternatives import alternatives
from ..context import Context
from ..matrix import says_something, stands_alone
from ..values.cell_amounts import amount_in_cell
from .funding_form import Form
from .funding_labels import source_of
from .funding_notes import Says, said_behind, said_of_rows
from .funding_one_row import names_all
from .funding_unit import unit_of_label

HEADING_IN_DOUBT = ("doubtful-heading", "no-unit")
"""Marks that no sum can lift: figures add up in any unit and under any years."""

_REMARK = re.compile(r"\s*[※*＊]")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row below the heading, the cell of its label, and the source that this names, if it does."""

    row: int
    label: Cell
    match: Match | None


def source_rows(form: Form, context: Context) -> Iterator[SourceRow]:
    """Each row below the heading."""
    matrix, columns = form.matrix, form.columns
    labels = {row: _label_of(row, form) for row in range(columns.first_row, matrix.n_rows)}
    rows = [row for row, label in labels.items() if label.row == row]
    matches = [_match(row, labels[row], form, context) for row in rows]
    if _total_is_unread(matches):
        matches[0] = Match("total", context.wording.sources["total"][0], 0.0)
    for row, match in zip(rows, matches, strict=True):
        yield SourceRow(row, labels[row], match)


def partial_sums(rows: Sequence[SourceRow], context: Context) -> tuple[SourceRow, ...]:
    """The rows that add up some of the others: 소계 beside 합계, or one of several of them."""
    words = {bare(word) for word in context.wording.funding.partial_sums}
    totals = [each for each in rows if each.match is not None and each.match.key == "total"]
    parts = tuple(each for each in totals if bare(without_note(each.label.text)) in words)
    return parts if len(totals) > 1 else ()


def notes_of_rows(rows: Sequence[SourceRow], form: Form, context: Context) -> dict[int, Says]:
    """What the notes behind the labels and the corner say of each row.

    Where the columns say measures themselves, a row that says another is in doubt.
    """
    columns = form.columns
    said: dict[int, tuple[str, Says]] = {}
    for each in rows:
        labels = dict.fromkeys((each.label, form.matrix.at(each.row, columns.label_col)))
        notes = [said_behind(label.text, context.wording) for label in labels]
        note: Says = next((one for one in notes if one != "nothing"), "nothing")
        said[each.row] = (each.match.key if each.match is not None else "", note)
    if all(means.measure == "planned" for means in columns.means):
        return said_of_rows(said, form.corner)
    return {row: "nothing" if note == "nothing" else "doubt" for row, (_, note) in said.items()}


def in_doubt(row: FundingRow) -> FundingRow:
    """The row with every amount flagged for what is said beside its label."""
    return replace(row, amounts=tuple(each and each.flagged("doubtful-heading") for each in row.amounts))


def _label_of(row: int, form: Form) -> Cell:
    """What a row is called: by its second label where it has one."""
    matrix, columns = form.matrix, form.columns
    sub = matrix.at(row, columns.sub_col) if columns.sub_col is not None else None
    return sub if sub is not None and says_something(sub.text) else matrix.at(row, columns.label_col)


def _match(row: int, label: Cell, form: Form, context: Context) -> Match | None:
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


def read_row(found: SourceRow, form: Form, notices: list[Notice], context: Context) -> FundingRow | None:
    """The amounts of a row in won; one whose label is no source is noticed and left out.

    In a dump a doubtful figure puts its row in doubt: a cell that was torn in two shifts those behind it.
    """
    row, label, match, page = found.row, found.label, found.match, form.page
    cells = [form.matrix.at(row, col) for col in form.columns.at]
    if match is None:
        is_beside = holds_no_money([label.text], context.wording) or _is_remark(row, form)
        if any(says_something(cell.text) for cell in cells) and not is_beside:
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


def _is_remark(row: int, form: Form) -> bool:
    """Whether a row is one remark, ※, over the whole width of the table."""
    texts = [cell.text for cell in form.matrix.row(row) if says_something(cell.text)]
    return len(texts) == 1 and _REMARK.match(texts[0]) is not None


def _name_of(row: int, form: Form) -> str:
    """What tells a row to a reader: its label, else the first of its cells that says something."""
    cells = (_label_of(row, form), *form.matrix.row(row))
    return next((cell.text for cell in cells if says_something(cell.text)), "")


def _runs_over(row: int, form: Form) -> bool:
    """Whether a row has figures right of the last column with a heading: then it may be shifted."""
    beyond = range(form.columns.at[-1] + 1, form.matrix.n_cols)
    unheaded = (col for col in beyond if col not in form.columns.beside)
    return any(says_something(form.matrix.at(row, col).text) for col in unheaded)


def _amount(cell: Cell, form: Form, sure: bool, context: Context) -> Reading[int] | None:
    """The amount of a cell in won, or ``None`` where it is blank or cannot be read."""
    if not says_something(cell.text):
        return None
    amount = amount_in_cell(cell.text, form.unit.name, context.wording)
    others = alternatives(cell.text, cell.words, lambda text: _won(text, form, context))
    if amount is None:
        return None
    figure = Reading(amount.won, cell.text, form.page, cell.box, cell.confidence, alternatives=others)
    if not sure:
        return figure.flagged("doubtful-heading")
    if not form.unit.sure and amount.unit == form.unit.name:
        return figure.flagged("no-unit")
    return figure if amount.sure and stands_alone(cell) else figure.flagged("doubtful-figure")


def _won(text: str, form: Form, context: Context) -> int | None:
    amount = amount_in_cell(text, form.unit.name, context.wording)
    return None if amount is None else amount.won


def _label(cell: Cell, match: Match, form: Form) -> Reading[str]:
    """The row's label as printed where it is a word of the lexicon, else the word it was taken for."""
    said = Reading(cell.text, cell.text, form.page, cell.box, cell.confidence)
    if bare(cell.text) == bare(match.word):
        return Reading(match.word, cell.text, said.page, said.box, said.confidence)
    if likeness(cell.text, match.word) == 1.0:
        return said
    printed = cell.text.replace("\n", "").strip()
    if bare(without_note(printed)) == bare(match.word):
        return replace(said, value=printed)
    return said.repaired(match.word, "source-label")


def _source(match: Match, form: Form, context: Context) -> FundingSource:
    """The source that a label means in this table: 시비 is another's money where 구비 is a row of its own."""
    matrix, columns, words = form.matrix, form.columns, context.wording.funding
    labels = {bare(matrix.at(row, columns.label_col).text) for row in range(columns.first_row, matrix.n_rows)}
    if match.word == words.shared and labels & set(words.own_beside_shared):
        return "provincial"
    return cast(FundingSource, match.key)  # the lexicon's sources are checked to be the contract's


def unit_of_row(label: Cell, form: Form, context: Context) -> Unit:
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
