"""Dates and figures of a text, each a reading with the place of the text's first line, as sure as its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ..model.draft import DateDraft, FigureDraft, Reading
from .context import Context
from .snippets import Snippet
from .values.dates import find_dates
from .values.figures import NamedFigure, find_figures

T = TypeVar("T")

_DIGITS = re.compile(r"\d+")


def dates_of(text: str, lines: Sequence[Snippet]) -> tuple[DateDraft, ...]:
    """Every date in ``text``, made of ``lines``; one of which a part had to be left out is flagged."""
    drafts = []
    for span in find_dates(text):
        start = _reading(span.start, span.raw, lines)
        end = _reading(span.end, span.raw, lines) if span.end else None
        if not span.sure:
            start, end = start.flagged("impossible-date"), end.flagged("impossible-date") if end else None
        drafts.append(DateDraft(start, end))
    return tuple(drafts)


def figures_of(text: str, lines: Sequence[Snippet], context: Context) -> tuple[FigureDraft, ...]:
    """Every count and amount of money in ``text``, made of ``lines``."""
    return tuple(
        FigureDraft(
            _name(figure, lines),
            _value(figure, lines),
            _unit(figure, lines),
        )
        for figure in find_figures(text, context.wording)
    )


def _value(figure: NamedFigure, lines: Sequence[Snippet]) -> Reading[float]:
    said: Reading[float] = _reading(figure.value, figure.raw, lines)
    return said if figure.sure else said.flagged("doubtful-figure")


def _name(figure: NamedFigure, lines: Sequence[Snippet]) -> Reading[str]:
    """What a figure counts, as sure as the least sure of the words that say so."""
    said = _reading(figure.name, figure.name, lines)
    return replace(said, confidence=_confidence(figure.name.split(), lines))


def _unit(figure: NamedFigure, lines: Sequence[Snippet]) -> Reading[str]:
    return replace(_reading(figure.unit, figure.raw, lines), raw=figure.unit)


def _reading(value: T, raw: str, lines: Sequence[Snippet]) -> Reading[T]:
    first = lines[0]
    return Reading(value, raw, first.page, first.box, _confidence(_DIGITS.findall(raw), lines))


def _confidence(parts: Sequence[str], lines: Sequence[Snippet]) -> float:
    """That of the least sure word which holds one of ``parts``; of all lines where no such word is known."""
    words = (word for line in lines for word in line.words)
    sure = [word.confidence for word in words if any(part in word.text for part in parts)]
    return min(sure or (line.confidence for line in lines))
