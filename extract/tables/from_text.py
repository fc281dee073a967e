"""Tables out of a text dump: lines with tabs are rows, the rest are lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..model.layout import Block, Cell, Line, Page, Table
from ..model.source import TextDump

DUMP_CONFIDENCE = 0.98
"""A dump carries no confidence. Of the digits in the dumps at hand about one in fifty was misread."""

_BLANKS = re.compile(r"[ \u00a0\u3000]+")


def read_dump(dump: TextDump) -> Page:
    """The dump as one page without size: tables and lines in the order of the text."""
    return Page(1, 0.0, 0.0, tuple(_blocks(dump.text)), dump.notices)


def _blocks(text: str) -> Iterator[Block]:
    """A run of lines with tabs is a table; a blank line or one without a tab ends it."""
    for is_row, lines in groupby(text.split("\n"), key=lambda line: "\t" in line):
        if is_row:
            yield _table([line.split("\t") for line in lines])
        else:
            yield from (Line(1, _single_spaced(line), DUMP_CONFIDENCE) for line in lines if line.strip())


def _table(rows: list[list[str]]) -> Table:
    """Rows of different length are filled up with blank cells, so that the cells tile the table."""
    width = max(len(row) for row in rows)
    cells = (
        Cell(r, c, text=_single_spaced(row[c]) if c < len(row) else "", confidence=DUMP_CONFIDENCE)
        for r, row in enumerate(rows)
        for c in range(width)
    )
    return Table(1, None, len(rows), width, tuple(cells))


def _single_spaced(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
