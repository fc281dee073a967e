"""Rulings that touch make a grid: where its rows and columns lie, and which cells reach over several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..geometry import cluster
from ..model.layout import Box, Ruling
from .connected import connected
from .spans import Span, tiled, without_idle_lines
from .walls import walls_between

_NO_PRINT_POINTS = 4.0
"""Nothing that can be read fits between two lines closer than this, so they are one edge, printed askew."""

_OPEN_POINTS = 6.0
"""Rulings that reach this far beyond the last one across leave a side open; scans overshoot by up to 3 points."""

_OPEN_SUPPORT = 2
"""An open side shows at both ends of a row or column; a single ruling that reaches out may be an underline.

Where a single ruling parts the only two columns, it is enough: there is no other.
"""

_LOWEST_ROWS_POINTS = 7.0
"""Rows and columns that are mostly smaller hold no print: the windows of a house on a photograph."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of rows (from the top) and columns (from the left), in points, and the spans that tile them."""

    rows: tuple[float, ...]
    columns: tuple[float, ...]
    spans: tuple[Span, ...]

    @property
    def box(self) -> Box:
        """The whole grid."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])

    def box_of(self, span: Span) -> Box:
        """The place of one cell."""
        return Box(
            self.columns[span.col],
            self.rows[span.row],
            self.columns[span.col + span.col_span],
            self.rows[span.row + span.row_span],
        )


def find_grids(rulings: Sequence[Ruling]) -> tuple[Grid, ...]:
    """The grid of every group of touching rulings, from the top.

    Sides that no ruling closes (open left and right sides, a table cut by the page's end) are closed where the
    rulings across end.
    """
    grids = [grid for group in connected(rulings) if (grid := _grid(group)) is not None]
    return tuple(sorted(grids, key=lambda grid: (grid.box.top, grid.box.x0)))


def is_table(grid: Grid) -> bool:
    """Whether a grid may be a table: a single cell is a frame around text or a picture, windows hold no print."""
    return len(grid.spans) > 1 and _holds_print(grid)


def _grid(group: Sequence[Ruling]) -> Grid | None:
    level = [ruling for ruling in group if ruling.axis == "horizontal"]
    upright = [ruling for ruling in group if ruling.axis == "vertical"]
    rows, columns = _edges(level, upright), _edges(upright, level)
    if min(len(rows), len(columns)) < 2:
        return None
    beside, below = walls_between(rows, columns, upright), walls_between(columns, rows, level)
    spans = tiled(len(rows) - 1, len(columns) - 1, beside, below)
    return Grid(*without_idle_lines(rows, columns, spans))


def _holds_print(grid: Grid) -> bool:
    return all(
        median(far - near for near, far in pairwise(edges)) >= _LOWEST_ROWS_POINTS
        for edges in (grid.rows, grid.columns)
    )


def _edges(along: Sequence[Ruling], across: Sequence[Ruling]) -> tuple[float, ...]:
    """Where rulings ``along`` the edges lie, and where those ``across`` show that a side is left open."""
    drawn = [
        _middle(group, along) for group in cluster((ruling.position for ruling in along), _NO_PRINT_POINTS)
    ]
    support = 1 if len(across) == 1 and len(drawn) > 1 else _OPEN_SUPPORT
    first = _open_side([-ruling.start for ruling in across], -drawn[0], support)
    last = _open_side([ruling.end for ruling in across], drawn[-1], support)
    return tuple(sorted([*drawn, *(-end for end in first), *last]))


def _middle(positions: Sequence[float], rulings: Iterable[Ruling]) -> float:
    """Where an edge lies: longer rulings count for more."""
    at = set(positions)
    pieces = [(ruling.position, ruling.end - ruling.start) for ruling in rulings if ruling.position in at]
    weight = sum(length for _, length in pieces)
    return sum(position * length for position, length in pieces) / weight if weight else positions[0]


def _open_side(ends: Sequence[float], outermost: float, support: int) -> tuple[float, ...]:
    """The common end of rulings beyond the outermost one across, if there is one."""
    beyond = cluster((end for end in ends if end >= outermost + _OPEN_POINTS), _NO_PRINT_POINTS)
    held = [group for group in beyond if len(group) >= support]
    return (sum(held[-1]) / len(held[-1]),) if held else ()
