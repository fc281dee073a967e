"""A list of contents (목차) → its entries; they tell which pledges there must be, and are never pledges themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import takewhile

from ..lexicon import Wording
from ..lexicon.headings import split_heading
from ..lexicon.matching import bare, likeness
from ..model.draft import Listed
from ..model.layout import Block, Line, Page, Table
from .heads import is_head
from .titles import title_kind

FEWEST_ENTRIES = 3
"""Fewer numbered lines below such a word may be anything."""

MOST_BETWEEN = 3
"""So many lines of a page may stand between two entries: titles of parts, page numbers, a name's second line."""

SAME_NAME = 0.75
"""A number that comes again with its name heads the pledge itself; with another name it is one of the next part's."""

_LEADER = re.compile(r"[\s.·…‥⋯ㆍ・_\-]*(?P<page>\d{1,4})?\W*$")
"""What leads to a page number, and the number."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed line, or a row of a table as a line; ``page`` is ``None`` in a dump, which has no places."""

    page: int | None
    text: str


def find_contents(pages: Sequence[Page], wording: Wording) -> tuple[Listed, ...]:
    """The numbered entries below the first title of contents, in their order; none where there are hardly any."""
    blocks = [block for page in pages for block in page.blocks]
    titles = {bare(word) for word in wording.contents}
    start = next((at for at, block in enumerate(blocks) if _titles(block, titles)), len(blocks))
    below = takewhile(lambda block: not _begins_report(block, wording), blocks[start:])
    rows = [row for block in below for row in _rows(block)]
    first = next((at for at, row in enumerate(rows) if bare(row.text) in titles), 0)
    entries = tuple(_without_parts(tuple(_entries(rows[first + 1 :]))))
    return entries if len(entries) >= FEWEST_ENTRIES else ()


def _titles(block: Block, titles: AbstractSet[str]) -> bool:
    return any(bare(row.text) in titles for row in _rows(block))


def _begins_report(block: Block, wording: Wording) -> bool:
    """The head of a pledge, or the title of one of its sections; a line that leads to a page is of the list."""
    if isinstance(block, Table):
        return is_head(block, wording)
    if not isinstance(block, Line):
        return False
    leader = _LEADER.search(block.text)
    leads = leader is not None and leader["page"] is not None
    return not leads and title_kind(block.text, wording) is not None


def _rows(block: Block) -> Iterator[_Row]:
    if isinstance(block, Line):
        yield _Row(block.page if block.box else None, block.text)
    elif isinstance(block, Table):
        for number in range(block.n_rows):
            cells = sorted((cell for cell in block.cells if cell.row == number), key=lambda cell: cell.col)
            text = " ".join(cell.text.replace("\n", " ") for cell in cells)
            yield _Row(block.page if block.box else None, text)


def _entries(rows: Sequence[_Row]) -> Iterator[Listed]:
    """Entries until other lines of a page follow one another, or the first pledge's heading comes."""
    seen: list[Listed] = []
    between, page = 0, None
    for row in rows:
        entry = _entry(row)
        between = 0 if entry is not None or row.page != page else between + 1
        page = row.page
        if between > MOST_BETWEEN:
            return
        if entry is not None:
            if any(_same(entry, other) for other in seen):
                return
            seen.append(entry)
            yield entry


def _without_parts(entries: Sequence[Listed]) -> Iterator[Listed]:
    """Entries without titles of parts that are numbered as their pledges are: 1 above 1-1 and 1-2."""
    for at, entry in enumerate(entries):
        if not entries[at + 1 : at + 2] or not entries[at + 1].number.startswith(f"{entry.number}-"):
            yield entry


def _same(one: Listed, other: Listed) -> bool:
    return one.number == other.number and likeness(one.name, other.name) >= SAME_NAME


def _entry(row: _Row) -> Listed | None:
    heading = split_heading(row.text)
    if heading is None:
        return None
    leader = _LEADER.search(heading.name)
    printed = leader["page"] if leader is not None else None
    name = heading.name[: leader.start()] if leader is not None else heading.name
    return Listed(heading.number, name, int(printed) if printed else None, row.page)
