"""Progress without a table: a line for each period, and what was planned or done in it.

That stands below, behind a colon, or in the sentence that begins with the period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model.layout import Line
from ...model.section import Section
from ..marks import MAJOR, MINOR
from ..snippets import Snippet, of_lines
from ..values.periods import parse_part
from ..values.stretches import leading_period, parse_stretch
from .bands_labels import Band

_FRAME = re.compile(r"^[^\w'‘’`上下]*|[^\w)上下]*$")
"""A bullet or bracket before a period, and what closes it."""

_BULLET = re.compile(rf"\s*([{re.escape(MAJOR + MINOR)}])")

_TWO_DIGITS = re.compile(r"\d{1,2}")
"""A figure alone is a page's number or a count; a year of two digits has its apostrophe or 년."""

_LONGEST_PERIOD = 24
"""Signs: 2023. 11월 ~ 2024. 12월말 has twenty."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A line that begins a period: its label, what else it says, and the bullet that it has.

    ``heads`` says that the label is all of it: the bullets below are its own, whatever they begin with.
    """

    label: Snippet
    rest: Snippet | None
    bullet: str
    heads: bool
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Step:
    """A period's first line, its page, and the lines that follow it."""

    begins: _Beginning
    page: int
    lines: tuple[Snippet, ...]
    sure: bool


def bands_of_lines(sections: Sequence[Section], kind: str) -> tuple[tuple[Band, ...], bool]:
    """A band for each period of the lines, and whether lines with text stand before the first one."""
    steps: list[_Step] = []
    unnamed = False
    for line in _lines(sections):
        (snippet,) = of_lines((line,))
        begins = _beginning(snippet, steps[-1] if steps else None)
        if begins is not None:
            rest = () if begins.rest is None else (begins.rest,)
            steps.append(_Step(begins, line.page, rest, begins.sure))
        elif steps:
            steps[-1] = _with_line(steps[-1], snippet)
        unnamed = unnamed or not steps
    return tuple(_band(step, kind) for step in steps), bool(steps) and unnamed


def _lines(sections: Sequence[Section]) -> Iterator[Line]:
    return (block for section in sections for block in section.blocks if isinstance(block, Line))


def _with_line(step: _Step, snippet: Snippet) -> _Step:
    """The step with a line more; one that is its first line's equal, yet says no period, leaves it in doubt."""
    equal = not step.begins.heads and step.begins.bullet != "" and _bullet(snippet) == step.begins.bullet
    return replace(step, lines=(*step.lines, snippet), sure=step.sure and not equal)


def _beginning(snippet: Snippet, step: _Step | None) -> _Beginning | None:
    """What a line begins, if it does: a period alone or before a colon, or a sentence that begins with one."""
    before, colon, behind = snippet.text.replace("：", ":").partition(":")
    if _is_period(before, after_another=step is not None):
        rest = replace(snippet, text=behind.strip(), words=()) if colon and behind.strip() else None
        label = replace(snippet, text=_FRAME.sub("", before), words=())
        return _Beginning(label, rest, _bullet(snippet), heads=rest is None)
    return _sentence(snippet, step)


def _sentence(snippet: Snippet, step: _Step | None) -> _Beginning | None:
    """A bullet that begins with a period, beside bullets that do: below a heading it is the heading's.

    The first of them must say more than a year, which may be anything's (2024년 예산). Of what looks like a period
    and is none, the year is taken, not sure.
    """
    bullet = _bullet(snippet)
    if not bullet or (step is not None and (step.begins.heads or step.begins.bullet != bullet)):
        return None
    said = _FRAME.sub("", snippet.text, count=1)
    lead = leading_period(said)
    if lead is None or (step is None and not lead.sure):
        return None
    label = replace(snippet, text=lead.said, words=())
    return _Beginning(label, snippet, bullet, heads=False, sure=lead.sure)


def _bullet(snippet: Snippet) -> str:
    match = _BULLET.match(snippet.text)
    return match[1] if match is not None else ""


def _is_period(text: str, *, after_another: bool) -> bool:
    """Whether a text is a period, or behind ``after_another`` a part of its year."""
    said = _FRAME.sub("", text)
    if len(said) > _LONGEST_PERIOD or _TWO_DIGITS.fullmatch(said):
        return False
    return parse_stretch(said) is not None or (after_another and parse_part(said) is not None)


def _band(step: _Step, kind: str) -> Band:
    cells = (step.lines, (), ()) if kind == "roadmap" else ((), step.lines, ())
    return Band(step.page, (step.begins.label,), covered=False, cells=cells, alone=True, sure=step.sure)
