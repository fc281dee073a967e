"""A band of print read as a table: the rulings that a reader adds in his mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.layout import Box, Ruling
from .band import Band, PrintedStack, bands
from .columns import Column, column_of, find_columns, walls
from .evidence import holds_foreign, holds_two_figures, is_table
from .heading import Heading, read_heading
from .phrases import Phrase, Row, loosely, tightly
from .rows import Groups, edges_between, figure_columns, grouped

_SINGLE_SHARE = 0.6
"""Of the rows between rulings so many hold one line of figures where every row is ruled."""


@dataclass(frozen=True, slots=True)
class ImpliedTable:
    """A table without upright rulings: its place and the rulings that are not printed."""

    box: Box
    rulings: tuple[Ruling, ...]


def tables_between(printed: PrintedStack) -> Iterator[ImpliedTable]:
    """The tables between the levels of a stack from the top, each with as many levels as make one."""
    first, count = 0, len(printed.stack.levels)
    while first < count - 1:
        found = next(_longest(printed, first), None)
        if found is None:
            first += 1
        else:
            last, table = found
            yield table
            first = last + 1


def _longest(printed: PrintedStack, first: int) -> Iterator[tuple[int, ImpliedTable]]:
    """Tables that begin at a level, the longest first, each with the number of its last level."""
    for last in range(printed.reach(first), first, -1):
        for band in bands(printed, first, last):
            table = _table(band)
            if table is not None:
                yield last, table


def _table(band: Band) -> ImpliedTable | None:
    if holds_foreign(band):
        return None
    lines = [row for section in band.sections[1:] for row in section]
    lines = lines if len(lines) > 1 else [loosely(row) for row in lines]
    columns = find_columns(lines)
    if columns is None:
        return None
    rules = [rule for rule in band.partial if band.edges[0] < rule.position < band.edges[1]]
    for words in _headings(band):
        heading = read_heading(words, columns, rules)
        if heading is None or len(heading.columns) < 2:
            continue
        figures = figure_columns(lines, heading.columns)
        rows = _rows(band, heading.columns, figures)
        if is_table(band, heading, rows, figures):
            box = Box(band.start, band.edges[0], band.end, band.edges[-1])
            return ImpliedTable(box, (*_upright(box, heading), *_level(band, heading, rows)))
    return None


def _headings(band: Band) -> Iterator[tuple[Row, ...]]:
    """The rows of the heading, its words first as far apart as they may be: most headings are single words."""
    rows = band.sections[0]
    apart = tuple(tightly(row) for row in rows)
    yield apart
    if apart != rows:
        yield rows


def _rows(band: Band, columns: Sequence[Column], figures: frozenset[int]) -> list[Groups]:
    """The rows of each part between rulings below the heading; where every row is ruled, a part is one row.

    So it is where no part has a second figure in a column: lines of text beside a label in their middle are
    then those of one cell. A single part is a row where it has one label.
    """
    parts = [
        part
        for pair, section in zip(pairwise(band.edges[1:]), band.sections[1:], strict=True)
        for part in _parts(section, [rule for rule in band.partial if pair[0] < rule.position < pair[1]])
    ]
    are_ruled = len(parts) > 1 or (not band.thin and _has_one_label(parts[0], columns))
    if are_ruled and not any(holds_two_figures(part, columns, figures) for part in parts):
        return [[part] for part in parts]
    found = [grouped(part, columns, figures) for part in parts]
    single = sum(len(groups) == 1 for groups in found)
    if len(found) > 1 and single >= _SINGLE_SHARE * len(found):
        return [groups if len(groups) > 2 and figures else [_flat(groups)] for groups in found]
    return found


def _has_one_label(part: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether lines have one label, be it on a line of theirs or on two, above and below their middle."""
    labels = [row for row in part if any(column_of(phrase, columns) == 0 for phrase in row)]
    return len(labels) == 1 or all(len(row) == 1 for row in labels)


def _flat(groups: Groups) -> list[Row]:
    return [row for group in groups for row in group]


def _parts(section: Sequence[Row], rules: Sequence[Ruling]) -> list[list[Row]]:
    """The lines of a section above, between and below its shorter rulings; a label beside them is left out."""
    edges = sorted({rule.position for rule in rules})
    parts: list[list[Row]] = [[] for _ in range(len(edges) + 1)]
    for row in section:
        kept = tuple(phrase for phrase in row if not any(_straddles(phrase, rule) for rule in rules))
        if kept:
            parts[sum(edge < kept[0].box.center[1] for edge in edges)].append(kept)
    return [part for part in parts if part]


def _straddles(phrase: Phrase, rule: Ruling) -> bool:
    """Whether a phrase stands in the middle of several rows, beside the ruling between these."""
    beside = phrase.box.x1 <= rule.start or phrase.box.x0 >= rule.end
    return beside and phrase.box.top < rule.position < phrase.box.bottom


def _upright(box: Box, heading: Heading) -> Iterator[Ruling]:
    """The sides, and the walls between columns; not through a heading that stands over both."""
    yield from (Ruling("vertical", x, box.top, box.bottom, 0.0) for x in (box.x0, box.x1))
    for place, x in enumerate(walls(heading.columns)):
        top = heading.cut if place in heading.crossed and heading.cut is not None else box.top
        yield Ruling("vertical", x, top, box.bottom, 0.0)


def _level(band: Band, heading: Heading, rows: Sequence[Groups]) -> Iterator[Ruling]:
    """The edges of rows, and what parts a heading over several columns from theirs."""
    inner = [y for groups in rows for y in edges_between(groups)]
    yield from (Ruling("horizontal", y, band.start, band.end, 0.0) for y in (*band.edges, *inner))
    at = (band.start, *walls(heading.columns), band.end)
    if heading.cut is not None:
        for first, last in heading.runs:
            yield Ruling("horizontal", heading.cut, at[first], at[last + 1], 0.0)
