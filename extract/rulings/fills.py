"""Edges of filled cells that carry a ruling on where it is printed in the fill's own colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from ..model.layout import Axis, Ruling
from ..model.source import Pixels
from .ranked import Ranked, ranked
from .runs import THICKEST_POINTS, lines, odd, opened, over

_STEP = 16
"""Grey values between two fills, or a fill and paper; paper that was lit evenly wavers by less."""

_EDGE_POINTS = 2.0
"""A scan spreads an edge over less than this."""

_SHORTEST_POINTS = 8.0
"""The lowest header rows are 11 points high, of which the corners are rounded off."""

_CONTINUES_POINTS = 3.0
"""An edge carries a ruling on that ends this close to where it begins."""

_IN_LINE_POINTS = 1.5
"""How far an edge lies from the line that it carries on."""


def tones(pixels: Pixels, scale: float) -> Pixels:
    """The picture without letters and lines, dark or light: paper, fills and photographs."""
    side = odd(THICKEST_POINTS * scale)
    square = np.ones((side, side), np.uint8)
    bare = cv2.morphologyEx(cv2.morphologyEx(pixels, cv2.MORPH_CLOSE, square), cv2.MORPH_OPEN, square)
    return np.asarray(bare, dtype=np.uint8)


def fill_edges(tone: Pixels, scale: float, axis: Axis) -> tuple[Ruling, ...]:
    """Level edges between areas of different tone as rulings of ``axis``."""
    across = np.ones((odd(_EDGE_POINTS * scale), 1), np.uint8)
    step = np.asarray(cv2.morphologyEx(tone, cv2.MORPH_GRADIENT, across), dtype=np.uint8)
    return lines(opened(over(step, _STEP), _SHORTEST_POINTS * scale), scale, axis)


def continued(drawn: Sequence[Ruling], edges: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """The drawn rulings and, in line with them, the edges that carry one of them on.

    An edge on its own is no ruling: titles, bars of a chart and highlighted words are filled too.
    """
    axes = ranked(drawn)
    kept = (
        replace(edge, position=line.position, thickness=line.thickness)
        for edge in edges
        if (line := _carried(edge, axes[edge.axis]))
    )
    return (*drawn, *kept)


def _carried(edge: Ruling, drawn: Ranked) -> Ruling | None:
    in_line = (
        ruling
        for ruling in drawn.near(edge.position, _IN_LINE_POINTS)
        if abs(ruling.position - edge.position) <= _IN_LINE_POINTS
        and edge.start <= ruling.end + _CONTINUES_POINTS
        and edge.end >= ruling.start - _CONTINUES_POINTS
    )
    return min(in_line, key=lambda ruling: abs(ruling.position - edge.position), default=None)
