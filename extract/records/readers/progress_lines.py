"""Progress without a table: a line for each period, what was planned or done in it below, or behind a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ...model.layout import Line
from ...model.section import Section
from ..snippets import Snippet, of_lines
from ..values.periods import parse_period
from .bands import Band

_FRAME = re.compile(r"^[^\w'‘’`]*|[^\w)]*$")
"""A bullet or bracket before a period, and what closes it."""

_TWO_DIGITS = re.compile(r"\d{1,2}")
"""A figure alone is a page's number or a count; a year of two digits has its apostrophe or 년."""

_LONGEST_PERIOD = 16
"""Signs: 2023년 하반기 이후 has eleven."""


@dataclass
class _Step:
    """A period while its lines are gathered; ``page`` is that of its label."""

    page: int
    label: Snippet
    lines: list[Snippet] = field(default_factory=list)


def bands_of_lines(sections: Sequence[Section], kind: str) -> tuple[tuple[Band, ...], bool]:
    """A band for each period of the lines, and whether lines with text stand before the first one."""
    steps: list[_Step] = []
    unnamed = False
    for line in _lines(sections):
        (snippet,) = of_lines((line,))
        label, rest = _split(snippet)
        if label is not None:
            steps.append(_Step(line.page, label))
        if rest is not None and steps:
            steps[-1].lines.append(rest)
        unnamed = unnamed or not steps
    return tuple(_band(step, kind) for step in steps), bool(steps) and unnamed


def _lines(sections: Sequence[Section]) -> Iterator[Line]:
    return (block for section in sections for block in section.blocks if isinstance(block, Line))


def _split(snippet: Snippet) -> tuple[Snippet | None, Snippet | None]:
    """The period that a line is or begins with, and its other text."""
    before, colon, behind = snippet.text.replace("：", ":").partition(":")
    if not _is_period(before):
        return None, snippet
    rest = replace(snippet, text=behind.strip(), words=()) if colon and behind.strip() else None
    return replace(snippet, text=_FRAME.sub("", before), words=()), rest


def _is_period(text: str) -> bool:
    said = _FRAME.sub("", text)
    if len(said) > _LONGEST_PERIOD or _TWO_DIGITS.fullmatch(said):
        return False
    return parse_period(said) is not None


def _band(step: _Step, kind: str) -> Band:
    lines = tuple(step.lines)
    cells = (lines, (), ()) if kind == "roadmap" else ((), lines, ())
    return Band(step.page, (step.label,), covered=False, cells=cells)
