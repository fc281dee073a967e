"""Indicator tables with 목표, 실적 and 달성률 side by side: a row an indicator, or a row a year of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...lexicon.wording import find
from ...model.layout import Cell
from ..columns import YearColumn, year_columns
from ..context import Context
from ..matrix import Matrix, says_something
from ..values.periods import parse_period
from .indicator_form import BETWEEN, FEWEST_KINDS, UNIT, RowKind, kind_of

DEEPEST_HEADING_ROWS = 3
"""A heading has a row of years, one of kinds, and at most one above both."""

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
    """

    columns: dict[int, KindColumn]
    name_cols: tuple[int, ...]
    unit_col: int | None
    year_col: int | None
    first_row: int
    width: int
    unit: str | None = None

    def runs_over(self, matrix: Matrix) -> bool:
        """Whether figures stand between the kinds under none: then columns or heading may be shifted."""
        between = [col for col in range(min(self.columns), max(self.columns)) if col not in self.columns]
        rows = range(self.first_row, matrix.n_rows)
        return any(says_something(matrix.at(row, col).text) for row in rows for col in between)


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
    if years is None and year_col is None:
        return None
    columns = {col: KindColumn(kinds[col], years[col] if years is not None else None) for col in kinds}
    unit_col = _headed(matrix, first_row, left, {"unit": context.wording.indicator["unit"]})
    number_col = _headed(matrix, first_row, left, {"number": context.wording.labels["number"]})
    names = tuple(col for col in left if col not in (unit_col, number_col, year_col))
    if not names and year_col is None:
        return None
    unit = _unit_in_heading(matrix, row, kinds)
    return AcrossForm(columns, names, unit_col, year_col, first_row, matrix.n_cols, unit)


def _unit_in_heading(matrix: Matrix, row: int, kinds: dict[int, RowKind]) -> str | None:
    """The unit that the headings of what is counted print, where they agree: 목표(개소), 실적(개소)."""
    said = {
        unit[1].strip() if (unit := UNIT.search(matrix.at(row, col).text.replace("\n", ""))) else None
        for col, what in kinds.items()
        if what.kind != "rate"
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
    kinds: dict[int, RowKind] = {}
    for col, kind in enumerate(said):
        beside = (said[col - 1] if col else None, said[col + 1] if col + 1 < len(said) else None)
        guessed = BETWEEN.get(beside) if None not in beside else None
        if kind is not None:
            kinds[col] = RowKind(kind, sure=True)
        elif guessed is not None:
            kinds[col] = RowKind(guessed, sure=False)
    return kinds


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
    for _, part in groupby(range(len(runs)), lambda run: kinds[runs[run][0]].kind):
        below = tuple(part)
        years = year_columns([texts[at] for at in below], context.wording)
        if years is None:
            return None
        found |= {col: year for at, year in zip(below, years, strict=True) for col in runs[at]}
    return found or None


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


def _headed(matrix: Matrix, first_row: int, cols: range, words: dict[str, tuple[str, ...]]) -> int | None:
    """The column under a heading of ``words``."""
    for col in cols:
        cells = dict.fromkeys(matrix.at(row, col) for row in range(first_row))
        if find("".join(cell.text for cell in cells).replace("\n", ""), words) is not None:
            return col
    return None
