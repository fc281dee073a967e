"""Goals and overview (추진방향 및 목표, 사업개요): every bullet and sub-bullet is an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.draft import Reading
from ...model.section import Section
from ..bullets import Level, Piece, pieces
from ..context import Context
from ..matrix import says_something
from ..snippets import of_lines, reading

_SPACED_LABEL = re.compile(r"^((?:[가-힣]\s)+[가-힣])(?=\s*[:：])")


def read_list(sections: Sequence[Section], context: Context) -> tuple[Reading[str], ...]:
    """The entries in page order; a note (※) is joined to the entry above it. Tables are left out."""
    entries: list[Piece] = []
    for section in sections:
        for piece in pieces(of_lines(section.blocks), context.joiner):
            if piece.level is Level.NOTE and entries:
                above = entries[-1]
                entries[-1] = Piece(
                    above.level, f"{above.text} {piece.text}", (*above.snippets, *piece.snippets)
                )
            elif says_something(piece.text):
                entries.append(piece)
    return tuple(reading(_closed(entry.text), entry.snippets, "bullets") for entry in entries)


def _closed(text: str) -> str:
    """A label that was spread over the line's width (위   치 :) as one word."""
    return _SPACED_LABEL.sub(lambda label: re.sub(r"\s", "", label[1]), text)
