"""Sections that hold text of which nothing reached the record: that must be said, or it would never be missed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..model.draft import PledgeDraft
from ..model.layout import Block, Line, Notice, Table
from ..model.section import PledgePart, Section
from .marks import MAJOR, MINOR

_TABULAR = ("funding", "indicators", "milestones", "roadmap")
"""Sections whose tables are read, and their lines only where there is no table."""

_ENTRY = re.compile(rf"\s*[{re.escape(MAJOR + MINOR)}].*[가-힣]{{2}}")
"""An entry of a list; notes (※, *) and units stand beside tables as well."""


def silent_sections(part: PledgePart, draft: PledgeDraft, wording: Wording) -> Iterator[Notice]:
    """A notice for each kind of section with text below its title that gave nothing, unless that was said already."""
    told = {notice.part for notice in draft.notices}
    for kind in dict.fromkeys(section.kind for section in part.sections):
        if getattr(draft, kind):
            continue
        section = next((each for each in part.of_kind(kind) if _says_something(each, wording)), None)
        if section is not None and section.part not in told:
            yield _notice(section)


def lines_beside_tables(part: PledgePart) -> Iterator[Notice]:
    """A notice for entries that stand beside the tables of a section: whoever reads tables passes them over."""
    for section in part.sections:
        tables = [block for block in section.blocks if isinstance(block, Table)]
        lines = [block for block in section.blocks if isinstance(block, Line) and _ENTRY.match(block.text)]
        if section.kind in _TABULAR and tables and lines:
            page = lines[0].page if lines[0].box is not None else None
            facts = (
                ("section", section.title.strip() or section.kind),
                ("text", lines[0].text),
                ("count", len(lines)),
            )
            yield Notice("lines-not-read", "warning", page, facts, section.part)


def _notice(section: Section) -> Notice:
    first = section.blocks[0]
    page = first.page if first.box is not None else None
    facts = (("section", section.title.strip() or section.kind),)
    return Notice("section-not-understood", "warning", page, facts, section.part)


def _says_something(section: Section, wording: Wording) -> bool:
    """Whether letters or figures stand in it, other than that there is nothing: 해당없음."""
    nothing = {bare(word) for word in wording.prose.nothing}
    return any(said and said not in nothing for block in section.blocks for said in map(bare, _texts(block)))


def _texts(block: Block) -> tuple[str, ...]:
    if isinstance(block, Line):
        return (block.text,)
    return tuple(cell.text for cell in block.cells) if isinstance(block, Table) else ()
