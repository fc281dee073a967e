"""Which rulings belong to one table: those that touch, directly or through others."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.layout import Ruling

_TOUCH_POINTS = 3.0
"""Corners of worn prints are open by up to 2 points; a table inside a frame keeps 4 points or more from it."""


def connected(rulings: Sequence[Ruling]) -> tuple[tuple[Ruling, ...], ...]:
    """Groups of rulings that cross or touch, each with at least one of either axis."""
    level = [ruling for ruling in rulings if ruling.axis == "horizontal"]
    upright = [ruling for ruling in rulings if ruling.axis == "vertical"]
    groups: list[list[Ruling]] = []
    for ruling in level:
        touched = [other for other in upright if _touch(ruling, other)]
        if touched:
            groups = _merged(groups, [ruling, *touched])
    return tuple(tuple(group) for group in groups)


def _merged(groups: list[list[Ruling]], members: list[Ruling]) -> list[list[Ruling]]:
    """The groups with ``members`` added, and all groups that share one of them made one."""
    apart = [group for group in groups if not any(member in group for member in members)]
    joined = [ruling for group in groups if group not in apart for ruling in group]
    return [*apart, [*joined, *(member for member in members if member not in joined)]]


def _touch(level: Ruling, upright: Ruling) -> bool:
    return _reaches(level, upright) and _reaches(upright, level)


def _reaches(one: Ruling, other: Ruling) -> bool:
    slack = _TOUCH_POINTS + other.thickness / 2
    return one.start - slack <= other.position <= one.end + slack
