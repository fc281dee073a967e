"""Garbled copies: a line that an engine read twice, the second time badly (구역시 글돌(538) for 구직자 발굴(33명))."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ...lexicon import closeness, jamo
from ..bullets import Level, Piece

COPY_LIKENESS = 0.45
"""Of the words alone, figures left out. Measured on copies at hand 0.5 to 0.8; other lines of a form 0.1 to 0.35."""

UNITLESS_LIKENESS = 0.3
"""Where a count lost its unit, 상담(499) for 상담(499건), the line is garbled by its own witness."""

_BRACKET = re.compile(r"\([^()]*\)[^,(]{0,20},?")


def without_copies(found: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that go on after a comma joined, without what merely repeats them garbled."""
    kept: list[Piece] = []
    for piece in found:
        before = kept[-1] if kept else None
        if before is not None and piece.level is Level.MINOR and before.text.rstrip().endswith(","):
            rest = _behind_copy(before.text, piece.text)
            if rest is not None:
                kept[-1] = Piece(
                    before.level, f"{before.text} {rest}".strip(), (*before.snippets, *piece.snippets)
                )
                continue
        kept.append(piece)
    return kept


def _behind_copy(before: str, text: str) -> str | None:
    """What ``text`` adds behind a garbled copy of the end of ``before``; ``None`` where it is no copy."""
    said, again = _parts(before), _parts(text)
    for count in range(min(len(said), len(again)), 0, -1):
        one, other = _words("".join(said[-count:])), _words("".join(again[:count]))
        if closeness(jamo(one), jamo(other)) >= _least_likeness("".join(again[:count])):
            return text[len("".join(again[:count])) :].strip()
    return None


def _parts(text: str) -> list[str]:
    """Each name with its count in brackets, and the comma behind it."""
    ends = [bracket.end() for bracket in _BRACKET.finditer(text)]
    return [text[start:end] for start, end in itertools.pairwise([0, *ends])]


def _least_likeness(again: str) -> float:
    return UNITLESS_LIKENESS if re.search(r"\([\d,.]+\)", again) else COPY_LIKENESS


def _words(text: str) -> str:
    return re.sub(r"\([^()]*\)|\d", "", text)
