"""Bulleted text (개조식): lines that were wrapped are joined, bullets that ran together are parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from .joining import Joiner
from .snippets import Snippet

MAJOR = "○●◦◯❍◎⚪⭘🔾□■◆◇▶▷►☐❏❑◈ㅇ"
MINOR = "-–—‐•▪∙‣·ㆍ⁃▸"
NOTE = "※"
_LOOKALIKE = "OoQ"
"""What engines read for a circle; a bullet only where a blank and the beginning of a word follow."""

_NOUGHT = r"0(?=\s+[가-힣「『]{2})(?!\s+(?:건|명|회|개|원|만원|천원|백만|억원|조원|개소|가구|세대))"
"""A nought is a bullet at the beginning of a line alone, and never before what it may count."""

_BEGINS_WORD = r"(?=\s+[가-힣A-Z「『｢\"'“‘(\[<\d])"
_LONGEST_FIGURE = 20
"""Signs between the first digit behind a bullet and the word that it counts: - 1,200 ~ 1,500 ㎡ 규모."""

_MOST_BLANKS = 4
"""Signs on either side of a dash in which its figure begins; printed lines are single-spaced."""

_MARK = re.compile(
    rf"(?P<major>[{MAJOR}])"
    rf"|(?:^|(?<=[\s).,」』|]))(?P<lookalike>[{_LOOKALIKE}]){_BEGINS_WORD}"
    rf"|^\s*(?P<nought>{_NOUGHT})"
    rf"|(?:^\s*|(?<=[\s)]))(?P<minor>[{re.escape(MINOR)}])(?=\s+[^\d\s]|\s+\d[^.가-힣]{{0,{_LONGEST_FIGURE}}}[가-힣])"
    rf"|^\s*(?P<tight>[{re.escape(MINOR)}])(?=[가-힣「『(])"
    rf"|(?P<note>{NOTE})"
)
_UNOPENED = re.compile(r"(?<=\))\s*\)\s+(?=[가-힣])")


class Level(IntEnum):
    """What a piece of text is: a bullet, a sub-bullet, a note, or the rest of what stands before it."""

    REST = 0
    MAJOR = 1
    MINOR = 2
    NOTE = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Text behind one bullet, of one or more printed lines, without the bullet."""

    level: Level
    text: str
    snippets: tuple[Snippet, ...]


def pieces(snippets: Sequence[Snippet], joiner: Joiner) -> tuple[Piece, ...]:
    """Snippets parted at their bullets; a line without a bullet is joined to the piece before it."""
    found: list[Piece] = []
    for snippet in snippets:
        for level, text in _parted(snippet.text):
            if level is Level.REST and found:
                before = found[-1]
                found[-1] = Piece(before.level, joiner.join(before.text, text), (*before.snippets, snippet))
            elif text:
                found.append(Piece(level, text, (snippet,)))
    return tuple(found)


def _parted(text: str) -> Iterable[tuple[Level, str]]:
    """The pieces of one printed line, each with the level that its bullet tells."""
    said = _UNOPENED.sub(" ○ ", text) if text.count(")") > text.count("(") else text
    marks = [mark for mark in _MARK.finditer(said) if not _between_figures(said, mark)]
    if not marks or said[: marks[0].start()].strip():
        yield Level.REST, said[: marks[0].start() if marks else None].strip()
    if not marks:
        return
    ends = [mark.start() for mark in marks[1:]] + [len(said)]
    pending: Level | None = None
    for mark, end in zip(marks, ends, strict=True):
        rest = said[mark.end() : end].strip()
        level = pending or _level(mark)
        pending = level if not rest else None
        if rest:
            yield level, f"{NOTE} {rest}" if level is Level.NOTE else rest


def _level(mark: re.Match[str]) -> Level:
    if mark["note"]:
        return Level.NOTE
    return Level.MAJOR if mark["major"] or mark["lookalike"] or mark["nought"] else Level.MINOR


def _between_figures(text: str, mark: re.Match[str]) -> bool:
    """Whether a dash stands between figures (10:00 - 13:00), or a dot between words (국·도비)."""
    sign = mark["minor"]
    if not sign:
        return False
    before = text[max(0, mark.start() - _MOST_BLANKS) : mark.start()].rstrip()
    after = text[mark.end() : mark.end() + _MOST_BLANKS].lstrip()
    return before[-1:].isdigit() and after[:1].isdigit()
