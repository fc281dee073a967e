"""The heading of a funding table: where its figures begin, and the period and measure of each column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...lexicon.matching import bare
from ...lexicon.measures import misread_measure
from ...lexicon.no_money import holds_no_money
from ...lexicon.units import without_unit
from ...lexicon.wording import SURE_LIKENESS, find
from ...model.draft import FundingColumn, Measure
from ...model.layout import Cell
from ..columns import is_foreign, trustworthy, year_columns
from ..context import Context
from ..matrix import Matrix
from ..values.numbers import parse_number
from ..values.periods import parse_part, parse_period
from .funding_labels import SOURCE_LIKENESS, source_of
from .funding_stacks import Stacked, read_stacks

_WORD = re.compile(r"[가-힣]{2}")


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """Which columns of a matrix hold figures, and of what.

    ``sure`` is false for a column whose own heading does not say its period. ``beside`` are columns that hold no
    money: 집행률(%), 비고. ``sub_col`` holds a second label behind the first: 국비 | 균특. ``left_out`` are the headings of
    columns that the record has no place for, ``unknown`` those of columns that nobody knows; both are beside.
    """

    first_row: int
    label_col: int
    at: tuple[int, ...]
    means: tuple[FundingColumn, ...]
    sure: tuple[bool, ...]
    beside: frozenset[int] = frozenset()
    sub_col: int | None = None
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def from_row(self, first_row: int) -> FigureColumns:
        """The same columns for a table that goes on without a heading."""
        return replace(self, first_row=first_row)


@dataclass(frozen=True, slots=True)
class _Group:
    """Columns under one period, each with its measure and whether that is read, and what is printed above them."""

    cols: tuple[int, ...]
    measures: tuple[Measure, ...]
    heading: str
    sure: tuple[bool, ...]


def read_heading(matrix: Matrix, context: Context) -> FigureColumns | None:
    """The figure columns of a table, or ``None`` where it has no row for a source or no periods above.

    A heading (구분) may be as like a source (군비) as a misread one is: sure labels are looked for first. A
    table whose first row is a source's has no heading: no row of figures is ever taken for one.
    """
    if source_of(matrix.at(0, 0), context, SURE_LIKENESS) is not None:
        return None
    for at_least in (SURE_LIKENESS, SOURCE_LIKENESS):
        for col in range(min(2, matrix.n_cols)):
            for row in range(1, matrix.n_rows):
                if source_of(matrix.at(row, col), context, at_least) is not None:
                    first = _first_figures(matrix, row, col)
                    return _figure_columns(matrix, first, col, context) if first is not None else None
    return None


def read_single_row(matrix: Matrix, context: Context) -> FigureColumns | None:
    """The figure columns of a table that is one row of figures below its periods."""
    return _figure_columns(matrix, 1, 0, context)


def _first_figures(matrix: Matrix, row: int, label_col: int) -> int | None:
    """The first row of figures: at ``row``, or above it where a label was misread beyond knowing.

    ``None`` where that leaves no row for a heading: the table goes on from the page before.
    """
    while row and _holds_figures(matrix, row - 1, label_col):
        row -= 1
    return row or None


def _holds_figures(matrix: Matrix, row: int, label_col: int) -> bool:
    """Whether a row holds figures that are no years; one of them at least is read beyond doubt."""
    texts = [matrix.at(row, col).text for col in range(label_col + 1, matrix.n_cols)]
    figures = [parse_number(text) for text in texts if text]
    plain_years = any(parse_period(text) is not None and "," not in text for text in texts)
    known = [one for one in figures if one is not None]
    return not plain_years and len(known) == len(figures) and any(one.sure for one in known)


def _figure_columns(matrix: Matrix, first_row: int, label_col: int, context: Context) -> FigureColumns | None:
    beside = frozenset(
        col
        for col in range(label_col + 1, matrix.n_cols)
        if holds_no_money((matrix.at(row, col).text for row in range(first_row)), context.wording)
    )
    sub_col = _sub_labels(matrix, first_row, label_col)
    beside |= {sub_col} if sub_col is not None else set()
    at = [col for col in range(label_col + 1, matrix.n_cols) if col not in beside]
    stacked = read_stacks(matrix, first_row, at, context)
    if stacked is not None and not stacked.taken:
        return None
    if stacked is not None:
        return _from_stacks(stacked, FigureColumns(first_row, label_col, (), (), (), beside, sub_col))
    strange = _strange_measures(matrix, first_row, at, context)
    groups = _groups(matrix, first_row, [col for col in at if col not in strange], context)
    while groups and not groups[-1].heading and _blank_below(matrix, first_row, groups[-1]):
        groups.pop()
    sums = _partial_sums(groups, context)
    groups = [group for group in groups if group not in sums]
    unknown = [group for group in groups if is_foreign(group.heading, context.wording)]
    groups = [group for group in groups if group not in unknown]
    beside |= {col for group in (*sums, *unknown) for col in group.cols} | strange.keys()
    years = year_columns([group.heading for group in groups], context.wording)
    if years is None:
        return None
    in_place = matrix.table.box is not None or not (unknown or strange)
    regular = _is_regular(groups) and in_place and trustworthy(years, matrix)
    flat = [
        (col, FundingColumn(year.period, measure), year.sure and regular and sure)
        for group, year in zip(groups, years, strict=True)
        for col, measure, sure in zip(group.cols, group.measures, group.sure, strict=True)
    ]
    cols, means, sure = zip(*flat, strict=True)
    headings = (*strange.values(), *(group.heading for group in unknown))
    told = tuple(dict.fromkeys(" ".join(heading.split()) for heading in headings))
    return FigureColumns(first_row, label_col, cols, means, sure, beside, sub_col, unknown=told)


def _from_stacks(stacked: Stacked, columns: FigureColumns) -> FigureColumns:
    return replace(
        columns,
        at=tuple(each.col for each in stacked.taken),
        means=tuple(each.means for each in stacked.taken),
        sure=tuple(each.sure for each in stacked.taken),
        beside=columns.beside | stacked.left_out.keys() | stacked.unknown.keys(),
        left_out=tuple(stacked.left_out.values()),
        unknown=tuple(stacked.unknown.values()),
    )


def _sub_labels(matrix: Matrix, first_row: int, label_col: int) -> int | None:
    """The column right of the labels, where it has words below the labels' own heading, or below none."""
    col = label_col + 1
    heads = {matrix.at(row, col) for row in range(first_row)}
    own = {head for head in heads if head.text and head.col == col}
    texts = [
        text for row in range(first_row, matrix.n_rows) if (text := matrix.at(row, col).text.strip(" -–"))
    ]
    is_words = bool(texts) and all(parse_number(text) is None for text in texts)
    return col if col < matrix.n_cols and is_words and not own else None


