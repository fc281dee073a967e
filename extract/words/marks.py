"""Commas and points of figures told by their shape: 4,929 and 4.929 differ by a few pixels and a thousandfold."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from ..model.layout import Word
from .sheet import INK
from .strip import Strip

_MARKED_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")
_POINTED_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})*\.\d{3}(?:[.,]\d{3})*")
_MARK = re.compile(r"[.,]")

DOUBTED = 0.4
"""The confidence of a figure that may be another."""

_DUST_PIXELS = 6
_DIGIT_SHARE, _MARK_SHARE = 0.6, 0.5
"""Heights of digits and of marks, of the tallest piece of the figure."""

_COMMA_DEPTH, _COMMA_HEIGHT = 0.09, 0.16
"""How far a comma hangs below the digits, and its height, in heights of a digit.

Measured at 200 and 300 dpi: commas from 0.11 and 0.19, points up to 0.07 and 0.13.
"""


def with_printed_marks(words: tuple[Word, ...], strip: Strip) -> tuple[Word, ...]:
    """The line with ``,`` and ``.`` as their shapes say, if it is one figure and all its marks are found.

    A point before three digits stays doubtful: it may be a comma whose tail the scanner lost.
    """
    if len(words) != 1 or not _MARKED_FIGURE.fullmatch(words[0].text):
        return words
    marks = _printed_marks(strip)
    word = words[0]
    if len(marks) == len(_MARK.findall(word.text)):
        each = iter(marks)
        word = replace(word, text=_MARK.sub(lambda _: next(each), word.text))
    if _POINTED_THOUSANDS.fullmatch(word.text):
        word = replace(word, confidence=min(word.confidence, DOUBTED))
    return (word,)


def _printed_marks(strip: Strip) -> str:
    """The marks at the foot of the digits, from the left."""
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
    depth = piece[cv2.CC_STAT_TOP] + piece[cv2.CC_STAT_HEIGHT] - foot
    hangs = depth >= _COMMA_DEPTH * height and piece[cv2.CC_STAT_HEIGHT] >= _COMMA_HEIGHT * height
    return "," if hangs else "."
