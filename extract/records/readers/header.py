"""The head of a pledge: label beside value, label above its value in one cell, or a heading line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...lexicon.headings import NUMBER, split_heading
from ...lexicon.labels import split_label, split_line
from ...lexicon.matching import bare
from ...lexicon.wording import find
from ...model.draft import Reading
from ...model.layout import Block, Cell, Line, Notice, Table
from ..context import Context
from ..matrix import Matrix
from ..snippets import Snippet, of_cell, of_lines, reading
from ..values.amounts import find_amounts, parse_amount
from ..values.signs import plain
from .contact import Contact, parse_contact

_NUMBER = re.compile(NUMBER)
_LONGEST_REPEAT = 3
"""A torn title repeats its last one to three syllables; a longer repetition may be meant."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the head prints: texts by the contract's field names, the total in won, and what was unreadable."""

    texts: dict[str, Reading[str]]
    total_budget: Reading[int] | None
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of the lexicon and the printed lines of its value."""

    key: str
    value: tuple[Snippet, ...]


def read_header(head: tuple[Block, ...], context: Context) -> Header:
    """The header values of one pledge; what the page does not print is left out."""
    texts: dict[str, Reading[str]] = {}
    total: Reading[int] | None = None
    notices: list[Notice] = []
    for found in _labelled(head, context):
        if found.key == "total_budget":
            total = total or (_total(found, context) if found.value else None)
            notices += [] if total is not None or not _says_figure(found) else [_unread_total(found, context)]
        else:
            for key, value in _texts(found, context).items():
                texts.setdefault(key, value)
    return Header(texts, total, tuple(notices) if total is None else ())


def _labelled(head: tuple[Block, ...], context: Context) -> Iterator[Labelled]:
    tables = [block for block in head if isinstance(block, Table)]
    labelled = [found for table in tables for found in _in_table(table, context)]
    labelled += [found for snippet in of_lines(head) for found in _in_line(snippet, context)]
    yield from labelled
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
        yield Labelled(said.key, (Snippet(said.rest, snippet.page, snippet.box, snippet.confidence),))


def _in_table(table: Table, context: Context) -> Iterator[Labelled]:
    """Each label of a table with the cells up to the next one; cells before any label name nothing."""
    matrix = Matrix(table)
    for row, cells in enumerate(matrix.rows()):
        key: str | None = None
        value: list[Snippet] = []
        for cell in (cell for cell in cells if cell.row == row):
            started = _label_in(cell, table.page, context)
            if started is None:
                value += of_cell(cell, table.page)
                continue
            if key is not None:
                yield from _settled(key, value)
            key, value = started.key, list(started.value)
        if key is not None:
            yield from _settled(key, value)


def _settled(key: str, value: list[Snippet]) -> Iterator[Labelled]:
    """A number with words behind it is a number and a name: 관리번호 30 | 나래천 산책로 조성."""
    if key == "number" and value:
        match = _NUMBER.match(plain(value[0].text))
        rest = value[0].text[match.end() :].strip(" .") if match is not None else ""
        if match is not None and (rest or len(value) > 1):
            first = value[0]
            yield Labelled("number", (Snippet(match[0], first.page, first.box, first.confidence),))
            behind = (Snippet(rest, first.page, first.box, first.confidence),) if rest else ()
            yield Labelled("name", (*behind, *value[1:]))
            return
    yield Labelled(key, tuple(value))


def _label_in(cell: Cell, page: int, context: Context) -> Labelled | None:
    """The label that a cell is or begins with, and what of its value stands in the same cell."""
    said = split_label(cell.text, context.wording.labels)
    if said is None:
        return None
    place = page if cell.box is not None else None
    return Labelled(said.key, (Snippet(said.rest, place, cell.box, cell.confidence),) if said.rest else ())


def _texts(found: Labelled, context: Context) -> dict[str, Reading[str]]:
    """The fields that one labelled value fills: a contact line fills up to four."""
    if not found.value:
        return {}
    if found.key in ("contact", "officer", "team", "phone"):
        return _contact(found, context)
    if found.key == "name":
        return {"name": reading(_untorn(found.value, context), found.value, "torn-title")}
    said = _joined(found.value, context)
    if found.key == "status":
        return {"status": _status(said, found.value, context)}
    if found.key == "number":
        said = re.sub(r"\s*([-–])\s*", "-", plain(said))
    return {found.key: reading(said, found.value, "tidied")} if bare(said) else {}


def _joined(value: tuple[Snippet, ...], context: Context) -> str:
    said = ""
    for snippet in value:
        said = context.joiner.join(said, snippet.text)
    return said


def _untorn(value: tuple[Snippet, ...], context: Context) -> str:
    """A value torn over cells as one, without the syllables that were read twice at its end."""
    last = value[-1].text
    before = _joined(value[:-1], context)
    twice = len(value) > 1 and len(last) <= _LONGEST_REPEAT and before.endswith(last)
    return before if twice else _joined(value, context)


def _status(said: str, value: tuple[Snippet, ...], context: Context) -> Reading[str]:
    match = find(said, context.wording.status)
    return reading(match.key if match is not None else said, value, "status-word")


def _contact(found: Labelled, context: Context) -> dict[str, Reading[str]]:
    torn = len(found.value) > 1 and found.value[0].box is None
    lines = [_untorn(found.value, context)] if torn else [snippet.text for snippet in found.value]
    contact = parse_contact(lines, found.key, context.wording.contact)
    return {
        key: Reading(
            value,
            reading("", found.value, "").raw,
            found.value[0].page,
            found.value[0].box,
            found.value[0].confidence,
        )
        for key, value in _filled(contact)
    }


def _filled(contact: Contact) -> Iterator[tuple[str, str]]:
    for key in ("department", "team", "officer", "phone"):
        value = getattr(contact, key)
        if value:
            yield key, value


def _total(found: Labelled, context: Context) -> Reading[int] | None:
    """The total in won; flagged where no unit is printed, where more than an amount is, or it is in doubt."""
    said = "".join(snippet.text for snippet in found.value)
    amount = parse_amount(said, context.wording.funding.assumed_unit, context.wording.units)
    named = next(find_amounts(said), None) if amount is None else None
    won = amount.won if amount is not None else named.won if named is not None else None
    if won is None:
        return None
    first = found.value[0]
    total = Reading(won, said, first.page, first.box, first.confidence)
    sure = amount is not None and amount.sure and _names_its_unit(said, context)
    return total if sure else total.flagged("doubtful-figure")


def _names_its_unit(said: str, context: Context) -> bool:
    """Whether an amount says what it is counted in; 억 alone means 억원."""
    tight = "".join(said.split())
    return any(unit in tight or (unit[:-1] and tight.endswith(unit[:-1])) for unit in context.wording.units)


def _says_figure(found: Labelled) -> bool:
    return any(re.search(r"\d", snippet.text) for snippet in found.value)


def _unread_total(found: Labelled, context: Context) -> Notice:
    said = " ".join(snippet.text for snippet in found.value)
    facts = (("row", context.wording.labels["total_budget"][1]), ("text", said))
    return Notice("unreadable-cell", "warning", found.value[0].page, facts, "total_budget")
