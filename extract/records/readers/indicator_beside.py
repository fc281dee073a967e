"""The columns of an indicator table beside its figures: those that name the indicators, and others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...lexicon.wording import find
from ...model.layout import Notice
from ..context import Context
from ..matrix import Matrix
from ..values.numbers import parse_number

_NOTE = re.compile(r"\s*[(\[{〔].*$", re.DOTALL)
"""Behind a heading: 기준(2022), 가중치(%)."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The columns of names, and the headings of others.

    ``known`` have no place in the record, ``unknown`` hold figures that nobody knows; ``others`` are the columns of both.
    """

    names: tuple[int, ...]
    known: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    others: frozenset[int] = frozenset()

    def displaces(self, matrix: Matrix) -> bool:
        """Whether figures that nobody knows may have pushed others out of their columns: in a dump alone."""
        return matrix.table.box is None and bool(self.unknown)

    def notices(self, page: int | None) -> Iterator[Notice]:
        """What is told of the columns that the record does not take."""
        if self.known:
            facts = (("columns", ", ".join(self.known)),)
            yield Notice("columns-without-place", "info", page, facts, "indicators")
        for heading in self.unknown:
            yield Notice("column-not-understood", "warning", page, (("column", heading),), "indicators")


NOTHING_BESIDE = Beside(())


def read_beside(
    matrix: Matrix, first_row: int, sides: tuple[Sequence[int], Sequence[int]], context: Context
) -> Beside:
    """What stands in the columns left and right of the figures, without those of units, numbers and years."""
    left, right = sides
    headings = {col: heading_of(matrix, first_row, col) for col in (*left, *right)}
    known = [col for col in headings if has_no_place(headings[col], context)]
    others = [col for col in headings if col not in known]
    unknown = [col for col in others if _is_figures(matrix, first_row, col)]
    return Beside(
        tuple(col for col in left if col in others and col not in unknown),
        tuple(dict.fromkeys(headings[col] for col in known if _is_figures(matrix, first_row, col))),
        tuple(dict.fromkeys(headings[col] for col in unknown)),
        frozenset((*known, *unknown)),
    )


def heading_of(matrix: Matrix, first_row: int, col: int) -> str:
    """What stands above a column, each cell once, on one line."""
    cells = dict.fromkeys(matrix.at(row, col) for row in range(first_row))
    return " ".join(" ".join(cell.text.split()) for cell in cells if cell.text)


def headed(matrix: Matrix, first_row: int, cols: range, words: dict[str, tuple[str, ...]]) -> int | None:
    """The column under a heading of ``words``."""
    for col in cols:
        cells = dict.fromkeys(matrix.at(row, col) for row in range(first_row))
        if find("".join(cell.text for cell in cells).replace("\n", ""), words) is not None:
            return col
    return None


def has_no_place(heading: str, context: Context) -> bool:
    """Whether a heading says what is no target and no result of a period: 가중치, 비고."""
    words = {"ignored": context.wording.indicator["ignored"], "note": context.wording.progress["note"]}
    return any(find(text, words) is not None for text in (heading, _NOTE.sub("", heading)))


def _texts(matrix: Matrix, first_row: int, col: int) -> list[str]:
    cells = dict.fromkeys(matrix.at(row, col) for row in range(first_row, matrix.n_rows))
    return [text for cell in cells if (text := cell.text.strip(" -–\n"))]


def _is_figures(matrix: Matrix, first_row: int, col: int) -> bool:
    """Whether a column holds figures and nothing else."""
    numbers = [parse_number(text) for text in _texts(matrix, first_row, col)]
    return bool(numbers) and all(number is not None and number.sure for number in numbers)
