"""Tables whose section title was lost: told by what they hold, where their kind would else be missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..lexicon import Wording
from ..lexicon.wording import ByKey, find
from ..model.layout import Block, Line, Notice, Table
from ..model.section import PledgePart, Section
from .head_tables import notes_unit, told_by_content, with_head_tables
from .titles import mark_of

FEWEST_ROWS = 2
"""Rows of a kind that a table must have; one such word stands in other tables by chance."""


def with_tables_by_content(part: PledgePart, wording: Wording) -> PledgePart:
    """The pledge, with a section for each table of a kind of which no title was read, in its head or its sections."""
    known = {section.kind for section in part.sections}
    missing = {kind: tells for kind, tells in _TELLS.items() if kind not in known}
    part = with_head_tables(part, lambda table: _kind(table, missing, wording), wording)
    if not missing:
        return part
    sections: list[Section] = []
    notices: list[Notice] = []
    for section in part.sections:
        taken: set[int] = set()
        for at in _foreign_tables(section, wording):
            kind = _kind(section.blocks[at], missing, wording)
            if kind is not None:
                first, stray = _stray(section, at, kind)
                taken |= {*range(first, at + 1)}
                sections.append(stray)
                notices += [told_by_content(stray)] if stray.title else []
        left = (block for at, block in enumerate(section.blocks) if at not in taken)
        sections.append(replace(section, blocks=tuple(left)))
    return replace(part, sections=tuple(sections), notices=(*part.notices, *notices))


def _stray(section: Section, at: int, kind: str) -> tuple[int, Section]:
    """A section of a table, with what notes its unit above it, and a line above both that is marked like a title.

    Beside it the place of the first of these.
    """
    first = at
    while first > 0 and notes_unit(section.blocks[first - 1]):
        first -= 1
    above = section.blocks[first - 1] if first > 0 else None
    mark = mark_of(section.title).kind
    if mark and isinstance(above, Line) and mark_of(above.text).kind == mark:
        return first - 1, Section(kind, above.text, section.blocks[first : at + 1])
    return first, Section(kind, "", section.blocks[first : at + 1])


def _foreign_tables(section: Section, wording: Wording) -> Iterator[int]:
    """The places of tables that are none of their section's kind, nor follow one: a table may go on without its heading.

    What a title says outranks what the first table below it looks like: 목표 and 실적 head tables of several kinds.
    """
    tells = _TELLS.get(section.kind)
    tables = [(at, block) for at, block in enumerate(section.blocks) if isinstance(block, Table)]
    for place, (at, table) in enumerate(tables):
        if tells is not None and tells(table, wording):
            return
        if tells is None or place > 0:
            yield at


def _kind(block: Block, missing: dict[str, Callable[[Table, Wording], bool]], wording: Wording) -> str | None:
    if not isinstance(block, Table):
        return None
    return next((kind for kind, tells in missing.items() if tells(block, wording)), None)


def _is_funding(table: Table, wording: Wording) -> bool:
    return _rows(table, 0, wording.sources) >= FEWEST_ROWS


def _is_indicators(table: Table, wording: Wording) -> bool:
    kinds = {kind: wording.indicator[kind] for kind in ("target", "actual", "rate")}
    return any(_rows(table, col, kinds) > FEWEST_ROWS for col in range(min(4, table.n_cols)))


def _is_progress(table: Table, wording: Wording) -> bool:
    heading = {_key(cell.text, wording.progress) for cell in table.cells if cell.row == 0}
    return {"period", "actual"} <= heading


_TELLS: dict[str, Callable[[Table, Wording], bool]] = {
    "funding": _is_funding,
    "indicators": _is_indicators,
    "milestones": _is_progress,
}


def _rows(table: Table, col: int, words: ByKey) -> int:
    return sum(_key(cell.text.split("(")[0], words) is not None for cell in table.cells if cell.col == col)


def _key(text: str, words: ByKey) -> str | None:
    match = find(text.replace("\n", ""), words)
    return match.key if match is not None else None
