"""The unit of a funding table's amounts: noted in the table, right above it or in the section's title, or assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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
from ..values.cell_amounts import notes_its_unit
from ..values.periods import parse_period
from .funding_parts import parts_with_notes


@dataclass(frozen=True, slots=True)
class Noted:
    """A table, or a part of one, with its unit; ``anew`` where that is noted since the part before it began."""

    table: Table
    unit: Unit
    anew: bool


def tables_with_units(section: Section, context: Context) -> Iterator[Noted]:
    """Each table of a section with its unit, cut where a heading or a unit is printed again.

    One for which nothing is noted has the unit of the table before it. A note below the last table speaks for it
    too: alone, or against what stands above.
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
            pieces = list(_pieces(table, agreed(_known(in_force, after)), context))
            yield replace(pieces[0][0], anew=pieces[0][0].anew or above is not None)
            yield from (noted for noted, _ in pieces[1:])
            in_force = pieces[-1][1] if len(pieces) > 1 else in_force


def _pieces(
    table: Table, in_force: UnitNote | None, context: Context
) -> Iterator[tuple[Noted, UnitNote | None]]:
    """The parts of a table, and the note that holds for each: what is noted within it holds for what is below."""
    now = in_force
    for at, (changed, part) in enumerate(parts_with_notes(table, context)):
        own = agreed(_of_cells(part, context))
        if at == 0:
            now = agreed(_known(own, in_force))
        elif changed is not None or own is not None:
            now = agreed(_known(changed, own))
        unit = now.unit if now is not None else _of_labels(part, context) or _assumed(context)
        yield Noted(part, unit, anew=changed is not None or own is not None), now


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
    """What a table itself notes: after the word for units anywhere, else in brackets where a heading stands.

    What stands beside a figure in its cell is of that figure alone.
    """
    for cell in table.cells:
        if cell.row > 0 and notes_its_unit(cell.text, context.wording):
            continue
        note = explicit_note(cell.text, context.wording)
        said = label_with_unit(cell.text, context.wording) if note is None else None
        if said is not None and _speaks_for_figures(cell, said.label, context):
            note = UnitNote(said.unit, False)
        if note is not None:
            yield note


def _speaks_for_figures(cell: Cell, label: str, context: Context) -> bool:
    """Whether a unit behind this label is one of the table's figures: of the corner, of a period or a measure.

    산출내역(천원) is another matter's unit; that of a source is the unit of its own figures.
    """
    if not label or (cell.row == 0 and cell.col == 0):
        return True
    if unit_of_label(cell, context) is not None and cell.row > 0:
        return False
    words = context.wording
    is_period = cell.row == 0 and parse_period(label) is not None
    totals = {"total": words.periods["total"]}
    return is_period or any(find(label, each) is not None for each in (words.measures, totals))


def unit_of_label(label: Cell, context: Context) -> Unit | None:
    """The unit that a row notes for its own figures: 도비(천원)."""
    said = label_with_unit(label.text, context.wording)
    if said is None or find(said.label, context.wording.sources) is None:
        return None
    return said.unit


def _of_labels(table: Table, context: Context) -> Unit | None:
    """The unit of rows that note none, where others do: the same, but that is not said."""
    units = (unit_of_label(cell, context) for cell in table.cells if 0 in (cell.row, cell.col))
    note = agreed(UnitNote(unit, False) for unit in units if unit is not None)
    return replace(note.unit, sure=False) if note is not None else None
