"""Indicator tables in four forms."""

from __future__ import annotations

from samples.making.blocks import Grid, GridCell, GridRow

from .cells import label
from .facts import Indicator
from .labels import column_label, plain
from .style import Style

KINDS = ("목표", "실적", "달성률")


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
