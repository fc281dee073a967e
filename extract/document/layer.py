"""What a PDF page's instructions draw, as pdfplumber tells it, in points of the page as shown."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
from pdfplumber.page import Page

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Drawn
from ..settings import DocumentSettings
from .embedded import picture_notices
from .fonts import Fonts
from .frame import Frame, frame_of
from .letters import is_turned, words
from .strokes import strokes


class Layer:
    """The text layer and strokes of one PDF of which PDFium knows ``pages`` pages."""

    def __init__(self, path: Path, settings: DocumentSettings, pages: int) -> None:
        self._pdf = pdfplumber.open(path, password=settings.password or "", unicode_norm="NFC")
        self._pdf.rsrcmgr = self._fonts = Fonts()
        self._most_megapixels = settings.max_page_megapixels
        self._same_pages = len(self._pdf.pages) == pages

    def drawn(self, number: int, size: tuple[float, float]) -> Drawn:
        """What was parsed is not kept. ``size`` is that of the page as PDFium shows it.

        Raises :class:`InputRefused` where the page is not the one that PDFium knows: words of one page must
        never be taken for another's.
        """
        if not self._same_pages:
            raise InputRefused("page-failed")
        page = self._pdf.pages[number - 1]
        frame = frame_of(page)
        if not frame.fits(size):
            raise InputRefused("page-failed")
        try:
            return self._drawn(page, frame)
        finally:
            page.close()

    def _drawn(self, page: Page, frame: Frame) -> Drawn:
        """A page that lies on its side is left to those who can turn its picture."""
        notices = picture_notices(page, self._most_megapixels)
        if is_turned(page):
            return Drawn(notices=(*notices, Notice("layer-turned", "info", page.page_number)))
        pictures = (frame.clip(frame.box(image)) for image in page.images)
        return Drawn(
            tuple(words(page, frame, self._fonts.lent)),
            tuple(strokes(page, frame)),
            tuple(box for box in pictures if box is not None),
            notices,
        )
