"""Cells that every table has."""

from __future__ import annotations

from samples.making.blocks import GridCell


def label(text: str, rows: int = 1, cols: int = 1) -> GridCell:
    """A shaded cell."""
    return GridCell(text, rows=rows, cols=cols, shaded=True)
