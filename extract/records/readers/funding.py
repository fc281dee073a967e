"""Funding tables (재원조달계획): sources down, years across, 계획 and 확보 under each year or one figure a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...lexicon import Match
from ...lexicon.matching import bare, likeness, nearest
from ...lexicon.wording import SURE_LIKENESS
from ...model.draft import FundingDraft, FundingRow, FundingSource, Reading
from ...model.layout import Block, Cell, Line, Notice, Table
from ...model.section import Section
from ..context import Context
from ..matrix import Matrix
from ..values.amounts import parse_amount, unit_in
from .funding_heading import FigureColumns, read_heading, source_of

ASSUMED_UNIT = "백만원"
NOTHING = frozenset("-–—−·.,'~_ ")
"""Signs that are printed, or read, where there is no figure."""

OWN_ENDINGS = ("구비", "군비")
"""Where one of these is a row, 시비 is the metropolitan city's money and not the issuer's own."""


@dataclass(frozen=True, slots=True)
class Funding:
    """The funding tables of a pledge and what could not be understood in them."""

    tables: tuple[FundingDraft, ...]
    notices: tuple[Notice, ...]


def read_funding(sections: Sequence[Section], context: Context) -> Funding:
    """Every table of the sections that has a row for a source and a column for a period."""
    tables: list[FundingDraft] = []
    notices: list[Notice] = []
    for section in sections:
        unit, unit_printed = _unit(section.blocks, context)
        for block in section.blocks:
            if isinstance(block, Table):
                draft, trouble = _read_table(block, (unit, unit_printed), context)
                tables += [draft] if draft is not None else []
                notices += trouble
    return Funding(tuple(tables), tuple(notices))


def _unit(blocks: Sequence[Block], context: Context) -> tuple[str, bool]:
    """The printed unit, else the commonest one and ``False``."""
    texts = [block.text for block in blocks if isinstance(block, Line)]
    texts += [cell.text for block in blocks if isinstance(block, Table) for cell in block.cells]
    for text in texts:
        unit = _unit_of_note(text, context)
        if unit is not None:
            return unit, True
    return ASSUMED_UNIT, False


def _unit_of_note(text: str, context: Context) -> str | None:
    """The unit in (단위 : 백만원), also where a sign or two of it were misread."""
    note = re.search(r"단\s*위\s*[:;.,：]?\s*([^)\]]+)", text)
    if note is None:
        return None
    exact = unit_in(note[1], context.wording.units)
    if exact is not None:
        return exact
    close = nearest(note[1], ((unit, unit) for unit in context.wording.units), 0.7)
    return close.key if close is not None else None


def _read_table(
    table: Table, unit: tuple[str, bool], context: Context
) -> tuple[FundingDraft | None, list[Notice]]:
    matrix = Matrix(table)
    columns = read_heading(matrix, context)
    if columns is None:
        matrix = matrix.turned()
        columns = read_heading(matrix, context)
    if columns is None:
        return None, [Notice("table-not-understood", "warning", table.page, (("section", "funding"),))]
    rows: list[FundingRow] = []
    notices: list[Notice] = []
    for row, label, match in _source_rows(matrix, columns, context):
        cells = [matrix.at(row, col) for col in columns.at]
        if match is None:
            if any(_says_something(cell) for cell in cells):
                facts = (("row", label.text), ("page", table.page))
                notices.append(Notice("row-not-understood", "warning", table.page, facts))
            continue
        row_sure = match.likeness >= SURE_LIKENESS or match.key == "total"
        amounts = [
            _amount(cell, table.page, unit, sure and row_sure, context)
            for cell, sure in zip(cells, columns.sure, strict=True)
        ]
        notices += [
            Notice("unreadable-cell", "warning", table.page, (("row", match.word), ("text", cell.text)))
            for cell, amount in zip(cells, amounts, strict=True)
            if amount is None and _says_something(cell)
        ]
        rows.append(
            FundingRow(_source(match, matrix, columns), _label(label, match, table.page), tuple(amounts))
        )
    return FundingDraft(unit[0], columns.means, tuple(rows)), notices


def _says_something(cell: Cell) -> bool:
    return bool(set(cell.text) - NOTHING - {"\n"})


def _source_rows(
    matrix: Matrix, columns: FigureColumns, context: Context
) -> Iterator[tuple[int, Cell, Match | None]]:
    """Each row below the heading with its label's cell and its source."""
    rows = [row for row in range(columns.first_row, matrix.n_rows) if _starts(matrix, row, columns)]
    matches = [source_of(matrix.at(row, columns.label_col), context) for row in rows]
    if _total_is_unread(matches):
        matches[0] = Match("total", context.wording.sources["total"][0], 0.0)
    for row, match in zip(rows, matches, strict=True):
        yield row, matrix.at(row, columns.label_col), match


def _starts(matrix: Matrix, row: int, columns: FigureColumns) -> bool:
    return matrix.at(row, columns.label_col).row == row


def _total_is_unread(matches: Sequence[Match | None]) -> bool:
    """Whether the first label, alone unreadable, must be the total: the others are sources and none is it."""
    others = [match.key for match in matches[1:] if match is not None]
    return bool(matches) and matches[0] is None and len(others) >= 2 and "total" not in others


def _amount(
    cell: Cell, page: int, unit: tuple[str, bool], sure: bool, context: Context
) -> Reading[int] | None:
    """The amount of a cell in won, or ``None`` where it is blank or cannot be read."""
    if not _says_something(cell):
        return None
    amount = parse_amount(cell.text, unit[0], context.wording.units)
    if amount is None:
        return None
    place = page if cell.box is not None else None
    figure = Reading(amount.won, cell.text, place, cell.box, cell.confidence)
    if not sure:
        return figure.flagged("doubtful-heading")
    if not unit[1] and amount.unit == unit[0]:
        return figure.flagged("no-unit")
    return figure if amount.sure else figure.flagged("doubtful-figure")


def _label(cell: Cell, match: Match, page: int) -> Reading[str]:
    """The row's label as printed where it is a word of the lexicon, else the word it was taken for."""
    place = page if cell.box is not None else None
    said = Reading(cell.text, cell.text, place, cell.box, cell.confidence)
    if bare(cell.text) == bare(match.word):
        return Reading(match.word, cell.text, place, cell.box, cell.confidence)
    if likeness(cell.text, match.word) == 1.0:
        return said
    return said.repaired(match.word, "source-label")


def _source(match: Match, matrix: Matrix, columns: FigureColumns) -> FundingSource:
    """The source that a label means in this table: 시비 is another's money where 구비 is a row of its own."""
    labels = {bare(matrix.at(row, columns.label_col).text) for row in range(columns.first_row, matrix.n_rows)}
    if match.word == "시비" and labels & set(OWN_ENDINGS):
        return "provincial"
    return _SOURCES[match.key]


_SOURCES: dict[str, FundingSource] = {
    "total": "total",
    "national": "national",
    "provincial": "provincial",
    "municipal": "municipal",
    "private": "private",
    "other": "other",
}
