"""Indicator tables with 목표, 실적 and 달성률 side by side: a row an indicator, or a row a year of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from ...model.layout import Cell
from ..columns import YearColumn, year_columns
from ..context import Context
from ..matrix import Matrix, says_something
from ..values.periods import parse_period
from .indicator_beside import NOTHING_BESIDE, Beside, headed, read_beside
from .indicator_form import BETWEEN, FEWEST_KINDS, UNIT, Kind, RowKind, kind_of

DEEPEST_HEADING_ROWS = 3
"""A heading has a row of years, one of kinds, and at most one above both."""

Unsaid = Literal["kind", "period"]

_MAY_BE_YEAR = re.compile(r"20\S{2}|\d\d\s*년")
_SPELLED_YEAR = re.compile(r"\s*(?:20|['’‘`])\s*\d\d")


@dataclass(frozen=True, slots=True)
class KindColumn:
    """What a column holds, and of which year; ``None`` where every row says its own."""

    what: RowKind
    year: YearColumn | None


@dataclass(frozen=True, slots=True)
class AcrossForm:
    """The columns of figures, and those of what stands left of them; ``year_col`` where years go down.

    ``unit`` is what 목표 or 실적 themselves print, ``name_cols`` is empty where the table is one nameless indicator's.
    ``unsaid`` is what no heading says: whether figures are targets, or of when they are.
    """

    columns: dict[int, KindColumn]
    name_cols: tuple[int, ...]
    unit_col: int | None
    year_col: int | None
    first_row: int
    width: int
    unit: str | None = None
    beside: Beside = NOTHING_BESIDE
    unsaid: Unsaid | None = None

    def runs_over(self, matrix: Matrix) -> bool:
        """Whether figures stand between the kinds under none: then columns or heading may be shifted."""
        between = [col for col in range(min(self.columns), max(self.columns)) if col not in self.columns]
        rows = range(self.first_row, matrix.n_rows)
        stray = any(says_something(matrix.at(row, col).text) for row in rows for col in between)
        return stray and self.unsaid != "kind"


def read_across(matrix: Matrix, context: Context, before: AcrossForm | None) -> AcrossForm | None:
    """The form of a table, or ``None`` where its heading has no row of kinds.

    A table without such a row goes on with the form of the one ``before`` it, if that has all its columns.
    """
    row = _kind_row(matrix, context)
    if row is None:
        fits = before is not None and before.width == matrix.n_cols
        return replace(before, first_row=0) if before is not None and fits else None
    kinds = _kinds(matrix, row, context)
    first_row = row + 1 + _has_years(matrix, row + 1, kinds)
    years = _years_above(matrix, first_row, row, kinds, context)
    left = range(min(kinds))
    year_col = _year_column(matrix, first_row, left) if years is None else None
    unit_col = headed(matrix, first_row, left, {"unit": context.wording.indicator["unit"]})
    number_col = headed(matrix, first_row, left, {"number": context.wording.labels["number"]})
    named = [col for col in left if col not in (unit_col, number_col, year_col)]
    beside = read_beside(matrix, first_row, (named, range(max(kinds) + 1, matrix.n_cols)), context)
    if not beside.names and year_col is None:
        return None
    unsaid = years is None and year_col is None
    if unsaid and not _may_be_of_all_years(matrix, first_row, kinds):
        return None
    years = dict.fromkeys(kinds, YearColumn("total", sure=False)) if unsaid else years
    columns = {col: KindColumn(kinds[col], years[col] if years is not None else None) for col in kinds}
    unit = _unit_in_heading(matrix, row, kinds)
    return AcrossForm(
        columns,
        beside.names,
        unit_col,
        year_col,
        first_row,
        matrix.n_cols,
        unit,
        beside,
        "period" if unsaid else None,
    )


def _may_be_of_all_years(matrix: Matrix, first_row: int, kinds: dict[int, RowKind]) -> bool:
    """Whether a table without years has each kind once, and nothing left of them that may be a misread year."""
    once = len({what.kind for what in kinds.values()}) == len(kinds)
    labels = (
        matrix.at(row, col).text for row in range(first_row, matrix.n_rows) for col in range(min(kinds))
    )
    return once and not any(_MAY_BE_YEAR.search(label) for label in labels)


def _unit_in_heading(matrix: Matrix, row: int, kinds: dict[int, RowKind]) -> str | None:
    """The unit that the headings of what is counted print, where they agree: 목표(개소), 실적(개소)."""
    said = {
        unit[1].strip() if (unit := UNIT.search(matrix.at(row, col).text.replace("\n", ""))) else None
        for col, what in kinds.items()
        if what.kind != "rate" and matrix.at(row, col).text
    }
    return said.pop() if len(said) == 1 else None


def _kind_row(matrix: Matrix, context: Context) -> int | None:
    """The first row of the heading in which several cells say different kinds."""
    for row in range(min(DEEPEST_HEADING_ROWS, matrix.n_rows)):
        kinds = {kind_of(cell, context) for cell in matrix.row(row)} - {None}
        if len(kinds) >= FEWEST_KINDS:
            return row
    return None


def _kinds(matrix: Matrix, row: int, context: Context) -> dict[int, RowKind]:
    """The kind of each column; one that cannot be read is told by those beside it."""
    said = [kind_of(matrix.at(row, col), context) for col in range(matrix.n_cols)]
    if matrix.table.box is None:
        said = _spread(matrix, row, said)
    kinds: dict[int, RowKind] = {}
    for col, kind in enumerate(said):
        beside = (said[col - 1] if col else None, said[col + 1] if col + 1 < len(said) else None)
        guessed = BETWEEN.get(beside) if None not in beside else None
        if kind is not None:
            kinds[col] = RowKind(kind, sure=True)
        elif guessed is not None:
            kinds[col] = RowKind(guessed, sure=False)
    return kinds


def _spread(matrix: Matrix, row: int, said: Sequence[Kind | None]) -> list[Kind | None]:
    """The kinds of a dump's columns, each also over the years below the blank cells behind it."""
    spread = list(said)
    for col, kind in enumerate(said[:-1]):
        blank = not matrix.at(row, col + 1).text
        if blank and row + 1 < matrix.n_rows and _SPELLED_YEAR.match(matrix.at(row + 1, col + 1).text):
            spread[col + 1] = spread[col] or kind
    return spread


