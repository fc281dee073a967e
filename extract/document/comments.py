"""Comments that somebody put on a page of a PDF. They are quoted, and never read as if they were printed."""

from __future__ import annotations

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..model.layout import Notice

_NOT_SAID = frozenset(
    {
        pdfium_c.FPDF_ANNOT_LINK,
        pdfium_c.FPDF_ANNOT_POPUP,  # shows the text of another one
        pdfium_c.FPDF_ANNOT_WIDGET,
        pdfium_c.FPDF_ANNOT_FILEATTACHMENT,
    }
)
"""Annotations whose text is no reader's remark."""

_MOST_PER_PAGE = 50
_LONGEST_SIGNS = 200
"""Enough to find the comment on the page; it is to be read there."""


def comments(page: pdfium.PdfPage, number: int) -> tuple[Notice, ...]:
    """A warning for each comment of an open page: what somebody wrote may correct what is printed."""
    count = min(_MOST_PER_PAGE, pdfium_c.FPDFPage_GetAnnotCount(page))
    said = (_contents(page, index) for index in range(count))
    return tuple(Notice("comment-on-page", "warning", number, (("text", text),)) for text in said if text)


def _contents(page: pdfium.PdfPage, index: int) -> str:
    annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return ""
    try:
        if pdfium_c.FPDFAnnot_GetSubtype(annotation) in _NOT_SAID:
            return ""
        return _text(annotation)
    finally:
        pdfium_c.FPDFPage_CloseAnnot(annotation)


def _text(annotation: object) -> str:
    """PDFium counts bytes of UTF-16, a zero at the end included."""
    size = pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = ctypes.create_string_buffer(size)
    kind = ctypes.POINTER(pdfium_c.FPDF_WCHAR)
    pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", ctypes.cast(buffer, kind), size)
    text = " ".join(buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0").split())
    return text if len(text) <= _LONGEST_SIGNS else text[:_LONGEST_SIGNS] + "…"
