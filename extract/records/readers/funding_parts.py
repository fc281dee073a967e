"""Funding tables that go on in another way further down: with the heading of the next years, or in another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...lexicon.matching import bare
from ...lexicon.units import UnitNote, note_of_line
from ...lexicon.wording import SURE_LIKENESS
from ...model.layout import Table
from ..context import Context
from ..matrix import Matrix, says_something
from ..values.numbers import parse_number
from ..values.periods import parse_period
from .funding_labels import source_of

_BARE_YEAR = re.compile(r"20\d\d\s*년?도?|['‘’`]\s*\d\d\s*년?도?")
"""A figure of money has a comma from four digits on."""

FEWEST_YEARS = 2


def parts_with_notes(table: Table, context: Context) -> Iterator[tuple[UnitNote | None, Table]]:
    """The parts of a table with the note of a unit that each begins with, if it does: a row of its own."""
    for part in parts_with_headings(table, context):
        yield from _cut_at_notes(part, context)


def _cut_at_notes(table: Table, context: Context) -> Iterator[tuple[UnitNote | None, Table]]:
    """A part, cut at each row that notes a unit and nothing else, between rows of figures."""
    matrix = Matrix(table)
    figures = [row for row in range(1, table.n_rows) if _has_figures(matrix, row, context)]
    between = range(figures[0] + 1, figures[-1]) if figures else range(0)
    notes = {row: note for row in between if (note := _note_alone(matrix, row, context)) is not None}
    for start, end in pairwise((-1, *notes, table.n_rows)):
        yield notes.get(start), _rows(table, start + 1, end)


def _note_alone(matrix: Matrix, row: int, context: Context) -> UnitNote | None:
    """The unit that a row notes whose other cells are blank."""
    texts = [cell.text for cell in matrix.row(row) if says_something(cell.text)]
    return note_of_line(texts[0], context.wording) if len(texts) == 1 else None


def _has_figures(matrix: Matrix, row: int, context: Context) -> bool:
    """Whether a row is a source's, or on its side a period's, with figures."""
    if _is_figures(matrix, row, context):
        return True
    texts = [cell.text for cell in matrix.row(row)[1:]]
    return parse_period(matrix.at(row, 0).text) is not None and any(map(parse_number, texts))


def parts_with_headings(table: Table, context: Context) -> Iterator[Table]:
    """The table, cut above each row that is a heading; as it is where only the first is one."""
    matrix = Matrix(table)
    body = next((row for row in range(1, table.n_rows) if _is_figures(matrix, row, context)), table.n_rows)
    cuts = [row for row in range(body + 1, table.n_rows) if _is_heading(matrix, row, context)]
    for start, end in pairwise((0, *cuts, table.n_rows)):
        yield _rows(table, start, end)


def _is_figures(matrix: Matrix, row: int, context: Context) -> bool:
    return any(source_of(matrix.at(row, col), context, SURE_LIKENESS) for col in range(min(2, matrix.n_cols)))


def _is_heading(matrix: Matrix, row: int, context: Context) -> bool:
    """Whether a row repeats the first one's label, or has no source's and bare years alone."""
    if _is_figures(matrix, row, context):
        return False
    first, label = bare(matrix.at(0, 0).text), bare(matrix.at(row, 0).text)
    texts = [text for col in range(1, matrix.n_cols) if (text := matrix.at(row, col).text.strip())]
    years = sum(_BARE_YEAR.fullmatch(text) is not None for text in texts)
    return (bool(first) and first == label) or (FEWEST_YEARS <= years == len(texts))


def _rows(table: Table, start: int, end: int) -> Table:
    """Some rows of a table; a cell over the cut belongs to the part where it begins."""
    cells = tuple(
        replace(cell, row=cell.row - start, row_span=min(cell.row_span, end - cell.row))
        for cell in table.cells
        if start <= cell.row < end
    )
    return table if (start, end) == (0, table.n_rows) else replace(table, n_rows=end - start, cells=cells)
