"""Indicator tables (확인지표): a row each for 목표, 실적 and 달성률 of an indicator, years across."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ...lexicon.matching import bare
from ...lexicon.wording import find
from ...model.draft import IndicatorDraft, Reading
from ...model.layout import Cell, Notice, Table
from ...model.section import Section
from ..columns import YearColumn, year_columns
from ..context import Context
from ..matrix import Matrix
from ..snippets import Snippet, of_cell, reading
from ..values.numbers import parse_number

KIND_LIKENESS = 0.6
"""목표, 실적 and 달성률 are at most 0.3 alike; a row of an indicator is one of the three."""

KINDS = ("target", "actual", "rate")
NOTHING = frozenset("-–—−.,'~_ \n")

_UNIT = re.compile(r"[(\[{]\s*([^()\[\]{}]{1,6}?)\s*[)\]}]?\s*$")


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
    kind_col = _kind_column(matrix, context)
    if kind_col is None:
        return None
    rows = [row for row in range(matrix.n_rows) if _kind(matrix.at(row, kind_col), context) is not None]
    years = _years(matrix, rows[0], kind_col, context)
    if years is None:
        return None
    unit_col = _unit_column(matrix, rows[0], kind_col, context)
    gathered = _gather(matrix, kind_col, unit_col, context, notices)
    return [draft for each in gathered for draft in _drafts(each, years, context)]


def _kind(cell: Cell, context: Context) -> str | None:
    text = _UNIT.sub("", cell.text).replace("\n", "")
    match = find(text, {kind: context.wording.indicator[kind] for kind in KINDS}, KIND_LIKENESS)
    return match.key if match is not None else None


def _kind_column(matrix: Matrix, context: Context) -> int | None:
    """The column in which most cells say 목표, 실적 or 달성률; at least two must."""
    counts = [
        sum(_kind(matrix.at(row, col), context) is not None for row in range(matrix.n_rows))
        for col in range(matrix.n_cols)
    ]
    best = max(range(len(counts)), key=counts.__getitem__, default=None)
    return best if best is not None and counts[best] >= 2 else None


def _years(matrix: Matrix, first_row: int, kind_col: int, context: Context) -> dict[int, YearColumn] | None:
    """The period of each column right of the kinds.

    In a dump a heading that spanned two columns may have left one cell: the periods then stand too far
    left by what was lost.
    """
    at = range(kind_col + 1, matrix.n_cols)
    if first_row == 0 or not at:
        return None
    texts = [
        "".join(cell.text for cell in dict.fromkeys(matrix.at(r, c) for r in range(first_row)))
        for c in range(matrix.n_cols)
    ]
    headings = [text for text in texts if _is_year(text, context)]
    first = next((col for col, text in enumerate(texts) if _is_year(text, context)), kind_col + 1)
    lost = max(0, kind_col + 1 - first) if matrix.table.box is None else 0
    aligned = [texts[col - lost] if col - lost >= 0 else "" for col in at]
    while aligned and not aligned[-1] and len(aligned) > len(headings):
        aligned.pop()
    years = year_columns(aligned, context.wording)
    return dict(zip(at, years, strict=False)) if years is not None else None


def _is_year(text: str, context: Context) -> bool:
    return bool(re.search(r"\d{2}", text)) or bare(text) in map(bare, context.wording.periods["total"])


def _unit_column(matrix: Matrix, first_row: int, kind_col: int, context: Context) -> int | None:
    """The column headed 단위 left of the kinds, if there is one."""
    for col in range(kind_col):
        heading = "".join(matrix.at(row, col).text for row in range(first_row))
        if find(heading, {"unit": context.wording.indicator["unit"]}) is not None:
            return col
    return None


def _gather(
    matrix: Matrix, kind_col: int, unit_col: int | None, context: Context, notices: list[Notice]
) -> Iterator[_Gathering]:
    """The rows of each indicator: a kind that comes again begins the next one."""
    current = _Gathering()
    for row in range(matrix.n_rows):
        cell = matrix.at(row, kind_col)
        kind = _kind(cell, context)
        if kind is None:
            continue
        if kind in current.values or (kind == "target" and current.values):
            yield current
            current = _Gathering()
        _add_row(current, matrix, row, kind_col, unit_col)
        current.values[kind] = {
            col: _value(matrix.at(row, col), matrix.table.page, kind, notices)
            for col in range(kind_col + 1, matrix.n_cols)
        }
    if current.values:
        yield current


def _add_row(current: _Gathering, matrix: Matrix, row: int, kind_col: int, unit_col: int | None) -> None:
    """A row's part of the name, and the unit if it prints one."""
    for col in range(kind_col):
        cell = matrix.at(row, col)
        if cell.row != row and current.values:
            continue
        if col == unit_col:
            current.unit = current.unit or cell.text.replace("\n", "").strip(" ()") or None
        elif cell.col == col:
            current.name += of_cell(cell, matrix.table.page)
    unit = _UNIT.search(matrix.at(row, kind_col).text.replace("\n", ""))
    if unit is not None and current.unit is None:
        current.unit = unit[1].strip() or None


def _value(cell: Cell, page: int, kind: str, notices: list[Notice]) -> Reading[float] | None:
    if not set(cell.text) - NOTHING:
        return None
    number = parse_number(cell.text.replace("\n", ""))
    if number is None:
        facts = (("row", kind), ("text", cell.text))
        notices.append(Notice("unreadable-cell", "warning", page, facts))
        return None
    value = _plain(number.value)
    said: Reading[float] = Reading(
        value, cell.text, page if cell.box is not None else None, cell.box, cell.confidence
    )
    return said if number.sure else said.flagged("doubtful-figure")


def _plain(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)


def _drafts(each: _Gathering, years: dict[int, YearColumn], context: Context) -> Iterator[IndicatorDraft]:
    """An entry for each period in which a value stands."""
    said = ""
    for snippet in each.name:
        said = context.joiner.join(said, snippet.text)
    unit_in_name = _UNIT.search(said)
    name = reading(said, tuple(each.name), "joined-label") if each.name else Reading("", "")
    unit = each.unit or (unit_in_name[1] if unit_in_name is not None else None)
    for col, year in years.items():
        values = [_trusted(each.values.get(kind, {}).get(col), year) for kind in KINDS]
        if any(value is not None for value in values):
            yield IndicatorDraft(name, unit, year.period, *values)


def _trusted(value: Reading[float] | None, year: YearColumn) -> Reading[float] | None:
    return value if value is None or year.sure else value.flagged("doubtful-column")
