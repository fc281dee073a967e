"""img2table on the text that the PDF brings along."""

from __future__ import annotations

from pathlib import Path

from ..layout import Table
from . import Peer
from ._img2table import read


def _tables(pdf: Path) -> tuple[Table, ...]:
    return read(pdf, ocr=None)


PEER = Peer("img2table", "img2table", "after OCR", _tables)