def _has_years(matrix: Matrix, row: int, kinds: dict[int, RowKind]) -> bool:
    """Whether the row below the kinds is one of years, 목표 above 2023 and 2024, and not of small figures."""
    headed = matrix.table.box is None or matrix.at(row, 0) is matrix.at(row - 1, 0)
    return headed and all(_SPELLED_YEAR.match(matrix.at(row, col).text) for col in kinds)


def _years_above(
    matrix: Matrix, first_row: int, kind_row: int, kinds: dict[int, RowKind], context: Context
) -> dict[int, YearColumn] | None:
    """The year of each column of figures from the heading's other rows; ``None`` where these name none.

    Years that stand below one kind are told apart from those below the next: both begin with the first year.
    """
    rows = [row for row in range(first_row) if row != kind_row]
    runs = list(_runs(matrix, rows, kinds))
    texts = [
        "".join(cell.text for cell in dict.fromkeys(matrix.at(row, run[0]) for row in rows)) for run in runs
    ]
    found: dict[int, YearColumn] = {}
    parts = [tuple(part) for _, part in groupby(range(len(runs)), lambda run: kinds[runs[run][0]].kind)]
    for below in parts:
        years = year_columns([texts[at] for at in below], context.wording)
        if years is None:
            return None
        found |= {col: year for at, year in zip(below, years, strict=True) for col in runs[at]}
    if len(parts) > len({kinds[col].kind for col in found}) and not _have_same_kinds(found, kinds):
        found = {col: replace(year, sure=False) for col, year in found.items()}
    return found or None


def _have_same_kinds(years: dict[int, YearColumn], kinds: dict[int, RowKind]) -> bool:
    """Whether each year has the kinds of the others: where kinds take turns nothing else bears out a year."""
    of_year: dict[str, list[Kind]] = {}
    for col, year in years.items():
        of_year.setdefault(year.period, []).append(kinds[col].kind)
    return len({tuple(said) for said in of_year.values()}) == 1


def _runs(matrix: Matrix, rows: Sequence[int], kinds: dict[int, RowKind]) -> Iterator[list[int]]:
    """Columns of figures side by side that one year stands above, none of them of one kind with another."""
    run: list[int] = []
    for col, what in kinds.items():
        same = run and all(_goes_on(matrix.at(row, run[-1]), matrix.at(row, col)) for row in rows)
        if run and not (same and what.kind not in {kinds[each].kind for each in run}):
            yield run
            run = []
        run.append(col)
    if run:
        yield run


def _goes_on(one: Cell, other: Cell) -> bool:
    """Whether two places of a heading have one cell, or in a dump, where spans are lost, no second one."""
    return one is other or (other.box is None and not other.text)


def _year_column(matrix: Matrix, first_row: int, cols: range) -> int | None:
    """The column in which the rows say their years."""
    rows = range(first_row, matrix.n_rows)
    for col in reversed(cols):
        years = sum(parse_period(matrix.at(row, col).text) is not None for row in rows)
        if 2 * years > len(rows):
            return col
    return None
