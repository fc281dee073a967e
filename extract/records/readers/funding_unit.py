"""The unit of a funding table's amounts: noted in the table, right above it or in the section's title, or assumed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ...lexicon.matching import bare, nearest
from ...model.layout import Line, Table
from ...model.section import Section
from ..context import Context
from ..values.amounts import unit_in

UNIT_LIKENESS = 0.7
"""백만원 and 천원 are 0.4 alike; a unit that is read so far off is taken, but its figures are flagged."""

_NOTE = re.compile(r"단\s*위\s*[:;.,：]?\s*([^)\]]+)")
_BRACKET = re.compile(r"[(\[{〔［（<]([^\d()\[\]{}〔〕［］（）<>]{1,8})[)\]}〕］）>]")
"""구분(천원): in brackets a unit needs no word before it; with a figure in them it would be an amount."""

_FIGURE = re.compile(r"\d[\d,.\s]*\(")
"""A figure with its own unit behind it, 30(백만원), says nothing of the other cells."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a table, and whether it is printed so beyond doubt."""

    name: str
    sure: bool


def tables_with_units(section: Section, context: Context) -> Iterator[tuple[Table, Unit]]:
    """Each table of a section with the unit noted in it, else right above it, else assumed."""
    assumed = Unit(context.wording.funding.assumed_unit, sure=False)
    unit = _noted((section.title,), context) or assumed
    for block in section.blocks:
        if isinstance(block, Line):
            unit = _noted((block.text,), context) or unit
        elif isinstance(block, Table):
            yield block, _noted((cell.text for cell in block.cells), context) or unit


def unit_noted_in(texts: Iterable[str], context: Context) -> str | None:
    """The unit that lines name for all figures in them, beyond doubt."""
    unit = _noted(texts, context)
    return unit.name if unit is not None and unit.sure else None


def _noted(texts: Iterable[str], context: Context) -> Unit | None:
    """The unit that texts name; the first, in doubt, where they name several."""
    units = [unit for text in texts for unit in _units(text, context)]
    if not units:
        return None
    alone = all(unit.name == units[0].name for unit in units)
    return replace(units[0], sure=units[0].sure and alone)


def _units(text: str, context: Context) -> Iterator[Unit]:
    """The unit after the word for it (단위 : 백만원), else units that stand in brackets by themselves."""
    note = _NOTE.search(text)
    said = [note[1]] if note is not None else [] if _FIGURE.search(text) else _BRACKET.findall(text)
    for each in said:
        unit = _unit(each, context, loose=note is not None)
        if unit is not None:
            yield unit


def _unit(said: str, context: Context, *, loose: bool) -> Unit | None:
    """A unit, also where a sign or two of it were misread; ``loose`` allows words behind it."""
    exact = unit_in(said, context.wording.units)
    if exact is not None and (bare(said).startswith(exact) if loose else bare(said) == exact):
        return Unit(exact, sure=True)
    close = nearest(said, ((unit, unit) for unit in context.wording.units), UNIT_LIKENESS)
    return Unit(close.key, sure=False) if close is not None else None
