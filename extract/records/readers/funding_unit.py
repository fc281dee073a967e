"""The unit of a funding table's amounts: noted in the table, right above it or in the section's title, or assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...lexicon.units import (
    Unit,
    UnitNote,
    agreed,
    explicit_note,
    label_with_unit,
    note_of_line,
    note_of_title,
)
from ...lexicon.wording import find
from ...model.layout import Block, Cell, Line, Table
from ...model.section import Section
from ..context import Context
from ..values.periods import parse_period


def tables_with_units(section: Section, context: Context) -> Iterator[tuple[Table, Unit]]:
    """Each table of a section with its unit; one for which nothing is noted has that of the table before it.

    A note below the last table speaks for it too: alone, or against what stands above.
    """
    parts = list(_parts(section.blocks))
    last = max((at for at, (_, table) in enumerate(parts) if table is not None), default=-1)
    below = agreed(_of_lines(parts[-1][0], context)) if parts and parts[-1][1] is None else None
    in_force = note_of_title(section.title, context.wording)
    for at, (lines, table) in enumerate(parts[: last + 1]):
        above = agreed(_of_lines(lines, context))
        if above is not None:
            replaced = at > 0 and above.explicit
            in_force = above if replaced else agreed(_known(above, in_force))
        if table is not None:
            after = below if at == last and below is not None and below.explicit else None
            note = agreed(_known(agreed(_of_cells(table, context)), in_force, after))
            yield table, note.unit if note is not None else _assumed(context)


def unit_noted_in(title: str, lines: Sequence[Line], context: Context) -> str | None:
    """The unit that a section without a table names for all its figures, beyond doubt."""
    note = agreed(_known(*_of_lines(lines, context), note_of_title(title, context.wording)))
    return note.unit.name if note is not None and note.unit.sure else None


def _parts(blocks: Sequence[Block]) -> Iterator[tuple[list[Line], Table | None]]:
    """Every table with the lines between it and the one before, then the lines below the last."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
        elif isinstance(block, Table):
            yield lines, block
            lines = []
    if lines:
        yield lines, None


def _known(*notes: UnitNote | None) -> list[UnitNote]:
    return [note for note in notes if note is not None]


def _assumed(context: Context) -> Unit:
    return Unit(context.wording.funding.assumed_unit, sure=False)


def _of_lines(lines: Sequence[Line], context: Context) -> list[UnitNote]:
    """What lines note, the nearest to the table first."""
    return _known(*(note_of_line(line.text, context.wording) for line in reversed(lines)))


def _of_cells(table: Table, context: Context) -> Iterable[UnitNote]:
    """What a table itself notes: after the word for units anywhere, else in brackets where a heading stands."""
    for cell in table.cells:
        note = explicit_note(cell.text, context.wording)
        said = label_with_unit(cell.text, context.wording) if note is None else None
        if said is not None and _speaks_for_figures(cell, said.label, context):
            note = UnitNote(said.unit, False)
        if note is not None:
            yield note


def _speaks_for_figures(cell: Cell, label: str, context: Context) -> bool:
    """Whether a unit behind this label is one of the table's figures: of the corner, a source or a period.

    산출내역(천원) is another matter's unit.
    """
    if not label or (cell.row == 0 and cell.col == 0):
        return True
    words = context.wording
    is_period = cell.row == 0 and parse_period(label) is not None
    return (
        is_period
        or any(find(label, each) is not None for each in (words.sources, words.measures))
        or (find(label, {"total": words.periods["total"]}) is not None)
    )
