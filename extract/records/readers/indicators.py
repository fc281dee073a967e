"""Indicator tables (확인지표): a row each for 목표, 실적 and 달성률 of an indicator, years across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ...model.draft import IndicatorDraft, Reading
from ...model.layout import Cell, Notice, Table
from ...model.section import Section
from ..columns import YearColumn
from ..context import Context
from ..matrix import Matrix
from ..snippets import Snippet, of_cell, reading
from ..values.numbers import parse_number
from .indicator_form import KINDS, UNIT, IndicatorForm, RowKind, read_form

NOTHING = frozenset("-–—−.,'~_ \n")


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of a pledge and what could not be understood."""

    found: tuple[IndicatorDraft, ...]
    notices: tuple[Notice, ...]


@dataclass
class _Gathering:
    """The rows of one indicator while they are gathered."""

    name: list[Snippet] = field(default_factory=list)
    unit: str | None = None
    values: dict[str, dict[int, Reading[float] | None]] = field(default_factory=dict)


def read_indicators(sections: Sequence[Section], context: Context) -> Indicators:
    """Every indicator of the sections' tables, an entry for each period in which one of its values stands."""
    found: list[IndicatorDraft] = []
    notices: list[Notice] = []
    for section in sections:
        for table in (block for block in section.blocks if isinstance(block, Table)):
            drafts = _read_table(table, context, notices)
            if drafts is None:
                notices.append(
                    Notice("table-not-understood", "warning", table.page, (("section", "indicators"),))
                )
            else:
                found += drafts
    return Indicators(tuple(found), tuple(notices))


def _read_table(table: Table, context: Context, notices: list[Notice]) -> list[IndicatorDraft] | None:
    matrix = Matrix(table)
    form = read_form(matrix, context)
    if form is None:
        return None
    gathered = _gather(matrix, form, notices)
    return [draft for each in gathered for draft in _drafts(each, form.years, context)]


def _gather(matrix: Matrix, form: IndicatorForm, notices: list[Notice]) -> Iterator[_Gathering]:
    """The rows of each indicator: a kind that comes again begins the next one."""
    current = _Gathering()
    for row, what in form.rows.items():
        if what.kind in current.values or (what.kind == "target" and current.values):
            yield current
            current = _Gathering()
        _add_row(current, matrix, row, form)
        values = {col: _value(matrix.at(row, col), matrix.table.page, what, notices) for col in form.years}
        current.values[what.kind] = values
    if current.values:
        yield current


def _add_row(current: _Gathering, matrix: Matrix, row: int, form: IndicatorForm) -> None:
    """A row's part of the name, and the unit if it prints one."""
    for col in range(form.kind_col):
        cell = matrix.at(row, col)
        if cell.row != row and current.values:
            continue
        if col == form.unit_col:
            current.unit = current.unit or cell.text.replace("\n", "").strip(" ()") or None
        elif cell.col == col:
            current.name += of_cell(cell, matrix.table.page)
    unit = UNIT.search(matrix.at(row, form.kind_col).text.replace("\n", ""))
    if unit is not None and current.unit is None:
        current.unit = unit[1].strip() or None


def _value(cell: Cell, page: int, what: RowKind, notices: list[Notice]) -> Reading[float] | None:
    if not set(cell.text) - NOTHING:
        return None
    number = parse_number(cell.text.replace("\n", ""))
    if number is None:
        facts = (("row", what.kind), ("text", cell.text))
        notices.append(Notice("unreadable-cell", "warning", page, facts))
        return None
    value = _plain(number.value)
    said: Reading[float] = Reading(
        value, cell.text, page if cell.box is not None else None, cell.box, cell.confidence
    )
    if not what.sure:
        return said.flagged("doubtful-row")
    return said if number.sure else said.flagged("doubtful-figure")


def _plain(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)


def _drafts(each: _Gathering, years: dict[int, YearColumn], context: Context) -> Iterator[IndicatorDraft]:
    """An entry for each period in which a value stands."""
    said = ""
    for snippet in each.name:
        said = context.joiner.join(said, snippet.text)
    unit_in_name = UNIT.search(said)
    name = reading(said, tuple(each.name), "joined-label") if each.name else Reading("", "")
    unit = each.unit or (unit_in_name[1] if unit_in_name is not None else None)
    for col, year in years.items():
        values = [_trusted(each.values.get(kind, {}).get(col), year) for kind in KINDS]
        if any(value is not None for value in values):
            yield IndicatorDraft(name, unit, year.period, *values)


def _trusted(value: Reading[float] | None, year: YearColumn) -> Reading[float] | None:
    return value if value is None or year.sure else value.flagged("doubtful-column")
