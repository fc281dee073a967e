"""Bullets told by their shape: an engine reads ○ as O, 0 or ©, and the letters beside it worse for its sake."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from ..model.layout import Word
from ..model.source import Pixels
from .sheet import INK
from .strip import Strip

_GAP = 0.2
"""White after a bullet, in heights of the line: 0.3 and more; within 이 it is 0.05 to 0.15."""

_SIZE = (0.38, 1.15)
"""Width and height of a bullet, in heights of the line."""

_SQUARE = 0.8
"""Its short side is at least this share of its long one: a 0 is slimmer."""

_REST = 1.0
"""Print after it, in heights of the line: a lone round sign may be a letter or a figure."""

_ALIKE = 0.65
"""How much alike (correlation) a bullet and its mirror images are, seen coarsely; letters are below 0.5."""

_EVEN = 0.15
"""Tones that differ less (of 0 to 1) show a filled square and the blur of its edges."""

_SQUARE_OUTLINE, _ROUND_OUTLINE, _DIAMOND_OUTLINE = 0.9, 0.66, 0.4
"""Area within the outline, of the box's area: 1.0, 0.785 and 0.5 where drawn perfectly."""

_SIDE = 8
"""The coarse look: 8 × 8 tones, so that thin strokes meet their mirror image in spite of a pixel's shift."""

_CORE = slice(3, 5)

_MEND_POINTS = 1.5
"""Gaps in the ring of a photocopied ○ are narrower; a ※ must not be mended into a ●."""

_CONFIDENCE = 0.95
"""A shape that passed all of the above is hardly ever anything else."""


class Bulleted(NamedTuple):
    """A strip without its bullet, and the bullet if it had one."""

    bullet: Word | None
    rest: Strip


def take_bullet(strip: Strip) -> Bulleted:
    """Cut off a bullet that leads the line."""
    ink = strip.pixels < INK
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    height = int(np.ptp(rows)) + 1 if rows.size else 0
    gaps = np.flatnonzero(np.diff(columns) > max(1.0, _GAP * height))
    if not gaps.size:
        return Bulleted(None, strip)
    left, right, onward = int(columns[0]), int(columns[gaps[0]]) + 1, int(columns[gaps[0] + 1])
    mend = round(_MEND_POINTS * strip.scale) | 1
    sign = _shape(ink[:, left:right], (height, mend)) if columns[-1] - onward >= _REST * height else None
    if sign is None:
        return Bulleted(None, strip)
    high = np.flatnonzero(ink[:, left:right].any(axis=1))
    box = strip.box(left, int(high[0]), right - left, int(high[-1] - high[0]) + 1)
    return Bulleted(Word(sign, box, _CONFIDENCE, "ocr"), _after(strip, (right + onward) // 2))


def _shape(ink: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], sizes: tuple[int, int]) -> str | None:
    """The sign that a piece of ink shows, if it is one of the plain shapes that bullets have.

    ``sizes`` are the height of the line and the gap in a ring that is mended, in pixels.
    """
    height, mend = sizes
    rows = np.flatnonzero(ink.any(axis=1))
    piece = ink[rows[0] : rows[-1] + 1].astype(np.uint8)
    short, long = min(piece.shape), max(piece.shape)
    if short < _SIZE[0] * height or long > _SIZE[1] * height or short < _SQUARE * long:
        return None
    coarse = cv2.resize(piece.astype(np.float32), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    if min(_alike(coarse, coarse[:, ::-1]), _alike(coarse, coarse[::-1])) < _ALIKE:
        return None
    full = float(coarse[_CORE, _CORE].mean()) > 0.5
    return _sign(piece, 1 if full else mend, full=full)


def _alike(coarse: cv2.typing.MatLike, mirrored: cv2.typing.MatLike) -> float:
    """1 for the same picture, 0 for unrelated ones; two even areas are alike."""
    if float(np.std(coarse)) < _EVEN:
        return 1.0
    return float(np.corrcoef(coarse.ravel(), mirrored.ravel())[0, 1])


def _sign(piece: Pixels, mend: int, *, full: bool) -> str | None:
    framed = cv2.copyMakeBorder(piece, *(mend,) * 4, cv2.BORDER_CONSTANT, value=(0.0,))
    whole = cv2.morphologyEx(framed, cv2.MORPH_CLOSE, np.ones((mend, mend), np.uint8))
    outlines, _ = cv2.findContours(whole, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if len(outlines) != 1:
        return None
    share = float(cv2.drawContours(np.zeros_like(framed), outlines, -1, (1,), cv2.FILLED).sum() / piece.size)
    for least, (filled, hollow) in (
        (_SQUARE_OUTLINE, "■□"),
        (_ROUND_OUTLINE, "●○"),
        (_DIAMOND_OUTLINE, "◆◇"),
    ):
        if share >= least:
            return filled if full else hollow
    return None


def _after(strip: Strip, column: int) -> Strip:
    rest = np.ascontiguousarray(strip.pixels[:, column:])
    return Strip(rest, strip.x0 + column / strip.scale, strip.top, strip.scale)
