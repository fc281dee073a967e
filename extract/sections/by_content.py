"""Tables whose section title was lost: told by what they hold, where their kind would else be missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..lexicon import Wording
from ..lexicon.wording import ByKey, find
from ..model.layout import Table
from ..model.section import PledgePart, Section
from .head_tables import with_head_tables

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
    for section in part.sections:
        strays = [
            (table, kind)
            for table in _foreign_tables(section, wording)
            if (kind := _kind(table, missing, wording))
        ]
        sections += (Section(kind, "", (table,)) for table, kind in strays)
        gone = {id(table) for table, _ in strays}
        sections.append(
            replace(section, blocks=tuple(block for block in section.blocks if id(block) not in gone))
        )
    return replace(part, sections=tuple(sections))


def _foreign_tables(section: Section, wording: Wording) -> Iterator[Table]:
    """Tables that are none of their section's kind, nor follow one: a table may go on without its heading.

    What a title says outranks what the first table below it looks like: 목표 and 실적 head tables of several kinds.
    """
    tells = _TELLS.get(section.kind)
    tables = [block for block in section.blocks if isinstance(block, Table)]
    for place, table in enumerate(tables):
        if tells is not None and tells(table, wording):
            return
        if tells is None or place > 0:
            yield table


def _kind(table: Table, missing: dict[str, Callable[[Table, Wording], bool]], wording: Wording) -> str | None:
    return next((kind for kind, tells in missing.items() if tells(table, wording)), None)


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
