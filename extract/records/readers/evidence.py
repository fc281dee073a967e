"""Captions (증빙자료): the lines under pictures; most end with a date in brackets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from ...lexicon.matching import likeness
from ...model.draft import EvidenceDraft
from ...model.layout import Block, Line, Table
from ...model.section import Section
from ..prose import dates_of
from ..snippets import Snippet, of_cell, of_lines, reading
from ..undated import undated_captions

COPY_LIKENESS = 0.5
"""Of a garbled copy to its caption: copies at hand 0.6, captions of two events of one report below 0.4."""

_FRAME = " -·○●<>[]▲△"
"""Signs around a caption that are no part of it."""

_BRACKET = re.compile(r"\([^()]*\)")
_DATE_FIRST = re.compile(r"\(\s*['‘’`]?\s*\d{2,4}\s*[.]")


def read_evidence(sections: Sequence[Section]) -> tuple[EvidenceDraft, ...]:
    """A caption for each dated line; two captions on one line are parted behind the first one's date.

    A line without a date is a caption where its place says so.
    """
    found: list[EvidenceDraft] = []
    for section in sections:
        dated = [block for block in section.blocks if isinstance(block, Line) and _captions(block.text)[0]]
        undated = undated_captions(section.blocks, dated)
        for block in section.blocks:
            if block in undated:
                found += (_draft(snippet.text.strip(_FRAME), snippet) for snippet in of_lines((block,)))
            else:
                found += _dated(block, found)
    return tuple(found)


def _dated(block: Block, found: Sequence[EvidenceDraft]) -> Iterator[EvidenceDraft]:
    """The captions of a block, without garbled copies of those that were found before."""
    for snippet in _snippets(block):
        captions, rest = _captions(snippet.text)
        if not _is_broken_copy(captions, rest, found):
            yield from (_draft(text, snippet) for text in captions)


def _draft(text: str, snippet: Snippet) -> EvidenceDraft:
    return EvidenceDraft(reading(text, (snippet,), "parted"), dates_of(text, (snippet,)))


def _snippets(block: Block) -> Iterator[Snippet]:
    if isinstance(block, Line):
        yield from of_lines((block,))
    elif isinstance(block, Table):
        for cell in block.cells:
            yield from of_cell(cell, block.page)


def _captions(text: str) -> tuple[tuple[str, ...], str]:
    """The dated captions on a line, and what is left behind the last date."""
    ends = [bracket.end() for bracket in _BRACKET.finditer(text) if _DATE_FIRST.match(bracket[0])]
    parts = [text[start:end].strip(_FRAME) for start, end in itertools.pairwise([0, *ends])]
    captions = tuple(part for part in parts if part and not part.startswith("("))
    return captions, text[ends[-1] :] if ends else ""


def _is_broken_copy(captions: Sequence[str], rest: str, found: Sequence[EvidenceDraft]) -> bool:
    """Whether a line that breaks off in a bracket repeats, garbled, a caption that was already read."""
    if rest.count("(") <= rest.count(")"):
        return False
    return any(likeness(one, each.caption.value) >= COPY_LIKENESS for one in captions for each in found)
