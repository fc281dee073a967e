"""Commas and points of figures told by their shape: 4,929 and 4.929 differ by a few pixels and a thousandfold."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from ..model.layout import DISPUTED, Word
from .sheet import INK
from .strip import Strip

_MARKED_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")
_POINTED_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})*\.\d{3}(?:[.,]\d{3})*")
_MARK = re.compile(r"[.,]")

_DUST_PIXELS = 6
_DIGIT_SHARE, _MARK_SHARE = 0.6, 0.5
"""Heights of digits and of marks, of the tallest piece of the figure."""

_COMMA_LEAST, _POINT_MOST = 0.29, 0.24
"""How far a mark hangs below the digits and its height, added, in heights of a digit.

Measured on scans of five typefaces: commas from 0.30, points up to 0.21 (0.24 on photocopies).
"""

_GROUP = 3
"""A comma stands before three digits; Korean figures have no other."""


def with_printed_marks(words: tuple[Word, ...], strip: Strip) -> tuple[Word, ...]:
    """The line with ``,`` and ``.`` as their shapes say, if it is one figure and all its marks are found.

    A shape that is neither clear nor possible at its place leaves the reading as it is. A point before three digits stays doubtful: it may be a comma whose tail the scanner lost.
    """
    if len(words) != 1 or not _MARKED_FIGURE.fullmatch(words[0].text):
        return words
    marks = _printed_marks(strip)
    word = words[0]
    if len(marks) == len(_MARK.findall(word.text)):
        word = replace(word, text=_marked(word.text, marks))
    if _POINTED_THOUSANDS.fullmatch(word.text):
        word = replace(word, confidence=min(word.confidence, DISPUTED))
    return (word,)


def _marked(text: str, shapes: str) -> str:
    groups = _MARK.split(text)
    signs = [
        _sign(read, shape, len(group))
        for read, shape, group in zip(_MARK.findall(text), shapes, groups[1:], strict=True)
    ]
    return groups[0] + "".join(sign + group for sign, group in zip(signs, groups[1:], strict=True))


def _sign(read: str, shape: str, digits_after: int) -> str:
    """A comma needs its three digits; before three digits a comma that was read stays one."""
    if shape == ",":
        return "," if digits_after == _GROUP else read
    return shape if shape == "." and digits_after != _GROUP else read


def _printed_marks(strip: Strip) -> str:
    """The marks at the foot of the digits, from the left; ``?`` for one that may be either."""
    ink = (strip.pixels < INK).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    pieces = sorted(piece for piece in stats[1:].tolist() if piece[cv2.CC_STAT_AREA] > _DUST_PIXELS)
    tallest = max((piece[cv2.CC_STAT_HEIGHT] for piece in pieces), default=0)
    digits = [piece for piece in pieces if piece[cv2.CC_STAT_HEIGHT] > _DIGIT_SHARE * tallest]
    if not digits:
        return ""
    foot = median(piece[cv2.CC_STAT_TOP] + piece[cv2.CC_STAT_HEIGHT] for piece in digits)
    height = median(piece[cv2.CC_STAT_HEIGHT] for piece in digits)
    low = (piece for piece in pieces if piece[cv2.CC_STAT_HEIGHT] <= _MARK_SHARE * tallest)
    feet = (piece for piece in low if piece[cv2.CC_STAT_TOP] > foot - height / 2)
    return "".join(_mark(piece, foot, height) for piece in feet)


def _mark(piece: list[int], foot: float, height: float) -> str:
    hangs = piece[cv2.CC_STAT_TOP] + 2 * piece[cv2.CC_STAT_HEIGHT] - foot
    if hangs >= _COMMA_LEAST * height:
        return ","
    return "." if hangs <= _POINT_MOST * height else "?"
