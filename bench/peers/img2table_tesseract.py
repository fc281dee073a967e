"""img2table that reads with Tesseract itself."""

from __future__ import annotations

from pathlib import Path

from ..layout import Table
from . import Peer
from ._img2table import read


def _tables(pdf: Path) -> tuple[Table, ...]:
    from img2table.ocr import TesseractOCR  # noqa: PLC0415 - a peer that may not be installed

    return read(pdf, ocr=TesseractOCR(lang="kor+eng"))


PEER = Peer("img2table + Tesseract", "img2table", "alone", _tables)
