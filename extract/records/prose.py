"""Dates and figures of a text, each a reading with the place of the line it stands on."""

from __future__ import annotations

from ..model.draft import DateDraft, FigureDraft, Reading
from .context import Context
from .snippets import Snippet
from .values.dates import find_dates
from .values.figures import NamedFigure, find_figures


def dates_of(text: str, place: Snippet) -> tuple[DateDraft, ...]:
    """Every date in ``text``; one of which a part had to be left out is flagged."""
    drafts = []
    for span in find_dates(text):
        start = Reading(span.start, span.raw, place.page, place.box, place.confidence)
        end = Reading(span.end, span.raw, place.page, place.box, place.confidence) if span.end else None
        if not span.sure:
            start, end = start.flagged("impossible-date"), end.flagged("impossible-date") if end else None
        drafts.append(DateDraft(start, end))
    return tuple(drafts)


def figures_of(text: str, place: Snippet, context: Context) -> tuple[FigureDraft, ...]:
    """Every count and amount of money in ``text``."""
    return tuple(
        FigureDraft(figure.name, _value(figure, place), figure.unit)
        for figure in find_figures(text, context.wording.prose.not_counts)
    )


def _value(figure: NamedFigure, place: Snippet) -> Reading[float]:
    said: Reading[float] = Reading(figure.value, figure.raw, place.page, place.box, place.confidence)
    return said if figure.sure else said.flagged("doubtful-figure")
