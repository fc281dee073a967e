"""Indicator tables (확인지표): a row each for 목표, 실적 and 달성률 of an indicator, years across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model.draft import IndicatorDraft, Reading
from ...model.layout import Cell, Notice, Table
from ...model.section import Section
from ..context import Context
from ..matrix import Matrix, says_something
from ..snippets import Snippet, of_cell, reading
from ..values.numbers import Parsed, parse_number
from .indicator_form import KINDS, UNIT, IndicatorForm, RowKind, read_form

Values = dict[str, Reading[float] | None]
"""What a row holds, by period."""


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of a pledge and what could not be understood."""

    found: tuple[IndicatorDraft, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of an indicator: what it holds, its part of the indicator's name, its unit, its values."""

    what: RowKind
    name: tuple[Snippet, ...]
    unit: str | None
    values: Values


def read_indicators(sections: Sequence[Section], context: Context) -> Indicators:
    """Every indicator of the sections' tables, an entry for each period in which one of its values stands."""
    found: list[IndicatorDraft] = []
    notices: list[Notice] = []
    for section in sections:
        rows: list[_Row] = []
        form: IndicatorForm | None = None
        for table in (block for block in section.blocks if isinstance(block, Table)):
            matrix = Matrix(table)
            form = read_form(matrix, context, form)
            if form is None:
                facts = (("section", "indicators"),)
                notices.append(Notice("table-not-understood", "warning", _page(table), facts, "indicators"))
                continue
            notices += _not_understood(matrix, form)
            rows += _rows(matrix, form, notices)
        found += (draft for group in _by_indicator(rows, notices) for draft in _drafts(group, context))
    return Indicators(tuple(found), tuple(notices))


def _page(table: Table) -> int | None:
    return table.page if table.box is not None else None


def _not_understood(matrix: Matrix, form: IndicatorForm) -> Iterator[Notice]:
    """Rows of figures that say nothing of themselves, and figures under no year."""
    page = _page(matrix.table)
    for row in range(form.first_row, matrix.n_rows):
        figures = any(says_something(matrix.at(row, col).text) for col in form.years)
        if row not in form.rows and figures:
            label = " ".join(matrix.at(row, col).text for col in range(form.kind_col + 1)).strip()
            yield Notice("row-not-understood", "warning", page, (("row", label),), "indicators")
    if form.runs_over(matrix):
        yield Notice("columns-not-understood", "warning", page, (), "indicators")


def _rows(matrix: Matrix, form: IndicatorForm, notices: list[Notice]) -> Iterator[_Row]:
    doubted = form.runs_over(matrix)
    for row, what in form.rows.items():
        unit = _unit(matrix, row, form)
        values: Values = {}
        for col, year in form.years.items():
            value = _value(matrix, (row, col), unit, notices)
            sure = year.sure and what.sure and not doubted
            values[year.period] = value if value is None or sure else value.flagged("doubtful-heading")
        if matrix.table.box is None and any(value and value.status == "flagged" for value in values.values()):
            values = {period: value and value.flagged("doubtful-row") for period, value in values.items()}
        yield _Row(what, tuple(_name(matrix, row, form)), unit, values)


def _name(matrix: Matrix, row: int, form: IndicatorForm) -> Iterator[Snippet]:
    """A row's part of the indicator's name; a cell that spans rows counts for the first of them."""
    for col in range(form.kind_col):
        cell = matrix.at(row, col)
        if col != form.unit_col and cell.row == row and cell.col == col:
            yield from of_cell(cell, matrix.table.page)


def _unit(matrix: Matrix, row: int, form: IndicatorForm) -> str | None:
    """The unit that a row prints: in a column of its own, or behind its kind, 목표(개소); a rate's is no unit."""
    if form.unit_col is not None and matrix.at(row, form.unit_col).text:
        return matrix.at(row, form.unit_col).text.replace("\n", "").strip(" ()") or None
    if form.rows[row].kind == "rate":
        return None
    unit = UNIT.search(matrix.at(row, form.kind_col).text.replace("\n", ""))
    return unit[1].strip() or None if unit is not None else None


def _value(
    matrix: Matrix, place: tuple[int, int], unit: str | None, notices: list[Notice]
) -> Reading[float] | None:
    cell = matrix.at(*place)
    if not says_something(cell.text):
        return None
    number = _number(cell, unit)
    page = _page(matrix.table)
    if number is None:
        label = " ".join(one.text for one in matrix.row(place[0])[:2] if one.text)
        notices.append(Notice("unreadable-cell", "warning", page, (("row", label), ("text", cell.text))))
        return None
    said: Reading[float] = Reading(_plain(number.value), cell.text, page, cell.box, cell.confidence)
    return said if number.sure else said.flagged("doubtful-figure")


def _number(cell: Cell, unit: str | None) -> Parsed | None:
    """The number of a cell, which may repeat the row's unit: 10명."""
    text = cell.text.replace("\n", "").strip()
    return parse_number(text) or (parse_number(text.removesuffix(unit)) if unit else None)


def _plain(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)


def _by_indicator(rows: Sequence[_Row], notices: list[Notice]) -> Iterator[list[_Row]]:
    """The rows of each indicator: a kind that comes again begins the next one, unless it was read twice."""
    group: list[_Row] = []
    for row in rows:
        kinds = [each.what.kind for each in group]
        if group and kinds[-1] == row.what.kind and _says_again(group[-1], row):
            label = " ".join(snippet.text for snippet in group[0].name)
            notices.append(Notice("row-repeated", "info", None, (("row", label),)))
            continue
        if row.what.kind in kinds or (row.what.kind == "target" and group):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _says_again(one: _Row, other: _Row) -> bool:
    """Whether a row repeats the one above it: the same values, and no name of its own."""
    raw = [{period: value.raw for period, value in row.values.items() if value} for row in (one, other)]
    names = ["".join(snippet.text for snippet in row.name) for row in (one, other)]
    return bool(raw[0]) and raw[0] == raw[1] and names[1] in ("", names[0])


def _drafts(group: Sequence[_Row], context: Context) -> Iterator[IndicatorDraft]:
    """An entry for each period in which a value of the indicator stands."""
    name, unit = _title([snippet for row in group for snippet in row.name], context)
    unit = next((row.unit for row in group if row.unit), unit)
    by_kind = {row.what.kind: row.values for row in group}
    for period in dict.fromkeys(period for row in group for period in row.values):
        values = [by_kind.get(kind, {}).get(period) for kind in KINDS]
        if any(value is not None for value in values):
            yield IndicatorDraft(name, unit, period, *values)


def _title(snippets: list[Snippet], context: Context) -> tuple[Reading[str], str | None]:
    """The indicator's name, its parts joined, and a unit that it may end with."""
    if not snippets:
        return Reading("", ""), None
    said = ""
    for snippet in snippets:
        said = context.joiner.join(said, snippet.text)
    unit = UNIT.search(said)
    return reading(said, tuple(snippets), "joined-label"), unit[1] if unit is not None else None
