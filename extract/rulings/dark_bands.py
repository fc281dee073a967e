"""Heads of tables filled as dark as their rulings: edges and walls that cannot be seen there are put in.

A heading in white on black, or on any dark ground that a scan of two tones makes black, shows no rulings of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from ..model.layout import Ruling
from ..model.source import Pixels

_DARK = 100
"""Grey values of fills that a black line does not stand out from."""

_MEETS_POINTS = 3.0
"""Between the end of an edge and the upright line that it ends at; a scan rounds corners."""

_LOWEST_POINTS, _HIGHEST_POINTS = 9.0, 60.0
"""A band holds a line of print at least, and a heading of three levels at most."""

_HALF_WALL_POINTS = 2.0
"""To both sides of where a wall must be nothing but ground: more than between two words."""

_GROUND_SHARE = 0.97
"""Of a wall's place so much is dark."""

_BLANK_SHARE = 0.995
"""Of a column's head so much is dark where nothing is printed in it; two syllables in a wide column leave 0.97."""

_HEADED_SHARE = 0.6
"""Of the columns so many have print in a heading; a title begins at the left and is one cell."""

_EDGE_POINTS = 1.0
"""A scan spreads an edge over as much on either side."""

Band = tuple[Ruling, Ruling]
"""Its upper and its lower edge."""


def banded(
    rulings: Sequence[Ruling], edges: Sequence[Ruling], views: tuple[Pixels, Pixels], scale: float
) -> tuple[Ruling, ...]:
    """The rulings, with those of dark bands that upright rulings end at.

    ``edges`` are those of fills, ``views`` the picture and its :func:`fills.tones`. The walls between columns go on
    through a band that has a heading for most columns, none of them across a wall; any other band is one cell.
    """
    upright = [each for each in rulings if each.axis == "vertical"]
    level = [each for each in rulings if each.axis == "horizontal"]
    for band in _bands(edges, views[1], scale):
        if all(any(_holds(each, x, band) for each in upright) for x in (band[0].start, band[0].end)):
            whole = _parts_columns([each for each in upright if _ends_at(each, band)], band, views[0], scale)
            upright = [_through(each, band) if whole or _is_side(each, band) else each for each in upright]
            level += band
    return (*level, *upright)


def _parts_columns(walls: Sequence[Ruling], band: Band, pixels: Pixels, scale: float) -> bool:
    """Whether a band heads the columns between the walls that end at it."""
    inner = sorted(each.position for each in walls if not _is_side(each, band))
    if any(
        _ground(band, (x - _HALF_WALL_POINTS, x + _HALF_WALL_POINTS), pixels, scale) < _GROUND_SHARE
        for x in inner
    ):
        return False
    sides = [
        (left + _HALF_WALL_POINTS, right - _HALF_WALL_POINTS)
        for left, right in pairwise((band[0].start, *inner, band[0].end))
    ]
    headed = [_ground(band, each, pixels, scale) < _BLANK_SHARE for each in sides]
    return sum(headed) >= _HEADED_SHARE * len(headed) and not _has_levels(band, sides, pixels, scale)


def _has_levels(band: Band, sides: Sequence[tuple[float, float]], pixels: Pixels, scale: float) -> bool:
    """Whether some columns have print in the lower half alone: above it stands what spans several of them."""
    upper, lower = band
    middle = (upper.position + lower.position) / 2
    halves = ((upper.position + _EDGE_POINTS, middle), (middle, lower.position - _EDGE_POINTS))
    above, below = ([_is_printed(_part(pixels, levels, each, scale)) for each in sides] for levels in halves)
    return any(above) and any(low and not high for high, low in zip(above, below, strict=True))


def _is_printed(part: Pixels) -> bool:
    return part.size > 0 and float((part < _DARK).mean()) < _BLANK_SHARE


def _is_side(upright: Ruling, band: Band) -> bool:
    return any(abs(upright.position - x) <= _MEETS_POINTS for x in (band[0].start, band[0].end))


def _bands(edges: Sequence[Ruling], tone: Pixels, scale: float) -> Iterator[Band]:
    """Pairs of level edges of one width with nothing but dark between them."""
    level = sorted((each for each in edges if each.axis == "horizontal"), key=lambda each: each.start)
    alike: list[list[Ruling]] = []
    for edge in level:
        if alike and _are_equal(alike[-1][-1], edge):
            alike[-1].append(edge)
        else:
            alike.append([edge])
    for group in alike:
        for band in pairwise(sorted(group, key=lambda each: each.position)):
            high = band[1].position - band[0].position
            if _LOWEST_POINTS <= high <= _HIGHEST_POINTS and _is_dark(band, tone, scale):
                yield band


def _are_equal(one: Ruling, other: Ruling) -> bool:
    return abs(one.start - other.start) <= _MEETS_POINTS and abs(one.end - other.end) <= _MEETS_POINTS


def _is_dark(band: Band, tone: Pixels, scale: float) -> bool:
    upper, lower = band
    inside = _part(tone, (upper.position, lower.position), (upper.start, upper.end), scale)
    return inside.size > 0 and float(np.median(inside)) < _DARK


def _holds(upright: Ruling, x: float, band: Band) -> bool:
    """Whether an upright ruling at a side of a band goes on above or below it."""
    upper, lower = band
    beside = abs(upright.position - x) <= _MEETS_POINTS
    goes_on = upright.end > lower.position + _LOWEST_POINTS or upright.start < upper.position - _LOWEST_POINTS
    touches = (
        upright.start <= lower.position + _MEETS_POINTS and upright.end >= upper.position - _MEETS_POINTS
    )
    return beside and goes_on and touches


def _ends_at(upright: Ruling, band: Band) -> bool:
    """Whether an upright ruling comes up to a band from below, or down to it from above."""
    upper, lower = band
    within = upper.start - _MEETS_POINTS <= upright.position <= upper.end + _MEETS_POINTS
    meets = abs(upright.start - lower.position), abs(upright.end - upper.position)
    return within and min(meets) <= _MEETS_POINTS


def _through(upright: Ruling, band: Band) -> Ruling:
    """An upright ruling that ends at a band, gone on through it."""
    upper, lower = band
    if not _ends_at(upright, band):
        return upright
    if abs(upright.start - lower.position) <= _MEETS_POINTS:
        return replace(upright, start=upper.position)
    return replace(upright, end=lower.position)


def _ground(band: Band, sides: tuple[float, float], pixels: Pixels, scale: float) -> float:
    """The share of a band between two of its places that is dark."""
    upper, lower = band
    levels = upper.position + _EDGE_POINTS, lower.position - _EDGE_POINTS
    part = _part(pixels, levels, sides, scale)
    return float((part < _DARK).mean()) if part.size else 0.0


def _part(pixels: Pixels, levels: tuple[float, float], sides: tuple[float, float], scale: float) -> Pixels:
    top, bottom, left, right = (max(0, round(edge * scale)) for edge in (*levels, *sides))
    return pixels[top:bottom, left:right]
