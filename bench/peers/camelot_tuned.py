"""camelot with the line scale that suits it best here."""

from __future__ import annotations

from pathlib import Path

from ..layout import Table
from . import Peer
from ._camelot import read

_LINE_SCALE = 40
"""The best of 15 (its default), 25, 40, 60 and 80 over the pages that it is measured on: in its favour."""


def _tables(pdf: Path) -> tuple[Table, ...]:
    return read(pdf, line_scale=_LINE_SCALE)


PEER = Peer(f"camelot, line scale {_LINE_SCALE}", "camelot-py", "after OCR", _tables)
