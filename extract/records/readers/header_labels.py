"""Labels of a pledge's head with the printed lines of their values, in a table, on a line or in a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...lexicon.headings import NUMBER, split_heading
from ...lexicon.labels import split_label, split_line
from ...lexicon.units import label_with_unit
from ...model.layout import Block, Cell, Line, Table
from ..context import Context
from ..matrix import Matrix
from ..snippets import Snippet, of_cell, of_lines
from ..values.signs import plain

_NUMBER = re.compile(NUMBER)

_SAYS_A_NAME = re.compile(r"[가-힣]{2}|[A-Za-z]{3}")
"""What is less is a part of the number that was misread, or dirt."""


UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of the lexicon and the printed lines of its value.

    ``unit`` is the bracket with a unit of money behind the label. A label with such a bracket that is none of the
    lexicon's has the key ``UNKNOWN``, and ``unit`` is all of it. What is not ``sure`` may be another word.
    """

    key: str
    value: tuple[Snippet, ...]
    unit: str = ""
    sure: bool = True


def labelled_values(head: tuple[Block, ...], context: Context) -> Iterator[Labelled]:
    """Every label of the head with its value, sure ones first; what a heading above it says, where no label tells it."""
    tables = [block for block in head if isinstance(block, Table)]
    labelled = [found for table in tables for found in _in_table(table, context)]
    labelled += [found for snippet in of_lines(head) for found in _in_line(snippet, context)]
    yield from sorted(labelled, key=lambda found: not found.sure)
    if not {"number", "name"} & {found.key for found in labelled}:
        yield from _heading(head)


def _heading(head: tuple[Block, ...]) -> Iterator[Labelled]:
    """Number and name of a heading, be it a line or a box drawn around it; a name alone where that is left."""
    candidates = tuple(_heading_snippets(head))
    for snippets in candidates:
        heading = split_heading(" ".join(snippet.text for snippet in snippets))
        if heading is not None:
            first = snippets[0]
            for key, text in (("number", heading.number), ("name", heading.name)):
                yield Labelled(key, (Snippet(text, first.page, first.box, first.confidence),))
            return
    if candidates and isinstance(head[0], Line):
        yield Labelled("name", candidates[0])


def _heading_snippets(head: tuple[Block, ...]) -> Iterator[tuple[Snippet, ...]]:
    for block in head:
        if isinstance(block, Line):
            yield of_lines((block,))
        elif isinstance(block, Table) and block.n_rows == 1:
            yield tuple(snippet for cell in block.cells for snippet in of_cell(cell, block.page))


def _in_line(snippet: Snippet, context: Context) -> Iterator[Labelled]:
    """Each label of a line with the words up to the next one."""
    for said in split_line(snippet.text, context.wording.labels):
        value = Snippet(said.rest, snippet.page, snippet.box, snippet.confidence)
        yield Labelled(said.key, (value,), said.unit, said.sure)


def _in_table(table: Table, context: Context) -> Iterator[Labelled]:
    """Each label of a table with the cells up to the next one; cells before any label name nothing."""
    matrix = Matrix(table)
    for row, cells in enumerate(matrix.rows()):
        label: Labelled | None = None
        value: list[Snippet] = []
        for cell in (cell for cell in cells if cell.row == row):
            started = _label_in(cell, table.page, context)
            if started is None:
                value += of_cell(cell, table.page)
                continue
            if label is not None:
                yield from _settled(label, value)
            label, value = started, list(started.value)
        if label is not None:
            yield from _settled(label, value)


def _settled(label: Labelled, value: list[Snippet]) -> Iterator[Labelled]:
    """A number with words behind it is a number and a name: 관리번호 30 | 나래천 산책로 조성."""
    if label.key == "number" and value:
        match = _NUMBER.match(plain(value[0].text))
        rest = value[0].text[match.end() :].strip(" .") if match is not None else ""
        names = _SAYS_A_NAME.search(" ".join((rest, *(snippet.text for snippet in value[1:]))))
        if match is not None and names:
            first = value[0]
            yield Labelled("number", (Snippet(match[0], first.page, first.box, first.confidence),))
            behind = (Snippet(rest, first.page, first.box, first.confidence),) if rest else ()
            yield Labelled("name", (*behind, *value[1:]))
            return
    yield replace(label, value=tuple(value))


def _label_in(cell: Cell, page: int, context: Context) -> Labelled | None:
    """The label that a cell is or begins with, and what of its value stands in the same cell."""
    place = page if cell.box is not None else None
    said = split_label(cell.text, context.wording.labels)
    if said is not None:
        rest = (Snippet(said.rest, place, cell.box, cell.confidence),) if said.rest else ()
        return Labelled(said.key, rest, said.unit)
    unknown = label_with_unit(cell.text, context.wording)
    if unknown is None or not unknown.label or re.search(r"\d", unknown.label):
        return None
    return Labelled(UNKNOWN, (), cell.text.replace("\n", " "))
