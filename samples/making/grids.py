"""The tables of a form, filled with what a pledge says."""

from __future__ import annotations

from itertools import groupby

from .blocks import Grid, GridCell, GridRow
from .content import Indicator, Milestone, Pledge
from .forms import Form, HeaderCell, column_label, period_label
from .funding import Funding


def header_grid(pledge: Pledge, form: Form) -> Grid:
    """The table at the top: labels and values in turn."""
    facts = pledge.model_dump()
    rows = tuple(tuple(_header_row(row, facts)) for row in form.header)
    labels, values = 1.0, 1.7
    widths = tuple(labels if column % 2 == 0 else values for column in range(form.header_columns))
    return Grid("header", widths, rows)


def _header_row(row: tuple[HeaderCell, ...], facts: dict[str, object]) -> list[GridCell | None]:
    cells: list[GridCell | None] = []
    for label, value, span in row:
        cells += [GridCell(label, shaded=True), GridCell(value.format(**facts), cols=span)]
        cells += [None] * (span - 1)
    return cells


def funding_grid(funding: Funding, form: Form) -> Grid:
    """Rows by source, columns by period; pairs of planned and secured have a second head row."""
    measures = {"planned": "계획", "secured": form.secured}
    heads = funding.heads
    paired = len({measure for _, measure in heads}) > 1
    corner = GridCell("구분", rows=2 if paired else 1, shaded=True)
    top: list[GridCell | None] = [corner]
    for period, group in groupby(heads, key=lambda head: head[0]):
        span = len(list(group))
        top += [GridCell(column_label(period, form), cols=span, shaded=True), *[None] * (span - 1)]
    rows: list[GridRow] = [tuple(top)]
    if paired:
        rows.append((None, *(GridCell(measures[measure], shaded=True) for _, measure in heads)))
    for label, amounts in funding.amounts().items():
        figures = (GridCell(amount, align="right") for amount in amounts)
        rows.append((GridCell(label, shaded=True), *figures))
    return Grid("funding", (1.2, *[1.0] * len(heads)), tuple(rows), head_rows=2 if paired else 1)


def indicators_grid(indicators: tuple[Indicator, ...], funding: Funding, form: Form) -> Grid:
    """Three rows an indicator: target, result, rate."""
    printed = {year for indicator in indicators for year in indicator.years}
    years = sorted(printed | {period for period, _ in funding.heads if period.isdigit()})
    heads = [GridCell(column_label(year, form), shaded=True) for year in years]
    rows: list[GridRow] = []
    for indicator in indicators:
        rows += _indicator_rows(indicator, years, form)
    if form.unit_column:
        names = tuple(GridCell(name, shaded=True) for name in ("지표명", "단위", "구분"))
        return Grid("indicators", (2.4, 0.9, 1.0, *[1.0] * len(years)), ((*names, *heads), *rows), 1)
    corner = GridCell("구 분", cols=2, shaded=True)
    return Grid("indicators", (2.2, 1.3, *[1.0] * len(years)), ((corner, None, *heads), *rows), 1)


def _indicator_rows(indicator: Indicator, years: list[str], form: Form) -> list[GridRow]:
    values = zip(*(indicator.printed(year) for year in years), strict=True)
    units = (indicator.unit, indicator.unit, "%")
    rows: list[GridRow] = []
    for kind, unit, row in zip(("목표", "실적", "달성률"), units, values, strict=True):
        name = GridCell(indicator.name, rows=3, shaded=True) if kind == "목표" else None
        figures = tuple(GridCell(figure) for figure in row)
        if form.unit_column:
            of = GridCell(indicator.unit, rows=3) if kind == "목표" else None
            rows.append((name, of, GridCell(kind, shaded=True), *figures))
        else:
            rows.append((name, GridCell(f"{kind}({unit})", shaded=True), *figures))
    return rows


def progress_grid(milestones: tuple[Milestone, ...], form: Form) -> Grid:
    """What was planned and done, a row a period."""
    heads = tuple(GridCell(text, shaded=True) for text in (form.when, "추진계획", form.done))
    rows = (
        (
            GridCell(period_label(each.period, form)),
            GridCell("\n".join(f"○ {text}" for text in each.planned), align="left"),
            GridCell("\n".join(event_lines(each)), align="left"),
        )
        for each in milestones
    )
    return Grid("milestones", (1.0, 2.6, 4.8), (heads, *rows), 1)


def event_lines(milestone: Milestone) -> list[str]:
    """The printed lines of what was done: a bullet each, its sub-bullets and notes under it."""
    return [line for event in milestone.actual for line in (f"○ {event.text}", *event.more)]


def roadmap_grid(milestones: tuple[Milestone, ...], form: Form) -> Grid:
    """What is to be done, a row a period."""
    heads = tuple(GridCell(text, shaded=True) for text in (form.when, "추진계획", "비고"))
    rows = (
        (
            GridCell(period_label(each.period, form)),
            GridCell("\n".join(f"○ {text}" for text in each.planned), align="left"),
            GridCell(),
        )
        for each in milestones
    )
    return Grid("roadmap", (1.0, 6.2, 1.2), (heads, *rows), 1)
