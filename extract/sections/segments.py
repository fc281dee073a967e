"""Cut the blocks of all pages into pledges, and each pledge into its sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..lexicon import Wording
from ..model.layout import Block, Line, Page, Table
from ..model.section import PledgePart, Section
from .by_content import with_tables_by_content
from .heads import is_head, is_heading, joined_headings, names_a_pledge, numbers_a_pledge
from .labels_above import with_labels_beside
from .run_together import with_doubt
from .running_heads import running_heads
from .side_titles import unfolded
from .summary import pledges_of_rows
from .titles import title_kind
from .titles_within import taken_apart
from .torn_rows import with_whole_rows

_PAGE_NUMBER = re.compile(r"^[^\w'‘’`]*\d{1,3}(?:\s*/\s*\d{1,3})?\W*$")
"""Four digits alone, or two behind an apostrophe, are a year."""
_BULLET = re.compile(r"^\s*[○●◦◯❍□■◆※•-]")
_PART_TITLE = re.compile(r"^\s*(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}|제\s*\d+\s*[장부편])\s*[.·\s]\s*\S")


@dataclass
class _Open:
    """A pledge while its blocks are gathered."""

    head: list[Block] = field(default_factory=list)
    sections: list[tuple[str, str, list[Block]]] = field(default_factory=list)

    def add(self, block: Block) -> None:
        (self.sections[-1][2] if self.sections else self.head).append(block)

    def closed(self) -> PledgePart:
        blocks = [*self.head, *(block for _, _, each in self.sections for block in each)]
        pages = tuple(sorted({block.page for block in blocks if block.page and _placed(block)}))
        sections = tuple(Section(kind, title, tuple(each)) for kind, title, each in self.sections)
        return PledgePart(pages, tuple(self.head), sections)


def _placed(block: Block) -> bool:
    return block.box is not None


def find_pledges(pages: Iterable[Page], wording: Wording) -> tuple[PledgePart, ...]:
    """The pledges in page order. What stands before the first one (cover, contents) belongs to none.

    A list of pledges counts only where nothing else tells any: else it is one of the contents.
    """
    blocks = [block for block in _in_one_form(tuple(pages), wording) if not _is_furniture(block, wording)]
    found: list[PledgePart] = []
    now: _Open | None = None
    for at, block in enumerate(blocks):
        if _begins_pledge(blocks, at, now, wording):
            if now is not None:
                found.append(now.closed())
            now = _Open([block])
        elif now is not None:
            kind = title_kind(block.text, wording) if isinstance(block, Line) else None
            if kind is not None and isinstance(block, Line):
                now.sections.append((kind, block.text, [block]))
            else:
                now.add(block)
    if now is not None:
        found.append(now.closed())
    if not found:
        return tuple(pledges_of_rows(blocks, wording))
    titled = (with_tables_by_content(_without_titles(part), wording) for part in found)
    return tuple(with_doubt(with_whole_rows(part, wording)) for part in titled)


def _in_one_form(pages: Sequence[Page], wording: Wording) -> Iterator[Block]:
    """The blocks of all pages, titles above their sections and labels left of their values wherever they stood."""
    heads = running_heads(pages, wording)
    printed = (block for page in pages for block in joined_headings(page.blocks) if id(block) not in heads)
    for block in unfolded(printed, wording):
        for part in taken_apart(block, wording) if isinstance(block, Table) else (block,):
            yield with_labels_beside(part, wording) if isinstance(part, Table) else part


def _is_furniture(block: Block, wording: Wording) -> bool:
    """Page numbers and titles of the report's parts; a section's title may have a Roman figure too."""
    if not isinstance(block, Line):
        return False
    is_part = _PART_TITLE.match(block.text) is not None and title_kind(block.text, wording) is None
    return is_part or _PAGE_NUMBER.match(block.text) is not None


def _begins_pledge(blocks: Sequence[Block], at: int, now: _Open | None, wording: Wording) -> bool:
    """A head that names its pledge begins one, be it a table or a line; so does a line above one that does not."""
    block = blocks[at]
    if isinstance(block, Table) and is_head(block, wording):
        if names_a_pledge(block, wording):
            return now is None or bool(now.sections) or any(_names(each, wording) for each in now.head)
        return now is None or bool(now.sections)
    if numbers_a_pledge(block, wording):
        return True
    if is_heading(block):
        return _head_follows(blocks, at, wording)
    return _could_be_name(block, wording) and _is_nameless_head(blocks, at + 1, wording)


def _could_be_name(block: Block, wording: Wording) -> bool:
    """Whether a line may be a heading whose number was not read."""
    return (
        isinstance(block, Line)
        and re.search(r"[가-힣]{2}", block.text) is not None
        and title_kind(block.text, wording) is None
        and not _BULLET.match(block.text)
    )


def _is_nameless_head(blocks: Sequence[Block], at: int, wording: Wording) -> bool:
    block = blocks[at] if at < len(blocks) else None
    return isinstance(block, Table) and is_head(block, wording) and not names_a_pledge(block, wording)


def _names(block: Block, wording: Wording) -> bool:
    return isinstance(block, Table) and is_head(block, wording) and names_a_pledge(block, wording)


def _head_follows(blocks: Sequence[Block], at: int, wording: Wording) -> bool:
    """Whether the next table is a head without a name, with at most a line and no nearer heading in between."""
    for block in blocks[at + 1 : at + 3]:
        if isinstance(block, Table):
            return _is_nameless_head((block,), 0, wording)
        if is_heading(block):
            return False
    return False


def _without_titles(part: PledgePart) -> PledgePart:
    """Sections without their title lines, which were kept so that a section's page counts."""
    sections = tuple(Section(each.kind, each.title, each.blocks[1:]) for each in part.sections)
    return PledgePart(part.pages, part.head, sections)
