"""The tables of a style, filled with a pledge's facts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from samples.making.blocks import Grid, GridCell, GridRow

from .facts import Bullet, Funding, Indicator, PledgeFacts, Row, Step
from .labels import column_label, figure, period_label, plain, printed_head
from .style import Style

KINDS = ("목표", "실적", "달성률")


def label(text: str, rows: int = 1, cols: int = 1) -> GridCell:
    """A shaded cell."""
    return GridCell(text, rows=rows, cols=cols, shaded=True)


def header_grids(pledge: PledgeFacts, style: Style) -> Iterator[Grid]:
    """The table at the top of a pledge."""
    head = printed_head(pledge.head, style)
    match style.header:
        case "above":
            for part in _chunks(head, 4):
                rows = tuple(label(key) for key, _ in part), tuple(GridCell(value) for _, value in part)
                yield Grid("header", _widths(part), rows)
        case "inside":
            yield Grid("header", (1, 1), tuple(_inside(head)))
        case "band":
            rest = {key: value for key, value in pledge.head.items() if key not in ("number", "name")}
            yield _pairs(printed_head(rest, style), 3, style)
        case "pairs2":
            yield _pairs(head, 1, style)
        case "pairs4":
            yield _pairs(head, 2, style)
        case _:
            yield _pairs(head, 3, style)


def _chunks(items: list[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _widths(part: list[tuple[str, str]]) -> tuple[float, ...]:
    return tuple(float(max(4, min(len(value), 14), len(key))) for key, value in part)


def _inside(items: list[tuple[str, str]]) -> Iterator[GridRow]:
    for part in _chunks(items, 2):
        cells = [GridCell(f"{key} : {value}", align="left") for key, value in part]
        if len(cells) == 1:
            yield GridCell(cells[0].text, cols=2, align="left"), None
        else:
            yield tuple(cells)


def _pairs(items: list[tuple[str, str]], across: int, style: Style) -> Grid:
    """Label and value in turn, ``across`` pairs a row; a long name takes the rest of its row."""
    rows: list[GridRow] = []
    waiting: list[tuple[str, str]] = []
    for key, value in items:
        waiting.append((key, value))
        if len(waiting) == across or key == style.labels["name"] or key == items[-1][0]:
            rows.append(_pair_row(waiting, across))
            waiting = []
    return Grid("header", (1.1, 1.9) * across, tuple(rows))


def _pair_row(pairs: list[tuple[str, str]], across: int) -> GridRow:
    cells: list[GridCell | None] = []
    for key, value in pairs[:-1]:
        cells += [label(key), GridCell(value)]
    span = 2 * (across - len(pairs)) + 1
    key, value = pairs[-1]
    return (*cells, label(key), GridCell(value, cols=span), *[None] * (span - 1))


def summary_grid(pledges: tuple[PledgeFacts, ...], style: Style) -> Grid:
    """One pledge a row; the funding's rows become columns."""
    keys = ("number", "name", "department")
    names = ["총사업비", *(row for row in _labels(pledges))]
    top = [
        *(label(style.labels[key]) for key in keys),
        *map(label, names),
        label("완료시기"),
        label("추진상황"),
    ]
    rows: list[GridRow] = [tuple(top)]
    for pledge in pledges:
        amounts = {row.label: row.amounts[0] for row in pledge.funding.rows} if pledge.funding else {}
        amounts["총사업비"] = pledge.total
        figures = (GridCell(figure(amounts.get(name), style), align="right") for name in names)
        head = (GridCell(pledge.head[key], align="left" if key == "name" else "center") for key in keys)
        rows.append((*head, *figures, GridCell(pledge.head["completion"]), GridCell(pledge.head["status"])))
    return Grid("summary", (0.7, 3.4, 1.6, *[1.25] * len(names), 1.0, 1.5), tuple(rows), 1)


def _labels(pledges: tuple[PledgeFacts, ...]) -> dict[str, None]:
    """All labels of funding rows but the sums', in the order of the page."""
    rows = (row for pledge in pledges if pledge.funding for row in pledge.funding.rows)
    return dict.fromkeys(row.label for row in rows if row.source != "total")


def funding_grid(funding: Funding, style: Style) -> Grid:
    """Periods across, or down where the style is sideways."""
    return _sideways(funding, style) if style.funding == "sideways" else _across(funding, style)


def _corner(style: Style, rows: int = 1, cols: int = 1) -> GridCell:
    unit = f"\n({style.unit})" if style.unit_place == "corner" else ""
    return label(f"구분{unit}", rows, cols)


def _across(funding: Funding, style: Style) -> Grid:
    paired = len({measure for _, measure in funding.columns}) > 1
    high = 2 if paired else 1
    extra = style.extra if paired or style.extra == "비고" else ""
    top: list[GridCell | None] = [_corner(style, rows=high)]
    for period, group in groupby(funding.columns, key=lambda column: column[0]):
        span = len(list(group))
        top += [label(column_label(period, style), cols=span), *[None] * (span - 1)]
    rows: list[GridRow] = [(*top, *([label(extra, rows=high)] if extra else []))]
    if paired:
        rows.append(
            (None, *(label(_measure(each, style)) for _, each in funding.columns), *([None] if extra else []))
        )
    for row in funding.rows:
        figures = (GridCell(figure(amount, style), align="right") for amount in row.amounts)
        last = [GridCell(_spent(row) if extra != "비고" else "")] if extra else []
        rows.append((label(row.label), *figures, *last))
    widths = (1.2, *[1.0] * len(funding.columns), *([0.9] if extra else []))
    return Grid("funding", widths, tuple(rows), high)


