"""The rows of an indicator table: what each holds, whose it is, and its values by period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model.draft import Reading
from ...model.layout import Notice
from ..alternatives import alternatives
from ..columns import YearColumn, year_columns
from ..context import Context
from ..matrix import Matrix, says_something, stands_alone
from ..snippets import Snippet, of_cell
from ..values.numbers import Parsed, holds_several, parse_number
from .indicator_across import AcrossForm
from .indicator_form import UNIT, IndicatorForm, Kind, RowKind

_WITH_UNIT = re.compile(r"\s*\d[\d,.]*\s*([가-힣A-Za-z㎡㎥%]{1,4})\s*")

Values = dict[str, Reading[float] | None]
"""What a row holds, by period."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an indicator: what it holds, its part of the indicator's name, its unit, its values."""

    what: RowKind
    name: tuple[Snippet, ...]
    unit: str | None
    values: Values


def rows_down(matrix: Matrix, form: IndicatorForm, notices: list[Notice], context: Context) -> Iterator[Row]:
    """The rows of a table that has a row for each kind and a column for each year."""
    doubted = form.runs_over(matrix) or form.beside.displaces(matrix)
    for row, what in form.rows.items():
        unit = _unit(matrix, row, form)
        if unit is None and what.kind != "rate":
            unit = _unit_in_cells(matrix, [(row, col) for col in form.years], context)
        values: Values = {}
        for col, year in form.years.items():
            value = _value(matrix, (row, col), unit, notices)
            values[year.period] = _doubted(value, year.sure and what.sure and not doubted)
        if matrix.table.box is None and any(value and value.status == "flagged" for value in values.values()):
            values = {period: value and value.flagged("doubtful-row") for period, value in values.items()}
        yield Row(what, tuple(_name(matrix, row, form)), unit, values)


def rows_across(matrix: Matrix, form: AcrossForm, notices: list[Notice], context: Context) -> Iterator[Row]:
    """The same of a table that has a column for each kind: as many rows for an indicator as it has kinds."""
    doubted = form.runs_over(matrix) or form.beside.displaces(matrix)
    for rows in _indicators(matrix, form):
        years = _years(matrix, rows, form, context)
        if years is None:
            label = " ".join(cell.text for cell in matrix.row(rows[0])[:2])
            notices.append(
                Notice("row-not-understood", "warning", _page(matrix), (("row", label),), "indicators")
            )
            continue
        name = tuple(
            snippet
            for cell in dict.fromkeys(matrix.at(row, col) for row in rows for col in form.name_cols)
            for snippet in of_cell(cell, matrix.table.page)
        )
        unit = _unit_across(matrix, rows, form) or _unit_in_cells(matrix, _counted(rows, form), context)
        kinds = dict.fromkeys(column.what.kind for column in form.columns.values())
        for at, kind in enumerate(kinds):
            places = _places(rows, years, kind, form)
            values = {
                year.period: _doubted(_value(matrix, place, unit, notices), sure and not doubted)
                for place, year, sure in places
            }
            yield Row(RowKind(kind, sure=True), name if at == 0 else (), unit, values)


def _indicators(matrix: Matrix, form: AcrossForm) -> Iterator[list[int]]:
    """The rows of each indicator: those beside one cell that names it."""
    group: list[int] = []
    for row in range(form.first_row, matrix.n_rows):
        if group and not (form.year_col is not None and _same_name(matrix, row, form)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _same_name(matrix: Matrix, row: int, form: AcrossForm) -> bool:
    """Whether a row stands beside the name of the row above; in a dump, where spans are lost, beside none.

    All rows of a table without names are one indicator's.
    """
    if not form.name_cols:
        return True
    cell = matrix.at(row, form.name_cols[-1])
    return cell.row < row or (cell.box is None and not cell.text)


def _years(
    matrix: Matrix, rows: Sequence[int], form: AcrossForm, context: Context
) -> tuple[YearColumn, ...] | None:
    """The years of an indicator's rows, from top to bottom; empty where they stand in the heading."""
    if form.year_col is None:
        return ()
    return year_columns([matrix.at(row, form.year_col).text for row in rows], context.wording)


def _places(
    rows: Sequence[int], years: Sequence[YearColumn], kind: Kind, form: AcrossForm
) -> Iterator[tuple[tuple[int, int], YearColumn, bool]]:
    """Where an indicator's values of a kind stand, their years, and whether the headings tell both surely."""
    for col, column in form.columns.items():
        if column.what.kind != kind:
            continue
        here = [(rows[0], column.year)] if column.year is not None else zip(rows, years, strict=True)
        for row, year in here:
            yield (row, col), year, year.sure and column.what.sure


def _unit_across(matrix: Matrix, rows: Sequence[int], form: AcrossForm) -> str | None:
    """The unit in its column: printed once for an indicator, or in every row of it."""
    if form.unit_col is None:
        return form.unit
    said = (matrix.at(row, form.unit_col).text.replace("\n", "").strip(" ()") for row in rows)
    return next((unit for unit in said if unit), None)


def _counted(rows: Sequence[int], form: AcrossForm) -> list[tuple[int, int]]:
    """Where an indicator's targets and results stand."""
    return [(row, col) for row in rows for col, column in form.columns.items() if column.what.kind != "rate"]


def _unit_in_cells(matrix: Matrix, places: Sequence[tuple[int, int]], context: Context) -> str | None:
    """The unit that all figures of an indicator have behind them: 4개소, 3개소."""
    texts = [text for place in places if says_something(text := matrix.at(*place).text)]
    units = {match[1] if (match := _WITH_UNIT.fullmatch(text)) is not None else None for text in texts}
    unit = units.pop() if len(units) == 1 else None
    return unit if unit in context.wording.prose.count_units else None


def _doubted(value: Reading[float] | None, sure: bool) -> Reading[float] | None:
    return value if value is None or sure else value.flagged("doubtful-heading")


def _page(matrix: Matrix) -> int | None:
    return matrix.table.page if matrix.table.box is not None else None


def _name(matrix: Matrix, row: int, form: IndicatorForm) -> Iterator[Snippet]:
    """A row's part of the indicator's name; a cell that spans rows counts for the first of them."""
    for col in range(form.kind_col):
        cell = matrix.at(row, col)
        if col in form.beside.names and cell.row == row and cell.col == col:
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
    number = _number(cell.text, unit)
    page = _page(matrix)
    if number is None:
        label = " ".join(one.text for one in matrix.row(place[0])[:2] if one.text)
        notices.append(Notice("unreadable-cell", "warning", page, (("row", label), ("text", cell.text))))
        return None
    others = alternatives(cell.text, cell.words, lambda text: _said(text, unit))
    said: Reading[float] = Reading(
        _plain(number.value), cell.text, page, cell.box, cell.confidence, alternatives=others
    )
    return said if number.sure and stands_alone(cell) else said.flagged("doubtful-figure")


def _number(text: str, unit: str | None) -> Parsed | None:
    """The number of a cell, which may repeat the row's unit: 10명."""
    if holds_several(text):
        return None
    said = text.replace("\n", "").strip()
    return parse_number(said) or (parse_number(said.removesuffix(unit)) if unit else None)


def _said(text: str, unit: str | None) -> float | None:
    number = _number(text, unit)
    return None if number is None else _plain(number.value)


def _plain(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)
