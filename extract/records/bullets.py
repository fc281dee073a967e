"""Bulleted text (개조식): lines that were wrapped are joined, bullets that ran together are parted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from .indents import edge, had_room, is_beyond, is_deeper, is_same, text_edge
from .joining import Joiner
from .marks import BEGINS_WORD, MAJOR, MINOR, NOTE, Marks, kind_of
from .snippets import Snippet

_LOOKALIKE = "OoQ"
"""What engines read for a circle; a bullet only where a blank and the beginning of a word follow."""

_NOUGHT = r"0(?=\s+[가-힣「『]{2})(?!\s+(?:건|명|회|개|원|만원|천원|백만|억원|조원|개소|가구|세대))"
"""A nought is a bullet at the beginning of a line alone, and never before what it may count."""

_LONGEST_FIGURE = 20
"""Signs between the first digit behind a bullet and the word that it counts: - 1,200 ~ 1,500 ㎡ 규모."""

_MOST_BLANKS = 4
"""Signs on either side of a dash in which its figure begins; printed lines are single-spaced."""

_MARK = re.compile(
    rf"(?P<major>[{MAJOR}])"
    rf"|(?:^|(?<=[\s).,」』|]))(?P<lookalike>[{_LOOKALIKE}]){BEGINS_WORD}"
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


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of one printed line; ``sign`` is its bullet, ``leads`` says that it begins the line."""

    level: Level
    sign: str
    text: str
    snippet: Snippet
    leads: bool = False

    @property
    def kind(self) -> str:
        """The bullet, one for all dashes and one for all dots."""
        return kind_of(self.sign)

    @property
    def is_bullet(self) -> bool:
        """Whether the piece begins its line with a bullet or a sub-bullet."""
        return self.leads and self.level in (Level.MAJOR, Level.MINOR)


def pieces(snippets: Sequence[Snippet], joiner: Joiner) -> tuple[Piece, ...]:
    """Snippets parted at their bullets; a line without a bullet is joined to the piece before it.

    Where places are known, a line that was not wrapped is a piece of its own if it begins where the text behind a
    bullet does: its bullet was lost.
    """
    parts = [part for snippet in snippets for part in _parted(snippet, joiner.marks)]
    found: list[Piece] = []
    for part in _with_lost_bullets(_ranked(parts, joiner.marks)):
        if part.level is Level.REST and found:
            before = found[-1]
            text = joiner.join(before.text, part.text)
            found[-1] = Piece(before.level, text, (*before.snippets, part.snippet))
        elif part.text:
            found.append(Piece(part.level, part.text, (part.snippet,)))
    return tuple(found)


def _parted(snippet: Snippet, marks: Marks) -> Iterator[_Part]:
    """The pieces of one printed line, each with the level that its bullet tells."""
    learned = marks.lead(snippet.text)
    text = f"{MAJOR[0]} {snippet.text[learned.end() :]}" if learned else snippet.text
    for number, (level, sign, said) in enumerate(_known(text)):
        leads = number == 0
        yield _Part(level, learned["sign"] if learned and leads else sign, said, snippet, leads)


def _known(text: str) -> Iterator[tuple[Level, str, str]]:
    """Level, bullet and text of each piece of a line, by the bullets that everybody uses."""
    said = _UNOPENED.sub(" ○ ", text) if text.count(")") > text.count("(") else text
    marks = [mark for mark in _MARK.finditer(said) if not _between_figures(said, mark)]
    before = said[: marks[0].start() if marks else None].strip()
    if not marks or before:
        yield Level.REST, "", before
    if not marks:
        return
    ends = [mark.start() for mark in marks[1:]] + [len(said)]
    pending: tuple[Level, str] | None = None
    for mark, end in zip(marks, ends, strict=True):
        rest = said[mark.end() : end].strip()
        level, sign = pending or (_level(mark), mark[0].strip())
        pending = None if rest else (level, sign)
        if rest:
            yield level, sign, f"{NOTE} {rest}" if level is Level.NOTE else rest


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


def _with_lost_bullets(parts: Sequence[_Part]) -> Iterator[_Part]:
    """The parts, those that have lost their bullets with the level of the bullets whose text begins where theirs does."""
    snippets = [part.snippet for part in parts]
    marked = [part for part in parts if part.is_bullet]
    for before, part in zip([None, *parts], parts, strict=False):
        level = None
        if before and part.level is Level.REST:
            if had_room(before.snippet, part.snippet, snippets):
                level = _level_at(part.snippet, marked) if marked else _level_alone(part.snippet, snippets)
            elif is_beyond(part.snippet, before.snippet):
                level = _level_at(part.snippet, marked)
        yield part if level is None else replace(part, level=level)


def _level_at(snippet: Snippet, marked: Sequence[_Part]) -> Level | None:
    """The level of the bullets behind which text begins where this line does, or of indented ones that begin there."""
    alike = (
        part.level
        for part in marked
        if is_same(edge(snippet), text_edge(part.snippet), snippet)
        or (
            is_deeper(part.snippet, marked[0].snippet) and is_same(edge(snippet), edge(part.snippet), snippet)
        )
    )
    return next(alike, None)


def _level_alone(snippet: Snippet, snippets: Sequence[Snippet]) -> Level | None:
    """The level of lines that all begin at one edge, none with a bullet."""
    return Level.MAJOR if all(is_same(edge(each), edge(snippet), snippet) for each in snippets) else None


def _ranked(parts: Sequence[_Part], marks: Marks) -> Sequence[_Part]:
    """The parts with the first line's bullet as the outer one, and weaker ones that stand further in below it."""
    outer = next((part for part in parts if part.is_bullet), None)
    if outer is None:
        return parts
    promoted = outer.level is Level.MINOR and (
        outer.kind in marks.outer or any(_is_under(part, outer) for part in parts)
    )
    return [_rank(part, outer, promoted=promoted) for part in parts]


def _rank(part: _Part, outer: _Part, *, promoted: bool) -> _Part:
    if not part.is_bullet:
        return part
    if part.level is Level.MAJOR and part.kind != outer.kind and is_deeper(part.snippet, outer.snippet):
        return replace(part, level=Level.MINOR)
    if promoted and part.level is Level.MINOR and not _is_under(part, outer):
        return replace(part, level=Level.MAJOR)
    return part


def _is_under(part: _Part, outer: _Part) -> bool:
    """Whether a dash or dot stands under another one: of another kind, and further in where places are known."""
    is_other = part.is_bullet and part.level is Level.MINOR and part.kind != outer.kind
    return is_other and is_deeper(part.snippet, outer.snippet) is not False