def _spent(row: Row) -> str:
    """How much of what was planned is secured, in percent: a column the contract has no place for."""
    planned, secured = row.amounts[:2]
    return f"{secured / planned * 100:.1f}" if planned and secured else ""


def _sideways(funding: Funding, style: Style) -> Grid:
    paired = len({measure for _, measure in funding.columns}) > 1
    wide = 2 if paired else 1
    top = (_corner(style, cols=wide), *[None] * (wide - 1), *(label(row.label) for row in funding.rows))
    rows: list[GridRow] = [top]
    seen: set[str] = set()
    for at, (period, measure) in enumerate(funding.columns):
        span = sum(each == period for each, _ in funding.columns)
        first = label(column_label(period, style), rows=span) if period not in seen else None
        seen.add(period)
        kind = (label(_measure(measure, style)),) if paired else ()
        figures = (GridCell(figure(row.amounts[at], style), align="right") for row in funding.rows)
        rows.append((first, *kind, *figures))
    return Grid("funding", (1.0,) * len(top), tuple(rows), 1)


def _measure(measure: str, style: Style) -> str:
    return style.measures[measure == "secured"]


def indicator_grid(indicators: tuple[Indicator, ...], style: Style) -> Grid:
    """Indicators with their years, in one of four forms."""
    match style.indicators:
        case "flat":
            return _flat(indicators, style)
        case "down":
            return _down(indicators, style)
        case kind:
            return _triples(indicators, style, units=kind == "units")


def _triples(indicators: tuple[Indicator, ...], style: Style, units: bool) -> Grid:
    """Three rows an indicator."""
    years = list(indicators[0].years)
    heads = tuple(label(column_label(year, style)) for year in years)
    rows: list[GridRow] = [
        (label("지표명"), label("단위"), label("구분"), *heads)
        if units
        else (label("구 분", cols=2), None, *heads)
    ]
    for each in indicators:
        for at, kind in enumerate(KINDS):
            name = label(each.name, rows=3) if at == 0 else None
            unit = (GridCell(each.unit, rows=3) if at == 0 else None,) if units else ()
            of = kind if units else f"{kind}({'%' if at == 2 else each.unit})"
            rows.append((name, *unit, label(of), *(GridCell(plain(each.years[year][at])) for year in years)))
    return Grid("indicators", (2.4, *([0.8] if units else []), 1.2, *[1.0] * len(years)), tuple(rows), 1)


def _flat(indicators: tuple[Indicator, ...], style: Style) -> Grid:
    """One row an indicator; target, result and rate under each year."""
    years = list(indicators[0].years)
    top: list[GridCell | None] = [label("성과지표", rows=2), label("단위", rows=2)]
    for year in years:
        top += [label(column_label(year, style), cols=3), None, None]
    rows: list[GridRow] = [tuple(top), (None, None, *[label(kind) for _ in years for kind in KINDS])]
    for each in indicators:
        figures = (GridCell(plain(value)) for year in years for value in each.years[year])
        rows.append((GridCell(each.name), GridCell(each.unit), *figures))
    return Grid("indicators", (2.6, 1.0, *[1.0] * (3 * len(years))), tuple(rows), 2)


def _down(indicators: tuple[Indicator, ...], style: Style) -> Grid:
    """Years down, target, result and rate across."""
    rows: list[GridRow] = [
        (label("지표명"), label("단위"), label("연도"), *map(label, (*KINDS[:2], "달성률(%)")))
    ]
    for each in indicators:
        for at, (year, values) in enumerate(each.years.items()):
            span = len(each.years)
            first = (
                (GridCell(each.name, rows=span), GridCell(each.unit, rows=span)) if at == 0 else (None, None)
            )
            rows.append(
                (*first, GridCell(column_label(year, style)), *(GridCell(plain(value)) for value in values))
            )
    return Grid("indicators", (2.6, 0.9, 1.1, 1.0, 1.0, 1.2), tuple(rows), 1)


def progress_grid(steps: tuple[Step, ...], style: Style) -> Grid:
    """What was planned and done, a row a period."""
    rated = style.rate_column
    heads = ("구 분", "추진계획", "추진실적", *(["진도율(%)"] if rated else []))
    rows: list[GridRow] = [tuple(map(label, heads))]
    for step in steps:
        cells = (
            GridCell(period_label(step.period, style)),
            GridCell("\n".join(_marked(step.planned, style)), align="left"),
            GridCell("\n".join(line for each in step.actual for line in lines_of(each, style)), align="left"),
        )
        rows.append((*cells, *([GridCell(f"{step.rate}")] if rated else [])))
    return Grid("milestones", (1.1, 2.6, 4.8, *([0.9] if rated else [])), tuple(rows), 1)


def roadmap_grid(steps: tuple[Step, ...], style: Style) -> Grid:
    """What is to be done, a row a period."""
    rows: list[GridRow] = [(label("구 분"), label("추진계획"), label("비고"))]
    for step in steps:
        planned = "\n".join(_marked(step.planned, style))
        rows.append((GridCell(period_label(step.period, style)), GridCell(planned, align="left"), GridCell()))
    return Grid("roadmap", (1.1, 6.2, 1.1), tuple(rows), 1)


def lines_of(bullet: Bullet, style: Style) -> Iterator[str]:
    """A bullet as printed lines: its own mark, its sub-bullets', its note."""
    outer, inner = style.bullets
    yield f"{outer} {bullet.text}"
    for sub in bullet.subs:
        yield f"  {inner} {sub}"
    if bullet.note:
        yield f"   ※ {bullet.note}"


def _marked(texts: tuple[str, ...], style: Style) -> tuple[str, ...]:
    return tuple(f"{style.bullets[0]} {text}" for text in texts)
