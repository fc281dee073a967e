"""Words that stand where others are titles and labels, and that no list has: whoever reads the record must know.

What is below an unknown title is taken for a part of the section before it, an unknown label for a part of the value
left of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.unknown import lesson, may_be_word
from ..model.layout import Cell, Line, Notice, Table
from ..model.section import PledgePart
from .head_tables import below_labels
from .titles import mark_of, title_kind

_SPREAD = ("contact", "officer", "team", "phone")
"""Labels whose value is often spread over several cells."""

_INDENT = 2.0
"""Points by which a section's lines stand further right than its title; bullets whose mark is misread stand level."""

_TORN = ("number", "name")
"""Labels whose value is so in dumps, which tear names."""


def find_unknown_words(
    parts: Iterable[PledgePart], wording: Wording, issuer: str | None
) -> tuple[Notice, ...]:
    """A notice for each unknown title and label of a document, once, with the nearest known words."""
    every = tuple(parts)
    titles = dict.fromkeys(text for part in every for text in _titles(part, wording))
    labels = dict.fromkeys(text for part in every for text in _labels(part, wording))
    return (
        *(_notice("title-not-known", text, "sections", (wording, issuer)) for text in titles),
        *(_notice("label-not-known", text, "labels", (wording, issuer)) for text in labels),
    )


def _notice(code: str, text: str, table: str, known: tuple[Wording, str | None]) -> Notice:
    return Notice(code, "info", None, (("word", text), *lesson(text, table, *known)))


def _titles(part: PledgePart, wording: Wording) -> Iterator[str]:
    """Lines with the mark that most titles of the same pledge have, further left than what is below them."""
    kinds = Counter(kind for section in part.sections if (kind := mark_of(section.title).kind))
    marks = {kind for kind, _ in kinds.most_common(1)}
    for section in part.sections:
        if section.title and title_kind(section.title, wording) is None:
            yield mark_of(section.title).rest.strip()
    for blocks in (below_labels(part.head, wording), *(section.blocks for section in part.sections)):
        lines = [block for block in blocks if isinstance(block, Line)]
        titles = [line for line in lines if _may_be_title(line, marks, wording)]
        others = [line.box.x0 for line in lines if line.box is not None and line not in titles]
        for line in titles:
            if line.box is None or all(line.box.x0 + _INDENT <= x0 for x0 in others):
                yield mark_of(line.text).rest.strip()


def _may_be_title(line: Line, marks: AbstractSet[str], wording: Wording) -> bool:
    mark = mark_of(line.text)
    is_word = may_be_word(mark.rest) and not re.search(
        "[:：]", mark.rest
    )  # a label of a list has its value there
    return is_word and mark.kind in marks and title_kind(line.text, wording) is None


def _labels(part: PledgePart, wording: Wording) -> Iterator[str]:
    for block in part.head:
        if isinstance(block, Table):
            yield from _in_table(block, wording)


def _in_table(table: Table, wording: Wording) -> Iterator[str]:
    """Cells where labels stand, with a value at their right and another label or its one value at their left."""
    keys = {cell: label.key for cell in table.cells if (label := split_label(cell.text, wording.labels))}
    columns = {cell.col for cell in keys}
    for row in range(table.n_rows):
        cells = [cell for cell in table.cells if cell.row == row and bare(cell.text)]
        cells.sort(key=lambda cell: cell.col)
        places = _label_places(cells, keys)
        for at, cell in enumerate(cells[:-1]):
            value = cells[at + 1]
            in_column = cell.col in columns and value.col not in columns
            stands_as_label = cell not in keys and value not in keys and (in_column or at in places)
            if stands_as_label and _may_begin(cells[:at], keys) and may_be_word(cell.text):
                keys = {**keys, cell: ""}
                yield " ".join(cell.text.split())


def _label_places(cells: list[Cell], keys: Mapping[Cell, str]) -> range:
    """The places of a row's labels, where labels and values take turns in it as the known ones show."""
    known = [at for at, cell in enumerate(cells) if cell in keys]
    takes_turns = len(cells) % 2 == 0 and all(at % 2 == 0 for at in known)
    return range(0, len(cells), 2) if known and takes_turns else range(0)


def _may_begin(before: list[Cell], keys: Mapping[Cell, str]) -> bool:
    """Whether a label may follow these cells: none, or at last a label with its one value."""
    if not before:
        return True
    spread = _SPREAD if before[0].box is not None else (*_SPREAD, *_TORN)
    return len(before) > 1 and before[-1] not in keys and keys.get(before[-2]) not in (None, *spread)
