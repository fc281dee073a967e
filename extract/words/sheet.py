"""A page made ready for cutting: dark print on white, rulings gone, pictures blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.layout import Box, Ruling
from ..model.source import PageImage, Pixels
from .runs import level_runs, upright_runs

INK = 150
"""Grey value on evenly lit paper below which a pixel is ink."""

_RULING_MARGIN_POINTS = 0.5
"""What the measured thickness of a ruling leaves standing on either side."""

_LONG_POINTS, _THIN_POINTS = 40.0, 2.5
"""Longer and thinner than any letter or dash: a ruling that nobody reported."""

_LETTER_STROKE_POINTS = 3.0
"""Strokes of letters on a dark fill are thinner, so closing by this makes the fill one piece."""

_FILL_HIGH_POINTS, _FILL_WIDE_POINTS = 10.0, 24.0
"""A fill is at least this high and wide somewhere; bullets and bold strokes are not."""

_FILL_SHARE = 0.6
"""Ink within a fill, its white letters left out; closely set dark print has less than half."""

Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """``walls`` are the places of rulings: no line of print goes across one. ``scale``: pixels to the point."""

    pixels: Pixels
    walls: NDArray[np.bool_]
    scale: float


def lay_out(image: PageImage, rulings: Sequence[Ruling], pictures: Sequence[Box] = ()) -> Sheet:
    """A copy of the straight page with nothing left on it but print, dark on white."""
    pixels = image.pixels.copy()
    walls = np.zeros(pixels.shape, dtype=np.bool_)
    for ruling in rulings:
        walls[window(_along(ruling, 0.0), image.scale)] = True
        pixels[window(_along(ruling, _RULING_MARGIN_POINTS), image.scale)] = 255
    for box in pictures:
        pixels[window(box, image.scale)] = 255
    _turn_fills(pixels, image.scale)
    _erase_long_lines(pixels, image.scale)
    return Sheet(pixels, walls, image.scale)


def across(points: float, scale: float) -> int:
    """A kernel's side in pixels, always odd: OpenCV moves what it closes or opens with an even one by a pixel."""
    return round(points * scale) | 1


def window(box: Box, scale: float) -> Window:
    """The pixels that a box covers, at least one each way; what lies off the page is cut off by the slices."""
    x0, top = max(0, int(box.x0 * scale)), max(0, int(box.top * scale))
    x1, bottom = int(np.ceil(box.x1 * scale)), int(np.ceil(box.bottom * scale))
    return slice(top, max(bottom, top + 1)), slice(x0, max(x1, x0 + 1))


def _along(ruling: Ruling, margin: float) -> Box:
    aside = ruling.thickness / 2 + margin
    near, far = max(0.0, ruling.position - aside), max(0.0, ruling.position + aside)
    start, end = max(0.0, ruling.start), max(0.0, ruling.end)
    return Box(start, near, end, far) if ruling.axis == "horizontal" else Box(near, start, far, end)


def _turn_fills(pixels: Pixels, scale: float) -> None:
    """Make the ground of every dark fill white and its print dark."""
    ink = (pixels < INK).view(np.uint8)
    stroke, high, wide = (
        across(points, scale) for points in (_LETTER_STROKE_POINTS, _FILL_HIGH_POINTS, _FILL_WIDE_POINTS)
    )
    whole = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((stroke, stroke), np.uint8))
    if not _may_hold_fills(whole, (high, wide)):
        return
    fills = cv2.morphologyEx(whole, cv2.MORPH_OPEN, np.ones((high, wide), np.uint8))
    outlines, _ = cv2.findContours(fills, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for outline in outlines:
        left, top, width, height = cv2.boundingRect(outline)
        part = pixels[top : top + height, left : left + width]
        inside = _within(outline, (left, top), part.shape)
        if (part[inside] < INK).mean() >= _FILL_SHARE:
            part[inside] = _print_on_white(part[inside])


def _may_hold_fills(whole: cv2.typing.MatLike, size: tuple[int, int]) -> bool:
    """Whether some rows one after another, a third of a fill's height apart, have ink as wide as a fill."""
    high, wide = size
    rows = np.pad(whole[:: max(1, high // 3)], ((2, 2), (0, 0)), constant_values=1)
    held = np.asarray(cv2.erode(rows, np.ones((1, wide), np.uint8)), dtype=np.uint8)
    return bool((held[:-2] & held[1:-1] & held[2:]).any())


def _within(
    outline: cv2.typing.MatLike, corner: tuple[int, int], shape: tuple[int, ...]
) -> NDArray[np.bool_]:
    """Which pixels of a window of that ``shape`` at ``corner`` lie within the outline."""
    mask = np.zeros(shape, np.uint8)
    cv2.drawContours(mask, [outline - np.array(corner)], -1, (1,), cv2.FILLED)
    return mask.astype(np.bool_)


def _print_on_white(values: Pixels) -> Pixels:
    """Grey values of a fill, stretched so that its ground is white and what differs most from it is black."""
    ground = float(np.median(values))
    lightest, darkest = (float(np.percentile(values, share)) for share in (99, 1))
    if lightest - ground > ground - darkest:
        stretched = 255.0 * (1 - (values - ground) / max(1.0, lightest - ground))
    else:
        stretched = 255.0 * (values - darkest) / max(1.0, ground - darkest)
    return np.asarray(np.clip(stretched, 0, 255), dtype=np.uint8)


def _erase_long_lines(pixels: Pixels, scale: float) -> None:
    """Erase strokes too long for letters; what crosses them keeps its own ink."""
    ink = (pixels < INK).view(np.uint8)
    long, thin = across(_LONG_POINTS, scale), across(_THIN_POINTS, scale)
    for runs in (level_runs(ink, long), upright_runs(ink, long)):
        if not runs.any():
            continue
        thick = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((thin, thin), np.uint8))
        halo = cv2.dilate(cv2.subtract(runs, thick), np.ones((3, 3), np.uint8))
        pixels[halo > 0] = 255
