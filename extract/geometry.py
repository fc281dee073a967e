"""Pure functions on boxes and numbers; every length in points unless the caller works in pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .model.layout import Box


def overlap(start: float, end: float, other_start: float, other_end: float) -> float:
    """Length that two intervals share; 0 where they only touch or stand apart."""
    return max(0.0, min(end, other_end) - max(start, other_start))


def shared_area(one: Box, other: Box) -> float:
    """Area that two boxes share."""
    return overlap(one.x0, one.x1, other.x0, other.x1) * overlap(one.top, one.bottom, other.top, other.bottom)


def share_inside(inner: Box, outer: Box) -> float:
    """Share of ``inner`` (0 to 1) that lies in ``outer``; a box without area counts by its center."""
    if inner.area > 0:
        return shared_area(inner, outer) / inner.area
    x, y = inner.center
    return float(outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom)


def cluster(values: Iterable[float], gap: float) -> list[list[float]]:
    """Sorted values in groups whose neighbours lie at most ``gap`` apart."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= gap:
            groups[-1].append(value)
        else:
            groups.append([value])
    return groups


def nearest(value: float, positions: Sequence[float]) -> int:
    """Index of the position closest to ``value``; ``positions`` must not be empty."""
    return min(range(len(positions)), key=lambda index: abs(positions[index] - value))
