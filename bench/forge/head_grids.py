"""The tables of a pledge's head, and the table of all pledges."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from samples.making.blocks import Grid, GridCell, GridRow

from .cells import label
from .facts import PledgeFacts
from .labels import figure, plain, printed_head
from .style import Style


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
        figures = (_figure(name, amounts, style) for name in names)
        head = (GridCell(pledge.head[key], align="left" if key == "name" else "center") for key in keys)
        rows.append((*head, *figures, GridCell(pledge.head["completion"]), GridCell(pledge.head["status"])))
    place = SUM_PLACES[len(pledges) % len(SUM_PLACES)]
    if place is not None:
        rows.insert(place or len(rows), _sum_row(pledges, names))
    return Grid("summary", (0.7, 3.4, 1.6, *[1.25] * len(names), 1.0, 1.5), tuple(rows), 1)


SUM_PLACES = (None, 1, 0)
"""The row of sums: none, right below the names of the columns, or (0) the last."""


def _sum_row(pledges: tuple[PledgeFacts, ...], names: list[str]) -> GridRow:
    """The sum of each column as printed; the truth knows nothing of it."""
    sums: dict[str, Decimal] = {}
    for pledge in pledges:
        rows = pledge.funding.rows if pledge.funding else ()
        printed = {row.label: row.amounts[0] for row in rows} | {"총사업비": pledge.total}
        for name, amount in printed.items():
            sums[name] = sums.get(name, Decimal(0)) + (amount or 0)
    figures = (GridCell(plain(sums.get(name)), align="right") for name in names)
    return (label("합계"), GridCell(f"{len(pledges)}건"), GridCell(""), *figures, GridCell(""), GridCell(""))


def _figure(name: str, amounts: dict[str, Decimal | None], style: Style) -> GridCell:
    """The cell of a source; blank where the pledge has no money of it, whatever the style prints for nothing."""
    return GridCell(figure(amounts[name], style) if name in amounts else "", align="right")


def _labels(pledges: tuple[PledgeFacts, ...]) -> dict[str, None]:
    """All labels of funding rows but the sums', in the order of the page."""
    rows = (row for pledge in pledges if pledge.funding for row in pledge.funding.rows)
    return dict.fromkeys(row.label for row in rows if row.source != "total")
