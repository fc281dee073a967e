"""A page cut into strips: one line of print each, never across a ruling.

Reading whole pages, Tesseract breaks at rulings and runs cells together; a strip with one line leaves it nothing
to guess. Characters right on pages full of tables: 0.80 read by page, 0.94 by cell, 0.95 to 0.97 by line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels
from .levels import counted, quantile
from .sheet import INK, Sheet, across
from .strip import Strip

_JOIN_POINTS = 9.0
"""Print further apart along the line is read on its own: word spaces have 3 to 6 points, gutters 10 and more."""

_STACK_POINTS = 1.2
"""Parts of one syllable stand this close one above the other; lines of the tightest print are 2 points apart."""

_TALL = 1.6
"""A strip this many times as tall as the page's usual line may hold several lines."""

_VALLEY_SHARE = 0.12
"""Rows with less than this share of the usual ink part two lines that touch."""

_SMALLEST_POINTS = 2.0
"""What is smaller in both directions is dust: alone in its line, not even a full stop."""

_LEGIBLE_POINTS = 4.6
"""Lower print than this (a shrunk document in a picture) cannot be read by anybody; only dashes are this low."""

_DASH_POINTS = 14.0
"""A dash is at most this wide; what is low and wider is illegible print or the rest of a ruling."""

_STROKE_POINTS, _TALL_STROKE_POINTS = 1.6, 12.0
"""A lone stroke so thin and tall is the rest of a ruling: a 1 of that height is 2 points wide and more."""

_DARKEST_SHARE = 0.005
"""So much of a strip's pixels may be darker than what is made black: a speck must not set the scale."""

_MARGIN_PIXELS = 10
"""White around the print of a strip; Tesseract reads worse without."""


class _Rows(NamedTuple):
    """A line of print in pixels of the page: its box, and the number of its group."""

    left: int
    top: int
    right: int
    bottom: int
    group: int


_TALLEST_POINTS = 120.0
"""Print of a cover is up to 60 points high; what is taller is no line, and an engine may break down on it."""

_ROWS = 32
"""Pixel rows that are looked up together: a page of specks has tens of thousands of them."""


def find_strips(sheet: Sheet) -> tuple[Strip, ...]:
    """The lines of print, from the top of the page, those of one height from the left."""
    ink = sheet.pixels < INK
    groups = _grouped(ink, sheet)
    inked = np.asarray(cv2.copyTo(groups, ink.view(np.uint8)), dtype=np.int32)
    lines = [line for line in _adopted(inked, sheet) if _is_print(line, sheet.scale)]
    if not lines:
        return ()
    usual = median(line.bottom - line.top for line in lines)
    cut = [part for line in lines for part in _cut(line, inked, usual)]
    cut = [part for part in cut if part.bottom - part.top <= _TALLEST_POINTS * sheet.scale]
    return tuple(_strip(line, sheet, inked) for line in sorted(cut, key=lambda line: (line.top, line.left)))


def _grouped(ink: NDArray[np.bool_], sheet: Sheet) -> NDArray[np.int32]:
    """A number for each pixel: print of one line has the same, 0 is paper."""
    along, down = across(_JOIN_POINTS, sheet.scale), across(_STACK_POINTS, sheet.scale)
    joined = cv2.morphologyEx(ink.view(np.uint8), cv2.MORPH_CLOSE, np.ones((1, along), np.uint8))
    joined[sheet.walls] = 0
    joined = cv2.morphologyEx(joined, cv2.MORPH_CLOSE, np.ones((down, 1), np.uint8))
    joined[sheet.walls] = 0
    _, groups = cv2.connectedComponents(np.asarray(joined, dtype=np.uint8))
    return np.asarray(groups, dtype=np.int32)


def _lines(inked: NDArray[np.int32]) -> Iterator[_Rows]:
    """The box of each group's ink."""
    at = np.flatnonzero(inked != 0)
    rows, columns = np.divmod(at, inked.shape[1])
    numbers = inked.ravel()[at]
    count = int(numbers.max(initial=0)) + 1
    low = np.full((2, count), np.iinfo(np.int64).max)
    high = np.full((2, count), -1)
    for axis, places in enumerate((columns, rows)):
        np.minimum.at(low[axis], numbers, places)
        np.maximum.at(high[axis], numbers, places)
    for group in range(1, count):
        if high[0, group] >= 0:
            left, top, right, bottom = low[0, group], low[1, group], high[0, group] + 1, high[1, group] + 1
            yield _Rows(int(left), int(top), int(right), int(bottom), group)


