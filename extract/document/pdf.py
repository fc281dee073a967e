"""PDF: PDFium renders, pdfplumber tells words and strokes."""

from __future__ import annotations

import math
import unicodedata
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2 as pdfium

from ..errors import InputRefused
from ..model.layout import Box, Notice, Ruling, Word
from ..model.source import Drawn, LayerWord, Pixels
from ..settings import DocumentSettings
from .protocol import Opened

THIN_POINTS = 3.0


class Pdf:
    def __init__(self, path: Path, settings: DocumentSettings) -> None:
        self._settings = settings
        self._path = path
        try:
            self._pdf = pdfium.PdfDocument(str(path), password=settings.password)
        except pdfium.PdfiumError as error:
            code = "encrypted" if "assword" in str(error) else "damaged-pdf"
            raise InputRefused(code) from error
        count = len(self._pdf)
        if count < 1:
            raise InputRefused("no-pages")
        if count > settings.max_pages:
            raise InputRefused("too-many-pages", pages=count, limit=settings.max_pages)
        self.opened = Opened("application/pdf", count)
        self._plumber: Any = None

    def size(self, number: int) -> tuple[float, float]:
        width, height = self._pdf[number - 1].get_size()
        if not (math.isfinite(width) and math.isfinite(height)):
            return 0.0, 0.0
        return float(width), float(height)

    def render(self, number: int, dpi: int) -> Pixels:
        width, height = self.size(number)
        mega = width * height / 72**2 * dpi**2 / 1e6
        if mega > self._settings.max_page_megapixels or not width or not height:
            raise InputRefused("page-too-large", width=int(width), height=int(height))
        bitmap = self._pdf[number - 1].render(
            scale=dpi / 72, grayscale=True, may_draw_forms=False, draw_annots=False
        )
        return bitmap.to_numpy().reshape(bitmap.height, -1)[:, : bitmap.width].copy()

    def drawn(self, number: int) -> Drawn:
        if self._plumber is None:
            try:
                self._plumber = pdfplumber.open(self._path, password=self._settings.password or "")
            except Exception:
                return Drawn(notices=(Notice("layer-unreadable", "info", number),))
        page = self._plumber.pages[number - 1]
        left, top = page.bbox[0], page.bbox[1]
        for char in page.chars:
            char["text"] = max(char["text"], " ")
        words = tuple(
            LayerWord(
                Word(unicodedata.normalize("NFC", w["text"]), _box(w, left, top), 1.0, "layer"),
                w["fontname"],
                float(w["size"]),
            )
            for w in page.extract_words(x_tolerance=1.5, extra_attrs=["fontname", "size"])
        )
        rulings = []
        for line in page.lines:
            rulings += _of_line(line, left, top)
        for rect in page.rects:
            rulings += _of_rect(rect, left, top)
        pictures = tuple(_box(image, left, top) for image in page.images)
        return Drawn(words, tuple(rulings), pictures, tuple(_comments(page, number)))


def _comments(page: Any, number: int) -> list[Notice]:
    return [
        Notice("comment-on-page", "warning", number, (("text", annot["contents"]),))
        for annot in page.annots
        if annot.get("contents")
        and str(annot["data"].get("Subtype")) in ("/'FreeText'", "FreeText", "/FreeText")
    ]


def _box(item: dict[str, Any], left: float, top: float) -> Box:
    x0, x1 = sorted((item["x0"] - left, item["x1"] - left))
    y0, y1 = sorted((item["top"] - top, item["bottom"] - top))
    return Box(x0, y0, x1, y1)


def _of_line(line: dict[str, Any], left: float, top: float) -> list[Ruling]:
    box = _box(line, left, top)
    width = float(line.get("linewidth") or 0.5)
    if box.height <= 1 < box.width:
        return [Ruling("horizontal", (box.top + box.bottom) / 2, box.x0, box.x1, width)]
    if box.width <= 1 < box.height:
        return [Ruling("vertical", (box.x0 + box.x1) / 2, box.top, box.bottom, width)]
    return []


def _of_rect(rect: dict[str, Any], left: float, top: float) -> list[Ruling]:
    box = _box(rect, left, top)
    if box.height <= THIN_POINTS < box.width:
        return [Ruling("horizontal", (box.top + box.bottom) / 2, box.x0, box.x1, box.height)]
    if box.width <= THIN_POINTS < box.height:
        return [Ruling("vertical", (box.x0 + box.x1) / 2, box.top, box.bottom, box.width)]
    if not rect.get("stroke"):
        return []
    width = float(rect.get("linewidth") or 0.5)
    return [
        Ruling("horizontal", box.top, box.x0, box.x1, width),
        Ruling("horizontal", box.bottom, box.x0, box.x1, width),
        Ruling("vertical", box.x0, box.top, box.bottom, width),
        Ruling("vertical", box.x1, box.top, box.bottom, width),
    ]
