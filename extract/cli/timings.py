"""What each stage took, as a table for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from ..trace.stopwatch import Spent, Timings, together
from .voice import Voice

_STAGE_COLUMNS, _FIGURE_COLUMNS = 24, 10


def timing_lines(timed: Sequence[tuple[str, Timings]], voice: Voice) -> Iterator[str]:
    """A table for each named document, and one for all if there are several."""
    for name, timings in timed:
        yield from _table(name, timings, voice)
    if len(timed) > 1:
        everything = together(timings for _, timings in timed)
        yield from _table(voice.words("timings-all", inputs=len(timed)), everything, voice)


def _table(name: str, timings: Timings, voice: Voice) -> Iterator[str]:
    yield name
    yield _row("", *(voice.words(f"timings-{column}") for column in ("wall", "cpu", "share")))
    for stage, spent in timings.stages.items():
        yield _figures(voice.words(f"stage-{stage}"), spent, timings.whole)
    yield _figures(voice.words("stage-rest"), timings.rest, timings.whole)
    yield _figures(voice.words("stage-whole"), timings.whole, timings.whole)


def _figures(label: str, spent: Spent, whole: Spent) -> str:
    share = f"{spent.cpu / whole.cpu:.0%}" if whole.cpu > 0 else ""
    return _row(label, f"{max(0.0, spent.wall):.2f}", f"{max(0.0, spent.cpu):.2f}", share)


def _row(label: str, *figures: str) -> str:
    cells = (" " * (_FIGURE_COLUMNS - _columns(figure)) + figure for figure in figures)
    return f"  {label}{' ' * (_STAGE_COLUMNS - _columns(label))}{''.join(cells)}"


def _columns(text: str) -> int:
    """Of a terminal, where Hangul takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
