"""From content to what is printed: headings, lines and tables, before anybody draws or types them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from .content import Content, Funding, Indicator, Milestone, Pledge
from .forms import FORMS, Form, HeaderCell, column_label, period_label


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at its top left place, with its spans."""

    text: str = ""
    rows: int = 1
    cols: int = 1
    shaded: bool = False
    align: Literal["center", "left", "right"] = "center"


GridRow = tuple[GridCell | None, ...]
"""As many entries as the grid has columns; ``None`` where a cell from above or from the left lies."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``widths`` are shares of the page's width; the first ``head_rows`` are repeated on a new page."""

    kind: str
    widths: tuple[float, ...]
    rows: tuple[GridRow, ...]
    head_rows: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title, or a pledge's where ``pledge`` is set."""

    text: str
    pledge: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of running text with their marks."""

    kind: str
    texts: tuple[str, ...]


Printed = Heading | Grid | Lines


def print_title(report: Content) -> tuple[Printed, ...]:
    """The line over the whole report, where the form has one."""
    title = FORMS[report.form].title
    return (Heading(title.format(issuer=report.issuer), pledge=True),) if title else ()


def print_pledge(pledge: Pledge, form: Form) -> tuple[Printed, ...]:
    """Everything printed for one pledge, from top to bottom. Sections without content are left out."""
    blocks: list[Printed] = []
    if form.heading:
        blocks.append(Heading(form.heading.format(**pledge.model_dump()), pledge=True))
    blocks.append(_header(pledge, form))
    for index, (kind, title) in enumerate(form.titles.items(), 1):
        if content := _section(kind, pledge, form):
            blocks += [Heading(f"{form.mark.format(index=index)} {title}"), *content]
    return tuple(blocks)


def _section(kind: str, pledge: Pledge, form: Form) -> tuple[Printed, ...]:
    content = getattr(pledge, kind)
    blocks: tuple[Printed, ...] = ()
    match kind:
        case "funding":
            blocks = Lines("unit", (f"(단위 : {content.unit})",)), _funding(content, form)
        case "indicators" if content:
            blocks = (_indicators(content, pledge.funding, form),)
        case "milestones" if content:
            blocks = (_progress(content, form),)
        case "roadmap" if content:
            blocks = (_roadmap(content, form),)
        case "evidence" if content:
            blocks = (Lines(kind, tuple(caption.text for caption in content)),)
        case _ if content:
            blocks = (Lines(kind, content),)
    return blocks


def _header(pledge: Pledge, form: Form) -> Grid:
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


def _funding(funding: Funding, form: Form) -> Grid:
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


def _indicators(indicators: tuple[Indicator, ...], funding: Funding, form: Form) -> Grid:
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


def _progress(milestones: tuple[Milestone, ...], form: Form) -> Grid:
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


def _roadmap(milestones: tuple[Milestone, ...], form: Form) -> Grid:
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
