"""Tables left in a pledge's head, below a title that no list has: read by what they hold, or told.

The head ends with its tables of labels and values; a table of figures below them is a section's whose title is not
known. It must not vanish with that title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..lexicon import Wording
from ..model.layout import Block, Line, Notice, Table
from ..model.section import PledgePart, Section
from .heads import FEWEST_LABELS, header_labels
from .titles import mark_of

FEWEST_FIGURES = 2
"""Cells with nothing but a figure, from which on a table is one of figures."""

_FIGURE = re.compile(r"\s*[-△▲]?\d[\d,.]*\s*%?\s*")
_UNIT_NOTE = re.compile(r"\s*[(\[<]?\s*단\s*위.*")

Tells = Callable[[Table], str | None]
"""The kind of section that a table without a known title is, if any."""


def with_head_tables(part: PledgePart, tells: Tells, wording: Wording) -> PledgePart:
    """The pledge, with a section for each table below its head that tells its kind, and a notice of all others."""
    first = _end_of_labels(part.head, wording)
    found: list[Section] = []
    notices: list[Notice] = []
    kept = list(part.head[:first])
    for run in _runs(part.head[first:]):
        table = run[-1]
        kind = tells(table) if isinstance(table, Table) else None
        if kind is None:
            kept += run
            notices += _left_over(table)
            continue
        above, section = _section(kind, run, below_table=first > 0)
        kept += above
        found.append(section)
        notices.append(told_by_content(section))
    return replace(
        part, head=tuple(kept), sections=(*found, *part.sections), notices=(*part.notices, *notices)
    )


def below_labels(head: Sequence[Block], wording: Wording) -> tuple[Block, ...]:
    """What stands below the tables that head a pledge; above them is its name."""
    return tuple(head[_end_of_labels(head, wording) :])


def _end_of_labels(head: Sequence[Block], wording: Wording) -> int:
    """The place behind the last table of labels and values; one of nothing but figures is none, unless it is the first.

    A head of lines alone ends nowhere: its tables are all below it.
    """
    tables = [(at, block) for at, block in enumerate(head) if isinstance(block, Table)]
    if not tables:
        return len(head)
    first, table = tables[0]
    ends = [at for at, each in tables if not _is_figures(each) and header_labels(each, wording)]
    if len(header_labels(table, wording)) >= FEWEST_LABELS:
        ends.append(first)
    return max(ends, default=-1) + 1


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks, each table with the lines above it; lines below the last one for themselves."""
    run: list[Block] = []
    for block in blocks:
        run.append(block)
        if isinstance(block, Table):
            yield run
            run = []
    if run:
        yield run


def _section(kind: str, run: Sequence[Block], *, below_table: bool) -> tuple[Sequence[Block], Section]:
    """What stands above the title of a table, and its section.

    The title is the last line that notes no unit; where no table stands above it, it must be marked as titles are.
    """
    at = max(
        (at for at, block in enumerate(run) if not (isinstance(block, Table) or notes_unit(block))),
        default=-1,
    )
    line = run[at] if at >= 0 else None
    title = line.text if isinstance(line, Line) else ""
    if title and not (below_table or mark_of(title).signs):
        return run[: at + 1], Section(kind, "", tuple(run[at + 1 :]))
    return run[: max(at, 0)], Section(kind, title, tuple(run[at + 1 :]))


def notes_unit(block: Block) -> bool:
    """Whether a line says no more than the unit of the table below it."""
    return isinstance(block, Line) and _UNIT_NOTE.fullmatch(mark_of(block.text).rest) is not None


def _is_figures(table: Table) -> bool:
    return sum(_FIGURE.fullmatch(cell.text) is not None for cell in table.cells) >= FEWEST_FIGURES


def _left_over(block: Block) -> Iterator[Notice]:
    if isinstance(block, Table) and _is_figures(block):
        yield Notice("table-not-understood", "warning", _page(block))


def told_by_content(section: Section) -> Notice:
    """Of a table whose title may say what the record does not know: of when or of what its figures are."""
    facts = (("section", mark_of(section.title).rest.strip()),) if section.title else ()
    return Notice("table-told-by-content", "warning", _page(section.blocks[-1]), facts, section.part)


def _page(block: Block) -> int | None:
    return block.page if block.box is not None else None
