"""Level rulings of one width above one another: the ones that may hold a table between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...model.layout import Ruling
from ..connected import connected
from ..grid import Grid, find_grids

_SAME_LEVEL_POINTS = 2.0
"""Pieces of one line across the page, drawn column by column, differ by less."""

_PIECES_GAP_POINTS = 12.0
"""White between such pieces."""

_SAME_END_POINTS = 6.0
"""How far the ends of rulings of one table differ: a scan eats some points of a pale line."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Where full rulings lie from the top, how far they reach, and all others of the page that nothing touches."""

    levels: tuple[float, ...]
    start: float
    end: float
    free: tuple[Ruling, ...] = ()

    @property
    def partial(self) -> tuple[Ruling, ...]:
        """Shorter rulings within the stack."""
        return tuple(
            ruling
            for ruling in self.free
            if self.levels[0] < ruling.position < self.levels[-1]
            and self.start - _SAME_END_POINTS <= ruling.start
            and ruling.end <= self.end + _SAME_END_POINTS
            and all(abs(ruling.position - level) > _SAME_LEVEL_POINTS for level in self.levels)
        )


def stacks(rulings: Sequence[Ruling]) -> tuple[Stack, ...]:
    """Rulings that nothing upright touches, and frames without an upright line within; never around a table."""
    grids = find_grids(rulings)
    free = _free(rulings)
    open_sided = _stacked(_levels(free))
    framed = [Stack(grid.rows, grid.columns[0], grid.columns[-1]) for grid in grids if len(grid.columns) == 2]
    tables = [grid for grid in grids if len(grid.columns) > 2]
    parts = (part for stack in (*open_sided, *framed) for part in _around_tables(stack, tables))
    return tuple(replace(part, free=free) for part in parts)


def open_levels(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """The page's level lines that no upright one touches, from the top; each in its pieces."""
    return _levels(_free(rulings))


def _free(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """Level rulings that touch no upright one."""
    held = {ruling for group in connected(rulings) for ruling in group}
    return tuple(ruling for ruling in rulings if ruling.axis == "horizontal" and ruling not in held)


def _levels(free: Iterable[Ruling]) -> list[list[Ruling]]:
    """Rulings with those beside them, pieces of one line across."""
    levels: list[list[Ruling]] = []
    for ruling in sorted(free, key=lambda each: each.start):
        home = next((level for level in levels if _goes_on(level[-1], ruling)), None)
        if home is None:
            levels.append([ruling])
        else:
            home.append(ruling)
    return sorted(levels, key=lambda level: level[0].position)


def _goes_on(left: Ruling, right: Ruling) -> bool:
    return (
        abs(left.position - right.position) <= _SAME_LEVEL_POINTS
        and 0 <= right.start - left.end <= _PIECES_GAP_POINTS
    )


def _stacked(levels: Iterable[Sequence[Ruling]]) -> list[Stack]:
    """Levels of one width together, however far apart they are; a single one makes no stack."""
    columns: list[list[Sequence[Ruling]]] = []
    for level in levels:
        home = next((column for column in columns if _are_equal(column[-1], level)), None)
        if home is None:
            columns.append([level])
        else:
            home.append(level)
    return [
        Stack(
            tuple(level[0].position for level in column),
            min(level[0].start for level in column),
            max(level[-1].end for level in column),
        )
        for column in columns
        if len(column) > 1
    ]


def _are_equal(one: Sequence[Ruling], other: Sequence[Ruling]) -> bool:
    return (
        abs(one[0].start - other[0].start) <= _SAME_END_POINTS
        and abs(one[-1].end - other[-1].end) <= _SAME_END_POINTS
    )


def _around_tables(stack: Stack, tables: Iterable[Grid]) -> list[Stack]:
    """The stack in parts, each without a table between its levels."""
    taken = [grid.box for grid in tables if grid.box.x0 < stack.end and grid.box.x1 > stack.start]
    parts: list[list[float]] = [[]]
    for level in stack.levels:
        if parts[-1] and any(box.bottom > parts[-1][-1] and box.top < level for box in taken):
            parts.append([])
        parts[-1].append(level)
    return [Stack(tuple(part), stack.start, stack.end) for part in parts if len(part) > 1]
