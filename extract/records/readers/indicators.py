"""Indicator tables (확인지표): 목표, 실적 and 달성률 of each indicator, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model.draft import IndicatorDraft, Reading
from ...model.layout import DISPUTED, Notice, Table
from ...model.section import Section
from ..context import Context
from ..matrix import Matrix, says_something
from ..snippets import Snippet, reading
from .indicator_across import AcrossForm, read_across
from .indicator_form import KINDS, UNIT, IndicatorForm, read_form
from .indicator_joined import with_kinds_above
from .indicator_rows import Row, rows_across, rows_down
from .indicator_years import read_years


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of a pledge and what could not be understood."""

    found: tuple[IndicatorDraft, ...]
    notices: tuple[Notice, ...]


def read_indicators(sections: Sequence[Section], context: Context) -> Indicators:
    """Every indicator of the sections' tables, an entry for each period in which one of its values stands."""
    found: list[IndicatorDraft] = []
    notices: list[Notice] = []
    for section in sections:
        rows: list[Row] = []
        form: IndicatorForm | AcrossForm | None = None
        tables = (block for block in section.blocks if isinstance(block, Table))
        for table in (with_kinds_above(each, context) for each in tables):
            form = _form(Matrix(table), form, context)
            rows += _rows(Matrix(table), form, notices, context)
        groups = list(_by_indicator(rows, notices))
        sure = _is_regular(groups)
        found += (draft if sure else _flagged(draft) for group in groups for draft in _drafts(group, context))
    return Indicators(tuple(found), tuple(notices))


def _form(
    matrix: Matrix, before: IndicatorForm | AcrossForm | None, context: Context
) -> IndicatorForm | AcrossForm | None:
    """The form of a table: kinds across or down, as its heading says or as those of the table before it."""
    down = before if isinstance(before, IndicatorForm) else None
    own = (
        read_across(matrix, context, None) or read_form(matrix, context, down) or read_years(matrix, context)
    )
    return own or (read_across(matrix, context, before) if isinstance(before, AcrossForm) else None)


def _rows(
    matrix: Matrix, form: IndicatorForm | AcrossForm | None, notices: list[Notice], context: Context
) -> Iterator[Row]:
    if form is None:
        facts = (("section", "indicators"),)
        notices.append(Notice("table-not-understood", "warning", _page(matrix.table), facts, "indicators"))
    elif isinstance(form, AcrossForm):
        notices += _told(matrix, form)
        if form.runs_over(matrix):
            notices.append(Notice("columns-not-understood", "warning", _page(matrix.table), (), "indicators"))
        yield from rows_across(matrix, form, notices, context)
    else:
        notices += _not_understood(matrix, form)
        yield from rows_down(matrix, form, notices, context)


def _told(matrix: Matrix, form: AcrossForm) -> Iterator[Notice]:
    """What is told once of a form with its heading: what that does not say, and columns that are left out."""
    if form.first_row:
        page = _page(matrix.table)
        yield from form.beside.notices(page)
        if form.unsaid is not None:
            yield Notice(f"indicator-{form.unsaid}-not-said", "warning", page, (), "indicators")


def _page(table: Table) -> int | None:
    return table.page if table.box is not None else None


def _not_understood(matrix: Matrix, form: IndicatorForm) -> Iterator[Notice]:
    """Rows of figures that say nothing of themselves, and figures under no year."""
    page = _page(matrix.table)
    if form.first_row:
        yield from form.beside.notices(page)
    for row in range(form.first_row, matrix.n_rows):
        figures = any(says_something(matrix.at(row, col).text) for col in form.years)
        if row not in form.rows and figures:
            label = " ".join(matrix.at(row, col).text for col in range(form.kind_col + 1)).strip()
            yield Notice("row-not-understood", "warning", page, (("row", label),), "indicators")
    if form.runs_over(matrix):
        yield Notice("columns-not-understood", "warning", page, (), "indicators")


def _by_indicator(rows: Sequence[Row], notices: list[Notice]) -> Iterator[list[Row]]:
    """The rows of each indicator: a kind that comes again begins the next one, unless it was read twice.

    A named row of targets begins one as well; a nameless one below 실적 is of the same indicator.
    """
    group: list[Row] = []
    for row in rows:
        kinds = [each.what.kind for each in group]
        if group and kinds[-1] == row.what.kind and _says_again(group[-1], row):
            label = " ".join(snippet.text for snippet in group[0].name)
            notices.append(Notice("row-repeated", "info", None, (("row", label),)))
            continue
        if row.what.kind in kinds or (row.what.kind == "target" and group and _is_named(row)):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _is_named(row: Row) -> bool:
    return any(snippet.text for snippet in row.name)


def _says_again(one: Row, other: Row) -> bool:
    """Whether a row repeats the one above it: the same values, and no name of its own."""
    raw = [{period: value.raw for period, value in row.values.items() if value} for row in (one, other)]
    names = ["".join(snippet.text for snippet in row.name) for row in (one, other)]
    return bool(raw[0]) and raw[0] == raw[1] and names[1] in ("", names[0])


def _is_regular(groups: Sequence[Sequence[Row]]) -> bool:
    """Whether every indicator has a name and the same kinds: else a row was lost, or rows were run together."""
    kinds = {frozenset(row.what.kind for row in group) for group in groups}
    named = all(any(map(_is_named, group)) for group in groups)
    return named and len(kinds) <= 1


def _flagged(draft: IndicatorDraft, rule: str = "doubtful-table") -> IndicatorDraft:
    """An indicator of a table that is not regular, or whose name was hardly read: nobody knows what is counted."""
    target, actual, rate = (
        value and value.flagged(rule) for value in (draft.target, draft.actual, draft.rate)
    )
    return replace(draft, target=target, actual=actual, rate=rate)


def _drafts(group: Sequence[Row], context: Context) -> Iterator[IndicatorDraft]:
    """An entry for each period in which a value of the indicator stands."""
    name, unit = _title([snippet for row in group for snippet in row.name], context)
    unit = next((row.unit for row in group if row.unit), unit)
    by_kind = {row.what.kind: row.values for row in group}
    for period in dict.fromkeys(period for row in group for period in row.values):
        values = [by_kind.get(kind, {}).get(period) for kind in KINDS]
        if any(value is not None for value in values):
            draft = IndicatorDraft(name, unit, period, *values)
            yield draft if name.confidence > DISPUTED else _flagged(draft, "doubtful-name")


def _title(snippets: list[Snippet], context: Context) -> tuple[Reading[str], str | None]:
    """The indicator's name, its parts joined, and a unit that it may end with."""
    if not snippets:
        return Reading("", ""), None
    said = ""
    for snippet in snippets:
        said = context.joiner.join(said, snippet.text)
    unit = UNIT.search(said)
    return reading(said, tuple(snippets), "joined-label"), unit[1] if unit is not None else None