def _adopted(inked: NDArray[np.int32], sheet: Sheet) -> Iterator[_Rows]:
    """The lines, with dashes and other low signs given to the line that they stand in; ``inked`` is told of it.

    None of a line's own ink lies in the rows of its dashes.
    """
    lines = list(_lines(inked))
    least = _LEGIBLE_POINTS * sheet.scale
    tall = {line.group: line for line in lines if line.bottom - line.top >= least}
    level = _by_row(tall.values())
    for line in lines:
        if line.group in tall:
            continue
        near = level[(line.top + line.bottom) // 2 // _ROWS]
        host = next((group for group in near if _stands_in(line, tall[group], sheet)), None)
        if host is None:
            yield line
            continue
        part = inked[line.top : line.bottom, line.left : line.right]
        part[part == line.group] = host
        tall[host] = _around(tall[host], line)
    yield from tall.values()


def _by_row(lines: Iterable[_Rows]) -> defaultdict[int, list[int]]:
    """The groups of the lines that reach into each stretch of rows."""
    level: defaultdict[int, list[int]] = defaultdict(list)
    for line in lines:
        for stretch in range(line.top // _ROWS, (line.bottom - 1) // _ROWS + 1):
            level[stretch].append(line.group)
    return level


def _around(host: _Rows, line: _Rows) -> _Rows:
    left, top = min(host.left, line.left), min(host.top, line.top)
    return _Rows(left, top, max(host.right, line.right), max(host.bottom, line.bottom), host.group)


def _stands_in(line: _Rows, host: _Rows, sheet: Sheet) -> bool:
    middle = (line.top + line.bottom) // 2
    if not host.top <= middle < host.bottom or line.right - line.left > _DASH_POINTS * sheet.scale:
        return False
    between = sorted((line.left, line.right, host.left, host.right))[1:3]
    near = between[1] - between[0] <= _JOIN_POINTS * sheet.scale
    return near and not sheet.walls[middle, between[0] : between[1]].any()


def _is_print(line: _Rows, scale: float) -> bool:
    width, height = (line.right - line.left) / scale, (line.bottom - line.top) / scale
    if max(width, height) < _SMALLEST_POINTS:
        return False
    if width <= _STROKE_POINTS and height >= _TALL_STROKE_POINTS:
        return False
    return height >= _LEGIBLE_POINTS or width <= _DASH_POINTS


def _cut(line: _Rows, inked: NDArray[np.int32], usual: float) -> Iterator[_Rows]:
    """The line itself, or its parts if it is tall and has rows between them that hold hardly any ink."""
    if line.bottom - line.top < _TALL * usual:
        yield line
        return
    ink = inked[line.top : line.bottom, line.left : line.right] == line.group
    profile = ink.sum(axis=1)
    full = profile > _VALLEY_SHARE * np.median(profile[profile > 0])
    edges = np.flatnonzero(np.diff(np.concatenate([[False], full, [False]]).astype(np.int8)))
    for start, end in _whole_lines(edges.reshape(-1, 2).tolist(), usual):
        columns = np.flatnonzero(ink[start:end].any(axis=0))
        left, right = line.left + int(columns[0]), line.left + int(columns[-1]) + 1
        yield _Rows(left, line.top + start, right, line.top + end, line.group)


def _whole_lines(bands: list[list[int]], usual: float) -> list[list[int]]:
    """Bands of rows, those too low for a line joined to the band that they stand nearest to."""
    while len(bands) > 1:
        lowest = min(range(len(bands)), key=lambda index: bands[index][1] - bands[index][0])
        if bands[lowest][1] - bands[lowest][0] >= 0.5 * usual:
            break
        gaps = [after[0] - before[1] for before, after in pairwise(bands)]
        before = lowest > 0 and (lowest == len(gaps) or gaps[lowest - 1] <= gaps[lowest])
        first = lowest - 1 if before else lowest
        bands = [*bands[:first], [bands[first][0], bands[first + 1][1]], *bands[first + 2 :]]
    return bands


def _strip(line: _Rows, sheet: Sheet, inked: NDArray[np.int32]) -> Strip:
    """The line alone on white: ink of its neighbours that reaches into its box is left out."""
    rows, columns = slice(line.top, line.bottom), slice(line.left, line.right)
    others = (inked[rows, columns] != line.group) & (inked[rows, columns] > 0)
    pixels = sheet.pixels[rows, columns].copy()
    pixels[cv2.dilate(others.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0] = 255
    margin = _MARGIN_PIXELS
    framed = cv2.copyMakeBorder(_stretched(pixels), *(margin,) * 4, cv2.BORDER_CONSTANT, value=(255.0,))
    x0, top = (line.left - margin) / sheet.scale, (line.top - margin) / sheet.scale
    return Strip(np.asarray(framed, dtype=np.uint8), x0, top, sheet.scale)


def _stretched(pixels: Pixels) -> Pixels:
    """Ground white, ink black: print on grey fills gets the contrast of print on paper."""
    counts = counted(pixels)
    paper = np.where(np.arange(counts.size) >= INK, counts, 0)
    ground = quantile(paper, 0.5) if paper.any() else 255.0
    darkest = quantile(counts, _DARKEST_SHARE)
    stretched = (pixels.astype(np.float32) - darkest) * (255.0 / max(1.0, ground - darkest))
    return np.asarray(np.clip(stretched, 0, 255), dtype=np.uint8)
