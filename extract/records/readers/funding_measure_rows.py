"""Funding tables that print what they measure in a column beside the sources: 국비 | 계획, 국비 | 집행, or 당초 above all sources.

The rows of one source are set side by side, as the other tables print them: its measures below each period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ...lexicon.matching import bare
from ...lexicon.measures import role_of
from ...lexicon.no_money import holds_no_money
from ...lexicon.wording import SURE_LIKENESS
from ...model.layout import Cell, Table
from ..context import Context
from ..matrix import Matrix, says_something, stands_alone
from .funding_labels import source_of

LABEL_COLS = 2
"""The source and the measure stand in the first two columns, in either order."""

FEWEST_MEASURES = 2


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows below a heading by source and measure; ``sources`` and ``measures`` hold the first cell of each."""

    first_row: int
    label_cols: int
    sources: Mapping[str, Cell]
    measures: Mapping[str, Cell]
    at: Mapping[tuple[str, str], int]


def measures_across(table: Table, context: Context) -> Table:
    """The table with the measures of each source side by side; as it is where its rows name no measures."""
    matrix = Matrix(table)
    for order in ((0, 1), (1, 0)):
        rows = _rows(matrix, order, context)
        if rows is not None:
            return _side_by_side(matrix, rows)
    rows = _rows_of_all(matrix, context)
    return _side_by_side(matrix, rows) if rows is not None else table


def _rows(matrix: Matrix, order: tuple[int, int], context: Context) -> _Rows | None:
    """The rows where one column names their sources and the other their measures, each pair once."""
    source_col, measure_col = order
    if matrix.n_cols <= LABEL_COLS:
        return None
    below = _first(matrix, measure_col, context)
    if below is None:
        return None
    first = _first_total(matrix, below, order, context)
    plan = _plan(matrix, range(below, matrix.n_rows), measure_col, context)
    sources: dict[str, Cell] = {}
    measures: dict[str, Cell] = {}
    at: dict[tuple[str, str], int] = {}
    for row in (row for row in range(first, matrix.n_rows) if _figures(matrix, row, LABEL_COLS)):
        source, measure = _label(matrix, row, source_col, first), _label(matrix, row, measure_col, first)
        if plan is not None and _is_plain_total(matrix, row, order, context):
            measure = plan
        if holds_no_money([measure.text], context.wording):
            continue
        key = bare(source.text), bare(measure.text)
        alone = all(map(stands_alone, _figures(matrix, row, LABEL_COLS)))
        if key in at or not alone or not _says_both(source, measure, context):
            return None
        at[key] = row
        sources.setdefault(key[0], source)
        measures.setdefault(key[1], measure)
    return _Rows(first, LABEL_COLS, sources, measures, at) if len(measures) >= FEWEST_MEASURES else None


def _first_total(matrix: Matrix, below: int, order: tuple[int, int], context: Context) -> int:
    """The first row of figures: a total that says no measure may stand above those that do."""
    return below - 1 if below > 1 and _is_plain_total(matrix, below - 1, order, context) else below


def _is_plain_total(matrix: Matrix, row: int, order: tuple[int, int], context: Context) -> bool:
    """Whether a row is the total of all sources and says no measure: it adds up the plans, if what it says is right."""
    source, measure = (matrix.at(row, col) for col in order)
    if order != (0, 1) or (measure is not source and says_something(measure.text)):
        return False
    said = source_of(source, context, SURE_LIKENESS)
    return said is not None and said.key == "total" and bool(_figures(matrix, row, LABEL_COLS))


def _plan(matrix: Matrix, rows: Iterable[int], col: int, context: Context) -> Cell | None:
    """The first label of a column that says a plan."""
    for cell in (matrix.at(row, col) for row in rows):
        said = role_of(cell.text, context.wording)
        if said is not None and said.role in ("planned", "in_force"):
            return cell
    return None


def _rows_of_all(matrix: Matrix, context: Context) -> _Rows | None:
    """The rows of a table that names measures alone: its money is that of all sources."""
    first = _first(matrix, 0, context)
    if first is None:
        return None
    whole = Cell(first, 0, text=context.wording.sources["total"][0])
    labels = (matrix.at(row, 0) for row in range(first, matrix.n_rows) if _figures(matrix, row, 1))
    cells = [label for label in labels if not holds_no_money([label.text], context.wording)]
    measures = {bare(cell.text): cell for cell in cells if role_of(cell.text, context.wording) is not None}
    alone = all(stands_alone(each) for cell in cells for each in _figures(matrix, cell.row, 1))
    if not alone or len(measures) < max(FEWEST_MEASURES, len(cells)):
        return None
    at = {(bare(whole.text), bare(cell.text)): cell.row for cell in cells}
    return _Rows(first, 1, {bare(whole.text): whole}, measures, at)


def _figures(matrix: Matrix, row: int, left: int) -> list[Cell]:
    """What a row prints right of its labels; empty of a note below the figures, or of a blank row."""
    return [cell for cell in matrix.row(row) if cell.col >= left and says_something(cell.text)]


def _first(matrix: Matrix, col: int, context: Context) -> int | None:
    """The first row, below a heading, whose cell in a column says a measure."""
    rows = range(1, matrix.n_rows)
    return next((row for row in rows if role_of(matrix.at(row, col).text, context.wording) is not None), None)


def _label(matrix: Matrix, row: int, col: int, first: int) -> Cell:
    """The label of a row; in a dump, where spans are lost, a blank one of the first column is that of the row above."""
    above = (matrix.at(each, col) for each in range(row, first - 1, -1))
    if matrix.table.box is not None or col > 0:
        return matrix.at(row, col)
    return next((cell for cell in above if says_something(cell.text)), matrix.at(row, col))


def _says_both(source: Cell, measure: Cell, context: Context) -> bool:
    is_source = source_of(source, context, SURE_LIKENESS) is not None
    return is_source and role_of(measure.text, context.wording) is not None


def _side_by_side(matrix: Matrix, rows: _Rows) -> Table:
    """The table anew: its heading with each column as wide as there are measures, these below it, a row a source."""
    wide, first, shift = len(rows.measures), rows.first_row, rows.label_cols
    figures = range(shift, matrix.n_cols)
    cells = [replace(matrix.at(0, 0), row=0, col=0, row_span=first + 1, col_span=1)]
    cells += [
        replace(cell, col=1 + (cell.col - shift) * wide, col_span=cell.col_span * wide)
        for cell in matrix.table.cells
        if cell.row < first and cell.col >= shift
    ]
    for col in figures:
        for place, (name, measure) in enumerate(rows.measures.items()):
            new = 1 + (col - shift) * wide + place
            cells.append(replace(measure, row=first, col=new, row_span=1, col_span=1))
            cells += [
                replace(
                    matrix.at(rows.at[source, name], col),
                    row=first + 1 + line,
                    col=new,
                    row_span=1,
                    col_span=1,
                )
                for line, source in enumerate(rows.sources)
                if (source, name) in rows.at
            ]
    cells += [
        replace(source, row=first + 1 + line, col=0, row_span=1, col_span=1)
        for line, source in enumerate(rows.sources.values())
    ]
    size = first + 1 + len(rows.sources), 1 + len(figures) * wide
    cells.sort(key=lambda cell: (cell.row, cell.col))
    return replace(matrix.table, n_rows=size[0], n_cols=size[1], cells=tuple(cells))
