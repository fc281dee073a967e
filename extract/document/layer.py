"""What a PDF page's instructions draw, as pdfplumber tells it, in points of the page as shown."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.page import Page

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Drawn
from .embedded import cut_off
from .fonts import Fonts
from .frame import Frame, frame_of
from .letters import is_turned, words
from .protocol import Limits
from .signs import SignPage
from .strokes import strokes


class Layer:
    """The text layer and strokes of one PDF of which PDFium knows ``pages`` pages."""

    def __init__(self, path: Path, limits: Limits, pages: int) -> None:
        self._pdf = pdfplumber.open(path, password=limits.password or "", unicode_norm="NFC")
        self._pdf.rsrcmgr = self._fonts = Fonts()
        self._pages = pages

    def drawn(self, number: int, size: tuple[float, float]) -> Drawn:
        """What was parsed is not kept. ``size`` is that of the page as PDFium shows it.

        Raises :class:`InputRefused` where the page is not the one that PDFium knows: words of one page must
        never be taken for another's.
        """
        found = len(self._pdf.pages)
        if found != self._pages:
            return Drawn(notices=_miscounted(number, self._pages, found))
        page = SignPage(self._pdf, self._pdf.pages[number - 1].page_obj, number)
        frame = frame_of(page)
        if not frame.fits(size):
            raise InputRefused("page-failed")
        try:
            return self._drawn(page, frame)
        finally:
            page.close()
            self._forget_streams()

    def _forget_streams(self) -> None:
        """What a page showed is kept by pdfminer for good, 300 scans and all; fonts have a store of their own."""
        kept = self._pdf.doc._cached_objs
        for number in [number for number, (thing, _) in kept.items() if isinstance(thing, PDFStream)]:
            del kept[number]

    def _drawn(self, page: Page, frame: Frame) -> Drawn:
        """A page that lies on its side is left to those who can turn its picture."""
        notices = (*cut_off(page), *_unit_ignored(page))
        if is_turned(page):
            return Drawn(notices=(*notices, Notice("layer-turned", "info", page.page_number)))
        pictures = (frame.clip(frame.box(image)) for image in page.images)
        return Drawn(
            tuple(words(page, frame, self._fonts.lent)),
            tuple(strokes(page, frame)),
            tuple(box for box in pictures if box is not None),
            notices,
        )


def _miscounted(number: int, shown: int, found: int) -> tuple[Notice, ...]:
    """A file may say that it has fewer pages than there are; the last one shown tells that more are missing."""
    unread = Notice("layer-unreadable", "info", number)
    if number == shown < found:
        return unread, Notice("pages-missing", "warning", number, (("shown", shown), ("found", found)))
    return (unread,)


def _unit_ignored(page: Page) -> tuple[Notice, ...]:
    """PDFium knows no unit but the point, so that words and picture still agree."""
    unit = resolve1(page.page_obj.attrs.get("UserUnit"))
    return () if unit in (None, 1) else (Notice("user-unit-ignored", "info", page.page_number),)
