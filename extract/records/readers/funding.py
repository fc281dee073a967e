"""Funding tables (재원조달계획): sources down, years across, 계획 and 확보 under each year or one figure a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from ...model.draft import FundingColumn, FundingDraft, FundingRow, Reading
from ...model.layout import Notice, Table
from ...model.section import Section
from ..context import Context
from .funding_form import Form, form_of, page_of
from .funding_prose import read_funding_prose
from .funding_rows import SourceRow, in_doubt, notes_of_rows, partial_sums, read_row, source_rows, unit_of_row
from .funding_unit import tables_with_units


@dataclass(frozen=True, slots=True)
class Funding:
    """The funding tables of a pledge and what could not be understood in them.

    ``total`` is the planned total of all years where lines tell the funding: it may stand nowhere else.
    """

    tables: tuple[FundingDraft, ...]
    notices: tuple[Notice, ...]
    total: Reading[int] | None = None


def read_funding(sections: Sequence[Section], context: Context) -> Funding:
    """Every table of the sections that has a row for a source and a column for a period; else their lines."""
    if not any(isinstance(block, Table) for section in sections for block in section.blocks):
        return _from_prose(sections, context)
    tables: list[FundingDraft] = []
    notices: list[Notice] = []
    for section in sections:
        form: Form | None = None
        for noted in tables_with_units(section, context):
            form = form_of(noted, form, context)
            if form is None:
                facts = (("section", "funding"),)
                notices.append(
                    Notice("table-not-understood", "warning", page_of(noted.table), facts, "budgets")
                )
                continue
            tables += _read_table(form, notices, context)
    return Funding(tuple(tables), tuple(notices))


def _read_table(form: Form, notices: list[Notice], context: Context) -> Iterator[FundingDraft]:
    """The rows of a table; of one whose rows change their unit or measure a draft for each run of rows in one."""
    notices += _left_out(form)
    rows: list[tuple[tuple[str, bool], FundingRow]] = []
    found = list(source_rows(form, context))
    parts = partial_sums(found, context)
    notices += _rows_left_out(parts, form)
    says = notes_of_rows(found, form, context)
    for each in (each for each in found if each not in parts):
        unit = unit_of_row(each.label, form, context)
        row = read_row(each, replace(form, unit=unit), notices, context)
        if row is not None:
            said = says[each.row]
            rows.append(((unit.name, said == "secured"), in_doubt(row) if said == "doubt" else row))
    for (name, is_secured), run in groupby(rows, key=itemgetter(0)):
        yield FundingDraft(name, _means(form, is_secured=is_secured), tuple(row for _, row in run))
    if not rows:
        yield FundingDraft(form.unit.name, form.columns.means, ())


def _means(form: Form, *, is_secured: bool) -> tuple[FundingColumn, ...]:
    """What the columns mean for rows whose label says no measure, or that theirs is secured."""
    means = form.columns.means
    return tuple(FundingColumn(each.period, "secured") for each in means) if is_secured else means


def _left_out(form: Form) -> Iterator[Notice]:
    """What is told of the columns that the record does not take, where their heading is printed."""
    if not form.columns.first_row:
        return
    page = form.page
    if form.columns.left_out:
        columns = ", ".join(form.columns.left_out)
        yield Notice("columns-left-out", "info", page, (("columns", columns),), "budgets")
    for heading in form.columns.unknown:
        yield Notice("column-not-understood", "warning", page, (("column", heading),), "budgets")


def _rows_left_out(rows: Sequence[SourceRow], form: Form) -> Iterator[Notice]:
    """What is told of rows that add up some of the others."""
    if rows:
        names = ", ".join(" ".join(each.label.text.split()) for each in rows)
        yield Notice("rows-left-out", "info", form.page, (("rows", names),), "budgets")


def _from_prose(sections: Sequence[Section], context: Context) -> Funding:
    """The funding that lines tell, with a notice for each line of money that is no fund's and no year's."""
    told = [read_funding_prose(section, context) for section in sections]
    notices = [
        Notice("row-not-understood", "warning", None, (("row", line),), "budgets")
        for each in told
        for line in each.left_over
    ]
    totals = [each.total for each in told if each.total is not None]
    return Funding(
        tuple(table for each in told for table in each.tables), tuple(notices), totals[0] if totals else None
    )
