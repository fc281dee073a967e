"""camelot with its defaults: the lattice of ruled tables."""

from __future__ import annotations

from pathlib import Path

from ..layout import Table
from . import Peer
from ._camelot import read


def _tables(pdf: Path) -> tuple[Table, ...]:
    return read(pdf)


PEER = Peer("camelot", "camelot-py", "after OCR", _tables)
