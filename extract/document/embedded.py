"""Pictures within a PDF page that will not be drawn as they were: too large to unpack, or cut off."""

from __future__ import annotations

from typing import Any

from pdfminer.pdftypes import PDFStream
from pdfplumber.page import Page

from ..model.layout import Notice

_JPEG_FILTERS = ("DCTDecode", "DCT")
_JPEG_END = b"\xff\xd9"

_END_WITHIN_BYTES = 64
"""Scanners fill up with zeros or line ends behind the end mark."""


def picture_notices(page: Page, most_megapixels: int) -> tuple[Notice, ...]:
    """Warnings for a page on which a part of a picture is missing: blank there does not mean blank on paper."""
    damaged = any(
        _is_too_large(image, most_megapixels) or _is_cut_off(image.get("stream")) for image in page.images
    )
    return (Notice("page-damaged", "warning", page.page_number),) if damaged else ()


def _is_too_large(image: dict[str, Any], most_megapixels: int) -> bool:
    width, height = image["srcsize"]
    return float(width or 0) * float(height or 0) > most_megapixels * 1e6


def _is_cut_off(stream: object) -> bool:
    """Whether a JPEG has no end. Encrypted ones are not looked into."""
    if not isinstance(stream, PDFStream) or stream.decipher is not None:
        return False
    filters = [str(getattr(name, "name", name)) for name, _ in stream.get_filters()]
    data = stream.get_rawdata()
    return len(filters) == 1 and filters[0] in _JPEG_FILTERS and not _ends(data or b"")


def _ends(data: bytes) -> bool:
    return _JPEG_END in data[-_END_WITHIN_BYTES:]
