"""Colour to grey as a reader sees print: coloured letters stay dark, seals and pens over black print go.

A seal (직인) or a pen stroke is told from print by its shape: it is larger than letters, thin, not ruled, and
crosses black print. Under it the brightest channel shows what was printed: red ink is as bright as paper there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.layout import Box
from ..model.source import GreyPrint, Pixels
from .paper import POINTS_PER_INCH

Colours = NDArray[np.uint8]
"""(height, width, 3); the order of the channels does not matter but to the luminance, which takes them as RGB."""

Mask = NDArray[np.bool_]

_LOOK_DPI = 150.0
_PAPER_PERCENTILE = 95.0

_COLOURED = 48
"""Between the brightest and the darkest channel, paper made white. JPEG tints black print by up to 40."""

_FEWEST_COLOURED = 60
"""Pixels at 150 dpi: less than a coloured word."""

_BLACK = 110
"""A brightest channel below this is black print, whatever lies over it. Red ink is above 180, blue ink above 130."""

_LETTER_INCH = 0.3
"""21 points: the longest side of a coloured letter. What is longer may be a seal or a pen stroke."""

_SEAL_INCH = (0.4, 1.8)
"""Official seals measure 18 to 36 mm; their frames here allow for copies made smaller or larger."""

_SEAL_INK = (0.12, 0.75)
"""Share of a seal's frame that is ink. A small ruled table has a tenth at most, a filled cell nearly all."""

_STROKE_INCH = 0.08
"""6 points, wider than any stroke of a pen or of a seal: what holds such a square is a fill or a photograph."""

_STROKE_FILL = 0.25
"""Ink within a pen stroke's frame: a circle round a figure has a tenth."""

_RULED_INCH = 0.25
"""Runs along the page's sides as long as this are ruled or filled, not drawn by hand."""

_LEAST_CROSSING = 6
"""Black pixels at 150 dpi that adjoin the colour: one stroke of a letter that crosses it."""

_SAME_HUE, _OTHER_HUE = 0.2, 0.45
"""How far apart two inks' hues may be (vectors of length 1): shades of red are 0.1 apart, orange and red 0.25, blue
and red 0.7. Single pixels stray further than the median of a stroke."""

_TILE_PIXELS = 4
"""At 150 dpi, 2 points: the grain in which the places of removed ink are told."""

_NO_INK = 255


class _Seen(NamedTuple):
    """A page at ``_LOOK_DPI``: which pixels are coloured, which are black, the brightest channel and hue of each."""

    coloured: Mask
    black: Mask
    brightest: Pixels
    hues: NDArray[np.float32]


class _Over(NamedTuple):
    """How bright the ink is that goes, ``_NO_INK`` elsewhere, and all colour that lies where it was."""

    ink: Pixels
    meets: Mask


