"""Rulings that are not printed but meant: tables with level rulings only, or with an outer frame."""

from __future__ import annotations

from collections.abc import Sequence

from ...geometry import shared_area
from ...model.layout import Ruling, Table, Word
from .band import printed
from .going_on import table_going_on
from .phrases import usual_gutter
from .stacks import stacks
from .table import ImpliedTable, tables_between

__all__ = ["implied_rulings"]


def implied_rulings(
    rulings: Sequence[Ruling], words: Sequence[Word], before: Table | None = None
) -> tuple[Ruling, ...]:
    """What a reader adds to a page's rulings so that every table has all of its walls.

    Columns come from the white that runs through all rows, rows from their figures and labels. Where neither
    heading nor rows speak for a table nothing is added, and what is printed there stays lines. ``before`` is the
    table at the end of the page before: what goes on at the top of this one has its columns.
    """
    going_on = table_going_on(rulings, words, before) if before is not None else None
    found: list[ImpliedTable] = [going_on] if going_on is not None else []
    gutter = usual_gutter(words)
    for stack in sorted(stacks(rulings), key=lambda each: each.start - each.end):
        for table in tables_between(printed(stack, words, gutter)):
            if not any(shared_area(table.box, other.box) for other in found):
                found.append(table)
    return tuple(ruling for table in found for ruling in table.rulings)