def _partial_sums(groups: Sequence[_Group], context: Context) -> list[_Group]:
    """The columns that add up some of those beside them; a lone one at the edge of the others adds up all."""
    words = {"sum": context.wording.funding.partial_sums}
    sums = [group for group in groups if find(group.heading, words) is not None]
    totals = {"total": context.wording.periods["total"]}
    if len(sums) == 1 and sums[0] in (groups[0], groups[-1]):
        return sums if any(find(group.heading, totals) is not None for group in groups) else []
    return sums


def _is_regular(groups: Sequence[_Group]) -> bool:
    """Whether every period begins with its plan, or ends with it: lost measures shift all that follows."""
    swapped = len(groups) > 1 and all(group.measures == ("secured", "planned") for group in groups)
    return swapped or all(group.measures[0] == "planned" for group in groups)


def _groups(matrix: Matrix, first_row: int, at: Sequence[int], context: Context) -> list[_Group]:
    """The columns by period: pairs of 계획 and 확보 where a row of the heading says so, else one by one."""
    said = {col: _measure(matrix.at(first_row - 1, col), context) for col in at}
    if not _says_measures(first_row, said):
        return [
            _Group((col,), ("planned",), _heading_of_one(matrix, first_row, col, context), (True,))
            for col in at
        ]
    groups: list[list[int]] = []
    for col in at:
        if groups and _goes_on(matrix, first_row - 2, groups[-1], col, said):
            groups[-1].append(col)
        else:
            groups.append([col])
    return [
        _Group(
            tuple(cols),
            tuple(said[col] or _by_place(place) for place, col in enumerate(cols)),
            _heading(matrix, first_row - 1, cols, context),
            tuple(said[col] is not None or not _is_word(matrix.at(first_row - 1, col).text) for col in cols),
        )
        for cols in groups
    ]


def _says_measures(first_row: int, said: Mapping[int, Measure | None]) -> bool:
    """Whether the last row of a heading is one of measures: most of its cells say one."""
    return first_row > 1 and 2 * sum(measure is not None for measure in said.values()) >= len(said)


def _strange_measures(matrix: Matrix, first_row: int, at: Sequence[int], context: Context) -> dict[int, str]:
    """Columns headed by a word among the measures that is none of them, and no misread one: it comes again."""
    said = {col: _measure(matrix.at(first_row - 1, col), context) for col in at}
    if not _says_measures(first_row, said):
        return {}
    texts = {col: matrix.at(first_row - 1, col).text for col, each in said.items() if each is None}
    often = Counter(map(bare, texts.values()))
    return {col: text for col, text in texts.items() if _is_word(text) and often[bare(text)] > 1}


def _is_word(text: str) -> bool:
    return _WORD.search(text.replace(" ", "")) is not None


def _goes_on(
    matrix: Matrix, row: int, group: Sequence[int], col: int, said: Mapping[int, Measure | None]
) -> bool:
    """Whether a column belongs to the period of the group left of it.

    One cell above both says so; in a dump, where no spans are left, a second measure behind the first, in the
    other order (확보, 계획) below a blank cell alone.
    """
    if matrix.table.box is not None:
        return matrix.at(row, col) is matrix.at(row, group[-1])
    swapped = said[group[0]] == "secured" and said[col] == "planned" and not matrix.at(row, col).text
    return len(group) == 1 and (swapped or (said[col] == "secured" and said[group[0]] != "secured"))


def _by_place(place: int) -> Measure:
    """The measure of a column whose own is unreadable: the first of a pair is the plan."""
    return "planned" if place == 0 else "secured"


def _measure(cell: Cell, context: Context) -> Measure | None:
    match = misread_measure(cell.text, context.wording)
    if match is None:
        return None
    return "planned" if match.key == "planned" else "secured"


def _heading(matrix: Matrix, end_row: int, cols: Sequence[int], context: Context) -> str:
    """What stands above columns: each cell once, from top to bottom and left to right, without units behind it."""
    cells = dict.fromkeys(matrix.at(row, col) for row in range(end_row) for col in cols)
    return "".join(without_unit(cell.text, context.wording) for cell in cells)


def _heading_of_one(matrix: Matrix, end_row: int, col: int, context: Context) -> str:
    """What stands above a column; in a dump a part of a year (하반기) is of the year left of it."""
    said = _heading(matrix, end_row, (col,), context)
    if matrix.table.box is not None or parse_part(said) is None or matrix.at(0, col).text:
        return said
    left = (matrix.at(0, other).text for other in range(col - 1, -1, -1))
    return next((text for text in left if text), "") + said


def _blank_below(matrix: Matrix, first_row: int, group: _Group) -> bool:
    return not any(matrix.at(row, col).text for row in range(first_row, matrix.n_rows) for col in group.cols)
