"""A list of contents (목차) → its entries; they tell which pledges there must be, and are never pledges themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lexicon import Wording
from ..lexicon.headings import split_heading
from ..lexicon.matching import bare
from ..model.draft import Listed
from ..model.layout import Block, Line, Page, Table

FEWEST_ENTRIES = 3
"""Fewer numbered lines below such a word may be anything."""

MOST_BETWEEN = 3
"""So many lines without a number may stand between two entries: titles of parts, page numbers, a name's second line."""

_LEADER = re.compile(r"[\s.·…‥⋯ㆍ・_\-]*(?P<page>\d{1,4})?\W*$")
"""What leads to a page number, and the number."""


def find_contents(pages: Sequence[Page], wording: Wording) -> tuple[Listed, ...]:
    """The numbered entries below the first title of contents, in their order; none where there are hardly any."""
    lines = [(page.number, text) for page in pages for block in page.blocks for text in _texts(block)]
    titles = {bare(word) for word in wording.contents}
    start = next((at for at, (_, text) in enumerate(lines) if bare(text) in titles), None)
    entries = tuple(_entries(lines[start + 1 :])) if start is not None else ()
    return entries if len(entries) >= FEWEST_ENTRIES else ()


def _texts(block: Block) -> Iterator[str]:
    """The printed line, or the rows of a table, each as a line."""
    if isinstance(block, Line):
        yield block.text
    elif isinstance(block, Table):
        for row in range(block.n_rows):
            cells = sorted((cell for cell in block.cells if cell.row == row), key=lambda cell: cell.col)
            yield " ".join(cell.text.replace("\n", " ") for cell in cells)


def _entries(lines: Sequence[tuple[int, str]]) -> Iterator[Listed]:
    """Entries until other lines follow one another, or a number comes again: there the report itself begins."""
    seen: set[str] = set()
    between = 0
    for page, text in lines:
        heading = split_heading(text)
        if heading is None:
            between += 1
            if between > MOST_BETWEEN:
                return
            continue
        if heading.number in seen:
            return
        between = 0
        seen.add(heading.number)
        leader = _LEADER.search(heading.name)
        printed = leader["page"] if leader is not None else None
        name = heading.name[: leader.start()] if leader is not None else heading.name
        yield Listed(heading.number, name, int(printed) if printed else None, page)
