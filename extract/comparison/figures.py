"""Which way a figure went: the words for it, and how grave it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..audit.check import Phrase
from ..audit.phrases import period_of
from ..model.layout import Fact, Severity
from .difference import Change

Number = int | float


@dataclass(frozen=True, slots=True)
class Codes:
    """How less and more are called for a kind of figure."""

    less: str
    more: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the row's name and the period; ``past`` as the old report saw it."""

    row: Phrase
    period: str
    past: bool


@dataclass(frozen=True, slots=True)
class Value:
    """A figure in one report; ``path`` leads to it, or to its pledge where it is blank."""

    path: str
    number: Number | None


def figure_change(
    place: Place, was: Value, now: Value, codes: Codes, shown: Callable[[Number], Fact]
) -> Iterator[Change]:
    """The change, if there is one."""
    if was.number == now.number:
        return
    code, severity = _verdict(place, was.number, now.number, codes)
    blank = Phrase.of("audit-blank")
    said = Phrase.of(
        code,
        row=place.row,
        period=period_of(place.period),
        was=blank if was.number is None else shown(was.number),
        now=blank if now.number is None else shown(now.number),
    )
    yield Change(code, severity, said, (was.path,), (now.path,), _text(was.number), _text(now.number))


def _verdict(place: Place, was: Number | None, now: Number | None, codes: Codes) -> tuple[str, Severity]:
    if was is None or now is None:
        return ("figure-filled", "info") if was is None else ("figure-vanished", "warning")
    if place.past:
        return "past-figure-restated", "warning"
    return (codes.less, "warning") if now < was else (codes.more, "info")


def _text(number: Number | None) -> str | None:
    return None if number is None else str(number)
