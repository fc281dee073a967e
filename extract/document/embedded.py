"""Pictures within a PDF page that will not be drawn as they were: too large to unpack, or cut off."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pdfminer.pdftypes import PDFStream
from pdfplumber.page import Page

from ..model.layout import Notice

_JPEG_FILTERS = ("DCTDecode", "DCT")
_JPEG_END = b"\xff\xd9"

_END_WITHIN_BYTES = 64
"""Scanners fill up with zeros or line ends behind the end mark."""


_GREYS = (pdfium_c.FPDF_COLORSPACE_DEVICEGRAY, pdfium_c.FPDF_COLORSPACE_CALGRAY)


def has_colour(sheet: pdfium.PdfPage) -> bool:
    """Whether the page shows a picture that may be in colour, as a coloured scan is one."""
    images = (image.get_metadata() for image in sheet.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]))
    return any(image.bits_per_pixel > 1 and image.colorspace not in _GREYS for image in images)


def too_large(sheet: pdfium.PdfPage, number: int, most_megapixels: int) -> tuple[Notice, ...]:
    """A warning for a page with a picture that memory may be short for: PDFium leaves it out without a word.

    PDFium is asked, for it draws pages of which pdfplumber can read nothing.
    """
    sizes = [image.get_px_size() for image in sheet.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE])]
    return _missing(number, any(width * height > most_megapixels * 1e6 for width, height in sizes))


def cut_off(page: Page) -> tuple[Notice, ...]:
    """A warning for a page with a picture that has no end."""
    return _missing(page.page_number, any(_is_cut_off(image.get("stream")) for image in page.images))


def _missing(number: int, part: bool) -> tuple[Notice, ...]:
    """Blank does not mean blank on paper where a part of a picture is missing."""
    return (Notice("page-damaged", "warning", number),) if part else ()


def _is_cut_off(stream: object) -> bool:
    """Whether a JPEG has no end. Encrypted ones are not looked into."""
    if not isinstance(stream, PDFStream) or stream.decipher is not None:
        return False
    filters = [str(getattr(name, "name", name)) for name, _ in stream.get_filters()]
    data = stream.get_rawdata()
    return len(filters) == 1 and filters[0] in _JPEG_FILTERS and not _ends(data or b"")


def _ends(data: bytes) -> bool:
    return _JPEG_END in data[-_END_WITHIN_BYTES:]
