"""Which column of a progress table holds what, by its heading or by position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...lexicon.matching import bare
from ...lexicon.unknown import may_be_word
from ...lexicon.wording import find
from ...model.layout import Cell, Notice, Table
from ..context import Context
from ..matrix import Matrix, says_something
from ..values.stretches import parse_stretch
from .progress_labels import PartColumn, part_column, period_column

HEADING_LIKENESS = 0.75


@dataclass(frozen=True, slots=True)
class Roles:
    """Which column holds what; a column that is not there is ``None``. ``unknown`` heads those that nobody knows.

    ``part`` is a column of parts of the years in the column of periods: 연도 | 분기.
    """

    period: int
    planned: int | None
    actual: int | None
    note: int | None
    unknown: tuple[Cell, ...] = ()
    part: PartColumn | None = None


def upright(matrix: Matrix, context: Context) -> Matrix:
    """A table with a row a period: turned where its periods stand side by side, above 추진계획 and 추진실적."""
    kinds = {key: context.wording.progress[key] for key in ("planned", "actual", "note")}
    heading = [matrix.at(0, col).text for col in range(1, matrix.n_cols)]
    labels = [matrix.at(row, 0).text.replace("\n", "") for row in range(1, matrix.n_rows)]
    is_turned = (
        len(heading) > 1
        and all(parse_stretch(text) is not None for text in heading)
        and bool(labels)
        and all(find(text, kinds, HEADING_LIKENESS) is not None for text in labels)
        and find(matrix.at(0, 0).text.replace("\n", ""), {"period": context.wording.progress["period"]})
        is not None
    )
    return matrix.turned() if is_turned else matrix


def roles_of(matrix: Matrix, row: int, kind: str, context: Context) -> Roles | None:
    """The roles that a heading row gives its columns; ``None`` where the row is no heading."""
    found: dict[str, int] = {}
    periods: list[int] = []
    unknown: list[Cell] = []
    for cell in matrix.row(row):
        match = find(cell.text.replace("\n", ""), context.wording.progress, HEADING_LIKENESS)
        if match is not None and match.key == "period":
            periods.append(cell.col)
        elif match is not None and match.key not in found:
            found[match.key] = cell.col
        elif bare(cell.text) and (match is None or match.key != "ignored"):
            unknown.append(cell)
    if not periods or not found:
        return None
    found["period"] = period_column(matrix, row, periods)
    part = _part_column(matrix, row, found, context)
    others = {col for col in periods if col != found["period"] and (part is None or col != part.col)}
    unknown = [cell for cell in matrix.row(row) if cell in unknown or cell.col in others]
    if not _is_heading(matrix, row, found, unknown):
        return None
    if kind == "roadmap" and "planned" not in found:
        found["planned"] = found.pop("actual", -1)
    columns = {key: col for key, col in found.items() if col >= 0}
    return Roles(
        columns["period"],
        columns.get("planned"),
        columns.get("actual"),
        columns.get("note"),
        tuple(unknown),
        part,
    )


def _part_column(matrix: Matrix, row: int, found: Mapping[str, int], context: Context) -> PartColumn | None:
    """The column right of the periods, where nothing else is known of it and parts of years stand in it."""
    col = found["period"] + 1
    if col >= matrix.n_cols or col in found.values():
        return None
    return part_column(matrix, row, col, context)


def _is_heading(matrix: Matrix, row: int, found: dict[str, int], unknown: Sequence[Cell]) -> bool:
    """Whether most of a row are words of headings, its corner and another one among them, and none is a value."""
    if "period" not in found or len(found) < 2 or len(unknown) >= len(found):
        return False
    has_figure = re.search(r"\d", matrix.at(row, found["period"]).text) is not None
    return not unknown or (not has_figure and all(may_be_word(cell.text) for cell in unknown))


def assumed_roles(matrix: Matrix, kind: str) -> Roles | None:
    """Roles by position, where a table starts without a heading."""
    if kind == "roadmap":
        return Roles(0, 1, None, 2 if matrix.n_cols > 2 else None) if matrix.n_cols > 1 else None
    if matrix.n_cols == 2:
        return Roles(0, None, 1, None)
    return Roles(0, 1, 2, 3 if matrix.n_cols > 3 else None) if matrix.n_cols > 2 else None


def unknown_columns(tables: Sequence[Table], kind: str, context: Context) -> Iterator[Notice]:
    """A notice for each column that nobody knows and in which something is printed."""
    for table in tables:
        matrix = upright(Matrix(table), context)
        for row in range(matrix.n_rows):
            roles = roles_of(matrix, row, kind, context)
            for heading in roles.unknown if roles is not None else ():
                below = (matrix.at(each, heading.col) for each in range(row + 1, matrix.n_rows))
                if any(says_something(cell.text) for cell in below):
                    page = table.page if heading.box is not None else None
                    facts = (("column", " ".join(heading.text.split())),)
                    yield Notice("column-not-understood", "info", page, facts, kind)
