"""pdfplumber: the grid of the strokes that the page draws; it knows no spans."""

from __future__ import annotations

from pathlib import Path

from ..layout import Table, from_rows
from . import Peer


def _tables(pdf: Path) -> tuple[Table, ...]:
    import pdfplumber  # noqa: PLC0415 - only this peer needs it

    with pdfplumber.open(pdf) as document:
        return tuple(
            Table(page.page_number, found.bbox, from_rows(found.extract()))
            for page in document.pages
            for found in page.find_tables()
        )


PEER = Peer("pdfplumber", "pdfplumber", "never", _tables)
