"""Why a PDF that PDFium does not open cannot be opened, in words that help."""

from __future__ import annotations

from pathlib import Path

import pypdfium2.raw as pdfium_c
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value, resolve1

from ..errors import InputRefused

_LOCKED = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)


def why_unopened(path: Path, max_pages: int) -> InputRefused:
    """The refusal for what PDFium failed on just now. May fail in any way itself: then the PDF is damaged."""
    if pdfium_c.FPDF_GetLastError() in _LOCKED:
        return InputRefused("encrypted")
    pages = _declared_pages(path)
    if pages == 0:
        return InputRefused("no-pages")
    if pages is not None and pages > max_pages:
        return InputRefused("too-many-pages", limit=max_pages)
    return InputRefused("damaged-pdf")


def _declared_pages(path: Path) -> int | None:
    """What the page tree says of itself; good enough to name the trouble, never to count on."""
    with path.open("rb") as file:
        tree = dict_value(PDFDocument(PDFParser(file)).catalog.get("Pages"))
        count = resolve1(tree.get("Count"))
    return count if isinstance(count, int) else None
