"""What a PDF page's instructions draw, as pdfplumber tells it, in points of the page as shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pdfplumber
from pdfplumber.page import Page

from ..errors import InputRefused
from ..model.layout import Box, Word
from ..model.source import Drawn, LayerWord
from ..settings import DocumentSettings
from .embedded import picture_notices
from .frame import Frame, frame_of
from .strokes import strokes

_BLANK_EMS = 0.15
"""A gap wider than this share of the type size parts two words; letters that are set wide are closer."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\xa0\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
"""Browsers that print to PDF write such characters where blanks are."""


class Layer:
    """The text layer and strokes of one PDF.

    Raises :class:`InputRefused` where the pages are not those that PDFium knows: words of one page must never
    be taken for another's.
    """

    def __init__(self, path: Path, settings: DocumentSettings, pages: int) -> None:
        self._pdf = pdfplumber.open(path, password=settings.password or "", unicode_norm="NFC")
        self._most_megapixels = settings.max_page_megapixels
        if len(self._pdf.pages) != pages:
            raise InputRefused("page-failed")

    def drawn(self, number: int, size: tuple[float, float]) -> Drawn:
        """``size`` is that of the page as PDFium shows it. What was parsed is not kept."""
        page = self._pdf.pages[number - 1]
        frame = frame_of(page)
        if not frame.fits(size):
            raise InputRefused("page-failed")
        try:
            pictures = (frame.box(image) for image in page.images)
            return Drawn(
                tuple(_words(page, frame)),
                tuple(strokes(page, frame)),
                tuple(clipped for box in pictures if (clipped := frame.clip(box)) is not None),
                picture_notices(page, self._most_megapixels),
            )
        finally:
            page.close()


def _words(page: Page, frame: Frame) -> Iterable[LayerWord]:
    """Words whose middle lies on the page as shown; what stands beside it nobody sees."""
    for char in page.chars:
        char["text"] = _CONTROL.sub(" ", char["text"])
    found = page.extract_words(
        x_tolerance_ratio=_BLANK_EMS, extra_attrs=["fontname", "size"], expand_ligatures=True
    )
    for item in found:
        box = frame.box(item)
        if frame.holds(*box.center):
            yield _word(item, box)


def _word(item: dict[str, Any], box: Box) -> LayerWord:
    text = unicodedata.normalize("NFC", item["text"])
    return LayerWord(Word(text, box, 1.0, "layer"), str(item["fontname"]), float(item["size"]))
