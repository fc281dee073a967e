"""Words of a PDF page's text layer, each read in the direction in which its letters run."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from pdfplumber.page import Page
from pdfplumber.utils.text import WordExtractor

from ..model.layout import Word
from ..model.source import LayerWord
from .frame import Frame
from .signs import Char, printed_signs

_BLANK_EMS = 0.15
"""A gap wider than this share of the type size parts two words; letters that are set wide are closer."""

_LEVEL = 0.1
"""Rise over run up to which print is level: italics and badly straightened scans lie within it."""

_TURNED_SHARE = 0.5
"""Share of letters that are not upright from which the page itself lies on its side or upside down."""

Way = Literal["rightwards", "upwards", "leftwards", "downwards", "askew"]

_SAME = ["fontname", "size"]

_READERS: Mapping[Way, WordExtractor] = {
    "rightwards": WordExtractor(x_tolerance_ratio=_BLANK_EMS, extra_attrs=_SAME),
    "leftwards": WordExtractor(
        x_tolerance_ratio=_BLANK_EMS, extra_attrs=_SAME, char_dir="rtl", line_dir="btt"
    ),
    "upwards": WordExtractor(
        y_tolerance_ratio=_BLANK_EMS, extra_attrs=_SAME, char_dir_rotated="btt", line_dir_rotated="ltr"
    ),
    "downwards": WordExtractor(
        y_tolerance_ratio=_BLANK_EMS, extra_attrs=_SAME, char_dir_rotated="ttb", line_dir_rotated="rtl"
    ),
}
"""Letters that are askew are watermarks and stamps; they are no words of the report."""


def is_turned(page: Page) -> bool:
    """Whether the page is shown so that most of its letters do not stand upright."""
    ways = [_way(char) for char in page.chars if char["text"].strip()]
    return bool(ways) and ways.count("rightwards") < (1 - _TURNED_SHARE) * len(ways)


def words(page: Page, frame: Frame, lent: Collection[str]) -> Iterator[LayerWord]:
    """Words whose middle lies on the page as shown; what stands beside it nobody sees.

    ``lent`` are the names of the fonts that the PDF does not bring along.
    """
    for way, chars in _by_way(printed_signs(page.chars)).items():
        for item in _READERS[way].extract_words(chars):
            box = frame.box(item)
            if frame.holds(*box.center):
                font = str(item["fontname"])
                word = Word(unicodedata.normalize("NFC", item["text"]), box, 1.0, "layer")
                yield LayerWord(word, font, float(item["size"]), font not in lent)


def _by_way(chars: Iterable[Char]) -> Mapping[Way, list[Char]]:
    ways: dict[Way, list[Char]] = defaultdict(list)
    for char in chars:
        way = _way(char)
        if way in _READERS:
            size = char["width" if way in ("upwards", "downwards") else "height"]
            ways[way].append({**char, "size": size})
    return ways


def _way(char: Char) -> Way:
    """Where the letter's own left-to-right points to on the page as shown; the matrix counts upwards."""
    right, up = char["matrix"][:2]
    if abs(up) <= _LEVEL * abs(right):
        return "rightwards" if right > 0 else "leftwards"
    if abs(right) <= _LEVEL * abs(up):
        return "upwards" if up > 0 else "downwards"
    return "askew"
