"""Rulings → grids: rows, columns and cells with spans, from the lines alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..geometry import overlap
from ..model.layout import Box, Ruling

TOUCH_POINTS = 4.0
"""Rulings whose ends come this close belong together: scans leave small gaps at corners."""

SAME_LINE_POINTS = 3.5
"""Lines of one axis this close are one grid line: double borders and what a warped page moved."""

OPEN_SIDE_POINTS = 8.0
"""Horizontal lines that run this far beyond the outer vertical one bound a column without an edge of its own."""

SEPARATED_SHARE = 0.55
"""Of the side between two cells that must be ruled for them to be two."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid: its place, its spans and its box."""

    row: int
    col: int
    row_span: int
    col_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid of one table; its cells tile it."""

    box: Box
    n_rows: int
    n_cols: int
    cells: tuple[GridCell, ...]


def find_grids(rulings: Sequence[Ruling]) -> tuple[Grid, ...]:
    """Every set of touching rulings that encloses a cell, from the top of the page."""
    grids = [grid for group in _touching(rulings) if (grid := _grid(group)) is not None]
    return tuple(sorted(grids, key=lambda grid: (grid.box.top, grid.box.x0)))


def _touching(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Rulings in groups that hang together."""
    group = list(range(len(rulings)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    flat = [(i, ruling) for i, ruling in enumerate(rulings) if ruling.axis == "horizontal"]
    upright = [(i, ruling) for i, ruling in enumerate(rulings) if ruling.axis == "vertical"]
    for i, across in flat:
        for j, down in upright:
            if _meet(across, down):
                group[root(i)] = root(j)
    found: dict[int, list[Ruling]] = {}
    for index, ruling in enumerate(rulings):
        found.setdefault(root(index), []).append(ruling)
    return list(found.values())


def _meet(across: Ruling, down: Ruling) -> bool:
    return (
        across.start - TOUCH_POINTS <= down.position <= across.end + TOUCH_POINTS
        and down.start - TOUCH_POINTS <= across.position <= down.end + TOUCH_POINTS
    )


def _grid(rulings: Sequence[Ruling]) -> Grid | None:
    across = [ruling for ruling in rulings if ruling.axis == "horizontal"]
    down = [ruling for ruling in rulings if ruling.axis == "vertical"]
    if not across or not down or len(across) + len(down) < 3:
        return None
    ys = _lines(across, min(r.start for r in down), max(r.end for r in down))
    xs = _lines(down, min(r.start for r in across), max(r.end for r in across))
    if len(ys) < 2 or len(xs) < 2:
        return None
    cells = tuple(_cells(xs, ys, across, down))
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), len(ys) - 1, len(xs) - 1, cells)


def _lines(rulings: Sequence[Ruling], first: float, last: float) -> list[float]:
    """Grid lines at the rulings' positions, and where the crossing ones run on beyond the outermost."""
    groups: list[list[Ruling]] = []
    for ruling in sorted(rulings, key=lambda ruling: ruling.position):
        if groups and ruling.position - groups[-1][-1].position <= SAME_LINE_POINTS:
            groups[-1].append(ruling)
        else:
            groups.append([ruling])
    lines = [_middle(group) for group in groups]
    if lines[0] - first > OPEN_SIDE_POINTS:
        lines.insert(0, first)
    if last - lines[-1] > OPEN_SIDE_POINTS:
        lines.append(last)
    return lines


def _middle(group: Sequence[Ruling]) -> float:
    weight = sum(ruling.end - ruling.start for ruling in group)
    return sum(ruling.position * (ruling.end - ruling.start) for ruling in group) / weight


def _cells(xs: list[float], ys: list[float], across: Sequence[Ruling], down: Sequence[Ruling]):
    rows, cols = len(ys) - 1, len(xs) - 1
    owner = {(r, c): (r, c, r, c) for r in range(rows) for c in range(cols)}

    def merge(one: tuple[int, int], other: tuple[int, int]) -> None:
        """Join the rectangles of two places, and whatever the joint rectangle cuts."""
        a, b = owner[one], owner[other]
        rect = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
        while True:
            cut = {owner[r, c] for r in range(rect[0], rect[2] + 1) for c in range(rect[1], rect[3] + 1)}
            grown = (
                min(x[0] for x in cut),
                min(x[1] for x in cut),
                max(x[2] for x in cut),
                max(x[3] for x in cut),
            )
            if grown == rect:
                break
            rect = grown
        for r in range(rect[0], rect[2] + 1):
            for c in range(rect[1], rect[3] + 1):
                owner[r, c] = rect

    for r in range(rows):
        for c in range(cols):
            if c + 1 < cols and not _ruled(down, xs[c + 1], ys[r], ys[r + 1]):
                merge((r, c), (r, c + 1))
            if r + 1 < rows and not _ruled(across, ys[r + 1], xs[c], xs[c + 1]):
                merge((r, c), (r + 1, c))
    for r0, c0, r1, c1 in sorted(set(owner.values())):
        yield GridCell(r0, c0, r1 - r0 + 1, c1 - c0 + 1, Box(xs[c0], ys[r0], xs[c1 + 1], ys[r1 + 1]))


def _ruled(rulings: Sequence[Ruling], position: float, start: float, end: float) -> bool:
    """Whether a line parts two cells along the side from ``start`` to ``end``."""
    reach = SAME_LINE_POINTS + 1
    covered = sum(
        overlap(ruling.start, ruling.end, start, end)
        for ruling in rulings
        if abs(ruling.position - position) <= reach
    )
    return covered >= SEPARATED_SHARE * (end - start)
