"""The pages of a PDF by PDFium, without all that PDFium would keep of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pypdfium2 as pdfium

_PAGES_PER_OPENING = 16
"""PDFium keeps the pictures of every page until the document is closed: 300 coloured scans were half a gigabyte.
Opening takes a quarter of a millisecond for 300 scans; 16 keeps it rare for files with huge tables of objects."""


class Sheets:
    """Opens the PDF anew after every few pages. The first opening raises :class:`pypdfium2.PdfiumError`."""

    def __init__(self, path: Path, password: str | None) -> None:
        self._path, self._password = path, password
        self.document = self._open()
        self._used: set[int] = set()

    @contextmanager
    def page(self, number: int) -> Iterator[pdfium.PdfPage]:
        """Page ``number`` (from 1), open as long as the block runs; only one may be open at a time."""
        if number not in self._used and len(self._used) == _PAGES_PER_OPENING:
            self.document.close()
            self.document = self._open()
            self._used.clear()
        self._used.add(number)
        with closing(self.document[number - 1]) as sheet:
            yield sheet

    def _open(self) -> pdfium.PdfDocument:
        return pdfium.PdfDocument(str(self._path), password=self._password)
