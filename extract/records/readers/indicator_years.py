"""Indicator tables without a row of 목표 and 실적: one figure a year, or 목표 and 실적 of no year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon.matching import bare
from ...lexicon.wording import find
from ..columns import year_columns
from ..context import Context
from ..matrix import Matrix, says_something
from ..values.numbers import parse_number
from ..values.periods import parse_period
from .indicator_across import DEEPEST_HEADING_ROWS, AcrossForm, KindColumn, Unsaid
from .indicator_beside import headed, heading_of, read_beside
from .indicator_form import KINDS, Kind, RowKind, kind_of

FEWEST_YEARS = 2
"""Columns of years that make a row of them."""

FEWEST_FIGURES = 0.5
"""Of what stands below the years: from here on these are figures."""

_NOTE = re.compile(r"[(\[{〔][^()\[\]{}〔〕]*[)\]}〕]")


def read_years(matrix: Matrix, context: Context) -> AcrossForm | None:
    """The form of a table with one figure a year, taken for a target unless its heading says what it is."""
    rows = range(min(DEEPEST_HEADING_ROWS, matrix.n_rows - 1))
    row = next((row for row in rows if len(_years(matrix, row)) >= FEWEST_YEARS), None)
    if row is None:
        return None
    cols, first_row = _with_totals(matrix, row, context), row + 1
    years = year_columns([matrix.at(row, col).text for col in cols], context.wording)
    if years is None or not all(year.sure for year in years) or not _are_figures(matrix, first_row, cols):
        return None
    left = range(cols[0])
    unit_col = headed(matrix, first_row, left, {"unit": context.wording.indicator["unit"]})
    number_col = headed(matrix, first_row, left, {"number": context.wording.labels["number"]})
    named = [col for col in left if col not in (unit_col, number_col)]
    right = [col for col in range(cols[0], matrix.n_cols) if col not in cols]
    beside = read_beside(matrix, first_row, (named, right), context)
    if not _name_indicators(matrix, first_row, beside.names, context):
        return None
    what = _said_above(matrix, row, cols, context)
    columns = {col: KindColumn(what, year) for col, year in zip(cols, years, strict=True)}
    unsaid: Unsaid | None = None if what.sure else "kind"
    return AcrossForm(
        columns, beside.names, unit_col, None, first_row, matrix.n_cols, beside=beside, unsaid=unsaid
    )


def _years(matrix: Matrix, row: int) -> list[int]:
    """The columns in which a row says a period."""
    cells = [matrix.at(row, col) for col in range(matrix.n_cols)]
    return [
        col for col, cell in enumerate(cells) if cell.col_span == 1 and parse_period(cell.text) is not None
    ]


def _with_totals(matrix: Matrix, row: int, context: Context) -> list[int]:
    """The columns of years with a total beside them."""
    years = _years(matrix, row)
    totals = {bare(word) for word in context.wording.periods["total"]}
    beside = (years[0] - 1, years[-1] + 1)
    return sorted({*years, *(col for col in beside if bare(matrix.at(row, col).text) in totals)})


def _are_figures(matrix: Matrix, first_row: int, cols: Sequence[int]) -> bool:
    rows = range(first_row, matrix.n_rows)
    texts = [text for row in rows for col in cols if says_something(text := matrix.at(row, col).text)]
    figures = sum(parse_number(text.strip()) is not None for text in texts)
    return bool(texts) and figures >= FEWEST_FIGURES * len(texts)


def _name_indicators(matrix: Matrix, first_row: int, cols: Sequence[int], context: Context) -> bool:
    """Whether the columns left of the years name indicators: so says their heading, and no row is called 목표."""
    words = {"corner": context.wording.corners, "title": context.wording.sections["indicators"]}
    headings = [heading_of(matrix, first_row, col) for col in cols]
    labels = (matrix.at(row, col) for row in range(first_row, matrix.n_rows) for col in cols)
    is_headed = any(find(heading, words) is not None for heading in headings)
    return is_headed and all(kind_of(label, context) is None for label in labels)


def _said_above(matrix: Matrix, row: int, cols: Sequence[int], context: Context) -> RowKind:
    """What the cells above the years say that their figures are; not sure where they say nothing or several things."""
    totals = {bare(word) for word in context.wording.periods["total"]}
    above = dict.fromkeys(matrix.at(each, col).text for each in range(row) for col in cols)
    titles = [text for text in above if bare(text) and bare(text) not in totals]
    kinds = {_title_kind(text, context) for text in titles}
    kind = kinds.pop() if len(kinds) == 1 else None
    return RowKind("target", sure=False) if kind is None else RowKind(kind, sure=True)


def _title_kind(text: str, context: Context) -> Kind | None:
    """The kind of figures that a title of years ends with, 연도별 목표치, 목표 대비 이행률.

    ``None`` where it names another besides: 목표 및 실적, 목표(실적), 계획 대비 실적. A rate is one of both.
    """
    title, notes = bare(_NOTE.sub("", text)), bare("".join(_NOTE.findall(text)))
    words = {bare(word): kind for kind in KINDS for word in context.wording.indicator[kind]}
    last = max((word for word in words if title.endswith(word)), key=len, default=None)
    if last is None:
        return None
    rest = title.removesuffix(last) + notes
    others = any(word in rest for word, kind in words.items() if kind != words[last])
    return None if others and words[last] != "rate" else words[last]