def grey_print(colours: Colours, dpi: float) -> GreyPrint:
    """The page as a reader sees its print."""
    grey = np.asarray(cv2.cvtColor(colours, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    seen = _look(colours, dpi)
    if np.count_nonzero(seen.coloured) < _FEWEST_COLOURED:
        return GreyPrint(grey)
    thin = seen.coloured & ~_fills(seen)
    over = _ink_over_print(seen, thin)
    letters = thin & (over.ink == _NO_INK)
    _take_darkest(grey, colours, letters)
    _take_brightest(grey, colours, np.where(letters, np.uint8(_NO_INK), _spread(over.ink)))
    return GreyPrint(grey, tuple(_places(over.meets, min(dpi, _LOOK_DPI) / POINTS_PER_INCH)))


def _look(colours: Colours, dpi: float) -> _Seen:
    share = min(1.0, _LOOK_DPI / dpi)
    small = np.asarray(cv2.resize(colours, None, fx=share, fy=share, interpolation=cv2.INTER_AREA))
    paper = np.maximum(np.percentile(small[::4, ::4].reshape(-1, 3), _PAPER_PERCENTILE, axis=0), 1.0)
    channels = [
        cv2.convertScaleAbs(channel, alpha=255.0 / white)
        for channel, white in zip(cv2.split(small), paper, strict=True)
    ]
    brightest = cv2.max(cv2.max(channels[0], channels[1]), channels[2])
    darkest = cv2.min(cv2.min(channels[0], channels[1]), channels[2])
    coloured = np.asarray(cv2.subtract(brightest, darkest)) > _COLOURED
    absorbed = 255.0 - np.stack(channels, axis=-1).astype(np.float32)
    hues = absorbed / np.maximum(1.0, np.linalg.norm(absorbed, axis=-1, keepdims=True))
    return _Seen(coloured, np.asarray(brightest) < _BLACK, np.asarray(brightest, dtype=np.uint8), hues)


def _fills(seen: _Seen) -> Mask:
    """Coloured areas wider than strokes; black print on them does not cut them up."""
    side = _pixels(_STROKE_INCH)
    printed = seen.coloured | (seen.black & _grown(seen.coloured, side))
    return _grown(_opened(printed, side, side), 5)


def _ink_over_print(seen: _Seen, thin: Mask) -> _Over:
    """Where seals and pen strokes cross black print."""
    crossing = seen.black & _grown(thin, 5)
    ruled = _opened(thin, _pixels(_RULED_INCH), 1) | _opened(thin, 1, _pixels(_RULED_INCH))
    count, parts, stats, _ = cv2.connectedComponentsWithStats((thin | crossing).astype(np.uint8))
    drawn, crossed, straight = (np.bincount(parts[mask], minlength=count) for mask in (thin, crossing, ruled))
    ink, meets = np.full(thin.shape, _NO_INK, np.uint8), np.zeros(thin.shape, np.bool_)
    for part in np.flatnonzero((crossed >= _LEAST_CROSSING) & (drawn > 2 * crossed)):
        left, top, wide, high = (int(length) for length in stats[part, :4])
        place = (slice(top, top + high), slice(left, left + wide))
        over, own = thin[place], thin[place] & (parts[place] == part)
        hues = seen.hues[place]
        hue = np.median(hues[own], axis=0)
        if _is_seal(over):
            own = own | _alike(np.where(over, parts[place], 0), hues, hue)
        elif straight[part] * 2 > drawn[part] or not _is_stroke(own):
            continue
        else:
            over = own
        meets[place] |= over
        own = own & ~_strays(over, hues, hue)
        ink[place][own] = max(_BLACK, int(np.median(seen.brightest[place][own])))
    return _Over(ink, meets)


def _alike(parts: NDArray[np.int32], hues: NDArray[np.float32], hue: NDArray[np.float32]) -> Mask:
    """What else a seal is made of: strokes of its hue within its frame; print that leaves the frame is none."""
    rim = np.concatenate([parts[0], parts[-1], parts[:, 0], parts[:, -1]])
    inner = np.setdiff1d(parts, [*rim, 0])
    alike = [
        part for part in inner if np.linalg.norm(np.median(hues[parts == part], axis=0) - hue) <= _SAME_HUE
    ]
    return np.isin(parts, alike)


def _strays(over: Mask, hues: NDArray[np.float32], hue: NDArray[np.float32]) -> Mask:
    """Print of quite another hue that an ink runs into."""
    return _opened(over & (np.linalg.norm(hues - hue, axis=-1) > _OTHER_HUE), 2, 2)


def _places(meets: Mask, scale: float) -> Iterator[Box]:
    """Boxes in points around the inked tiles, those side by side as one; ``scale`` is pixels to the point."""
    side = _TILE_PIXELS
    high, wide = (-(-length // side) for length in meets.shape)
    padded = np.zeros((high * side, wide * side), np.bool_)
    padded[: meets.shape[0], : meets.shape[1]] = meets
    tiles = padded.reshape(high, side, wide, side).any(axis=(1, 3))
    edges = np.diff(np.pad(tiles, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    for (row, start), (_, end) in zip(np.argwhere(edges > 0), np.argwhere(edges < 0), strict=True):
        x0, top, x1, bottom = (float(tile * side / scale) for tile in (start, row, end, row + 1))
        yield Box(x0, top, x1, bottom)


def _is_seal(over: Mask) -> bool:
    least, most = _pixels(_SEAL_INCH[0]), _pixels(_SEAL_INCH[1])
    sized = least <= min(over.shape) and max(over.shape) <= most
    return bool(sized and _SEAL_INK[0] <= over.mean() <= _SEAL_INK[1])


def _is_stroke(over: Mask) -> bool:
    return bool(max(over.shape) > _pixels(_LETTER_INCH) and over.mean() < _STROKE_FILL)


def _take_darkest(grey: Pixels, colours: Colours, letters: Mask) -> None:
    """Yellow and orange letters as dark as red ones."""
    where = _enlarged(letters.astype(np.uint8), grey.shape) > 0
    grey[where] = colours[where].min(axis=-1)


def _spread(ink: Pixels) -> Pixels:
    """The ink with the soft edges of its strokes."""
    return np.asarray(cv2.erode(ink, np.ones((5, 5), np.uint8)), dtype=np.uint8)


def _take_brightest(grey: Pixels, colours: Colours, ink: Pixels) -> None:
    """What the ink of a seal or a pen lets through, stretched until that ink is paper."""
    inked = _enlarged(ink, grey.shape)
    where = inked < _NO_INK
    through = colours[where].max(axis=-1).astype(np.float32)
    grey[where] = np.clip(through * (255.0 / inked[where]), 0, 255).astype(np.uint8)


def _pixels(inch: float) -> int:
    return round(inch * _LOOK_DPI)


def _opened(mask: Mask, wide: int, high: int) -> Mask:
    return (
        np.asarray(cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_OPEN, np.ones((high, wide), np.uint8)))
        > 0
    )


def _grown(mask: Mask, side: int) -> Mask:
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((side, side), np.uint8))) > 0


def _enlarged(small: Pixels, shape: tuple[int, ...]) -> Pixels:
    size = (shape[1], shape[0])
    return np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_NEAREST), dtype=np.uint8)
