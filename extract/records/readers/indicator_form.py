"""The form of an indicator table: which rows are 목표, 실적 and 달성률, and which columns which year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from ...lexicon.matching import bare
from ...lexicon.wording import find
from ...model.layout import Cell
from ..columns import YearColumn, is_foreign, trustworthy, year_columns
from ..context import Context
from ..matrix import Matrix, says_something
from .indicator_beside import Beside, has_no_place, headed, read_beside

Kind = Literal["target", "actual", "rate"]

KINDS: tuple[Kind, ...] = ("target", "actual", "rate")

KIND_LIKENESS = 0.6
"""목표, 실적 and 달성률 are at most 0.3 alike; a row of an indicator is one of the three."""

FEWEST_KINDS = 2
"""Rows that must say what they are; one such word stands in other tables by chance."""

UNIT = re.compile(r"[(\[{]\s*([^()\[\]{}]{1,6}?)\s*[)\]}]?\s*$")
"""What a label ends with: 목표(개소)."""


@dataclass(frozen=True, slots=True)
class RowKind:
    """What a row holds; ``sure`` is false where only its place between the others tells."""

    kind: Kind
    sure: bool


@dataclass(frozen=True, slots=True)
class IndicatorForm:
    """Rows by kind, columns by year, the columns of kinds and units, and the first row below the heading."""

    rows: dict[int, RowKind]
    years: dict[int, YearColumn]
    kind_col: int
    unit_col: int | None
    first_row: int
    beside: Beside

    def runs_over(self, matrix: Matrix) -> bool:
        """Whether figures stand right of the kinds under no year: then rows or heading may be shifted."""
        right = range(self.kind_col + 1, matrix.n_cols)
        beyond = [col for col in right if col not in self.years and col not in self.beside.others]
        return any(says_something(matrix.at(row, col).text) for row in self.rows for col in beyond)


def read_form(matrix: Matrix, context: Context, before: IndicatorForm | None) -> IndicatorForm | None:
    """The form of a table, or ``None`` where it is no indicator table.

    A table without a heading goes on with the form of the one ``before`` it, if that is as wide.
    """
    kind_col = _kind_column(matrix, context, FEWEST_KINDS if before is None else 1)
    if kind_col is None:
        return None
    rows = _row_kinds(matrix, kind_col, context)
    first_row = min(rows)
    if first_row == 0:
        fits = before is not None and before.kind_col == kind_col and max(before.years) < matrix.n_cols
        return replace(before, rows=rows, first_row=0) if before is not None and fits else None
    years = _years(matrix, first_row, kind_col, context)
    if years is None:
        return None
    left = range(kind_col)
    unit_col = headed(matrix, first_row, left, {"unit": context.wording.indicator["unit"]})
    number_col = headed(matrix, first_row, left, {"number": context.wording.labels["number"]})
    named = [col for col in left if col not in (unit_col, number_col)]
    right = [col for col in range(kind_col + 1, matrix.n_cols) if col not in years]
    beside = read_beside(matrix, first_row, (named, right), context)
    return IndicatorForm(rows, years, kind_col, unit_col, first_row, beside)


def kind_of(cell: Cell, context: Context) -> Kind | None:
    """What a label says that a row or column holds; 최종목표 is like 추진목표, and none of them."""
    text = UNIT.sub("", cell.text).replace("\n", "")
    words = {key: context.wording.indicator[key] for key in (*KINDS, "ignored")}
    match = find(text, words, KIND_LIKENESS)
    return next((kind for kind in KINDS if match is not None and kind == match.key), None)


def _kind_column(matrix: Matrix, context: Context, fewest: int) -> int | None:
    """The column in which most cells say 목표, 실적 or 달성률."""
    counts = [
        sum(kind_of(matrix.at(row, col), context) is not None for row in range(matrix.n_rows))
        for col in range(matrix.n_cols)
    ]
    best = max(range(len(counts)), key=counts.__getitem__, default=None)
    return best if best is not None and counts[best] >= fewest else None


def _row_kinds(matrix: Matrix, kind_col: int, context: Context) -> dict[int, RowKind]:
    """The kind of each row; one that cannot be read is told by the rows above and below it."""
    said = [kind_of(matrix.at(row, kind_col), context) for row in range(matrix.n_rows)]
    kinds: dict[int, RowKind] = {}
    for row, kind in enumerate(said):
        between = (said[row - 1] if row else None, said[row + 1] if row + 1 < len(said) else None)
        guessed = BETWEEN.get(between) if kind is None and row and matrix.at(row, kind_col).text else None
        if kind is not None:
            kinds[row] = RowKind(kind, sure=True)
        elif guessed is not None:
            kinds[row] = RowKind(guessed, sure=False)
    return kinds


BETWEEN: dict[tuple[Kind | None, Kind | None], Kind] = {
    (None, "actual"): "target",
    ("rate", "actual"): "target",
    ("target", "rate"): "actual",
    ("actual", "target"): "rate",
    ("actual", None): "rate",
}
"""The kind of a row from those of its neighbours: the three come in one order in every form."""


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
    told = [(col, text) for col, text in zip(at, aligned, strict=False) if not has_no_place(text, context)]
    placed = [(col, text) for col, text in told if lost or not is_foreign(text, context.wording)]
    years = year_columns([text for _, text in placed], context.wording)
    if years is None:
        return None
    in_place = matrix.table.box is not None or len(placed) == len(told)
    believed = trustworthy(years, matrix) and in_place
    return {
        col: replace(year, sure=year.sure and believed) for (col, _), year in zip(placed, years, strict=True)
    }


def _is_year(text: str, context: Context) -> bool:
    return bool(re.search(r"\d{2}", text)) or bare(text) in map(bare, context.wording.periods["total"])
