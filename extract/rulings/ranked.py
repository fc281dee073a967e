"""Rulings of one axis in order, so that those near a place are found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.layout import Axis, Ruling


@dataclass(frozen=True, slots=True)
class Ranked:
    """Rulings by position; where they start and where they end, each in order; the thickest of them (points)."""

    rulings: tuple[Ruling, ...]
    positions: tuple[float, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    thickest: float

    @classmethod
    def of(cls, rulings: Iterable[Ruling], axis: Axis) -> Ranked:
        """Those of one axis."""
        along = sorted((ruling for ruling in rulings if ruling.axis == axis), key=lambda it: it.position)
        return cls(
            tuple(along),
            tuple(ruling.position for ruling in along),
            tuple(sorted(ruling.start for ruling in along)),
            tuple(sorted(ruling.end for ruling in along)),
            max((ruling.thickness for ruling in along), default=0.0),
        )

    def near(self, position: float, reach: float) -> tuple[Ruling, ...]:
        """Those whose middle, or whose edge, lies within ``reach`` of a position, and some that are just further."""
        wide = reach + self.thickest / 2
        return self.rulings[
            bisect_left(self.positions, position - wide) : bisect_right(self.positions, position + wide)
        ]


def ranked(rulings: Iterable[Ruling]) -> dict[Axis, Ranked]:
    """Those of either axis."""
    every = tuple(rulings)
    return {"horizontal": Ranked.of(every, "horizontal"), "vertical": Ranked.of(every, "vertical")}


def count_near(places: tuple[float, ...], place: float, reach: float) -> int:
    """How many of the places, which are in order, lie within ``reach``."""
    return bisect_right(places, place + reach) - bisect_left(places, place - reach)
