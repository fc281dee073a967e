"""Funding tables: periods across, or down."""

from __future__ import annotations

from itertools import groupby

from samples.making.blocks import Grid, GridCell, GridRow

from .cells import label
from .facts import Funding, Row
from .labels import column_label, figure
from .style import Style


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
