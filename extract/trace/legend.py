"""What the colours of a picture mean, in Korean and English, on a strip of its own below the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ..messages import Language, say
from ..model.source import Pixels
from .lettering import HANGUL, Colour, width_of, write

_LETTERS = 13
_ROW = 24
_SWATCH = 20
_GAP = 22
"""Pixels: the height of letters and rows, the width of a patch of colour, and what keeps entries apart."""

_LANGUAGES: tuple[Language, ...] = ("ko", "en") if HANGUL else ("en",)

_INK: Colour = (60, 60, 60)
_EDGE: Colour = (200, 200, 200)


@dataclass(frozen=True, slots=True)
class Entry:
    """The message ``code`` behind a patch of ``colour``, or behind nothing, and a ``value`` if there is one."""

    code: str
    colour: Colour | None = None
    value: str = ""

    @property
    def words(self) -> str:
        """In the languages that can be written."""
        words = dict.fromkeys(say(self.code, language, {}) for language in _LANGUAGES)
        return " ".join((*words, *filter(None, [self.value])))

    @property
    def width(self) -> int:
        """Pixels."""
        return (_SWATCH + 8 if self.colour else 0) + width_of(self.words, _LETTERS)


def with_legend(pixels: Pixels, entries: Sequence[Entry]) -> Pixels:
    """The picture with the legend below; pages too narrow for an entry cut it off."""
    rows = list(_rows(entries, pixels.shape[1] - _GAP))
    strip = np.full((len(rows) * _ROW + _ROW // 2, pixels.shape[1], 3), 255, np.uint8)
    cv2.line(strip, (0, 0), (strip.shape[1], 0), _EDGE, 1)
    for number, row in enumerate(rows, start=1):
        _write_row(strip, row, number * _ROW - 4)
    return np.vstack((pixels, strip))


def _rows(entries: Iterable[Entry], width: int) -> Iterable[list[Entry]]:
    row: list[Entry] = []
    for entry in entries:
        if row and sum(each.width + _GAP for each in (*row, entry)) > width:
            yield row
            row = []
        row.append(entry)
    yield row


def _write_row(strip: Pixels, row: Sequence[Entry], base: int) -> None:
    x = _GAP // 2
    for entry in row:
        behind = x
        if entry.colour:
            cv2.rectangle(strip, (x, base - 10), (x + _SWATCH, base), entry.colour, -1)
            behind += _SWATCH + 8
        write(strip, entry.words, (behind, base), _LETTERS, _INK)
        x += entry.width + _GAP
