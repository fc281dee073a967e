"""What was told as done: events that are gone, and events that are told with other figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio, ratio

from schemas.report import Milestone

from ...audit.check import Phrase
from ...audit.phrases import period_of
from ...audit.wording import compact
from ...model.layout import Severity
from ..columns import columns_gone
from ..difference import Change
from ..pairing import Pair

ALIKE_PERCENT = 75.0
"""An event that was reworded or misread shares three signs of four with what it was."""

CONTAINED_PERCENT = 90.0
"""An event that was joined to another stands in it nearly sign by sign."""

_DIGITS = re.compile(r"\d+")

_LONGEST_TEXT = 60
"""Signs of an event that are quoted."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event's text with its pointer; ``basis`` are the pointers of the figures in it."""

    path: str
    period: str
    text: str
    basis: tuple[str, ...]


def look(pair: Pair) -> Iterator[Change]:
    """Events of the old report without a counterpart in the new one, wherever it stands; restated ones."""
    told = {row.period for row in pair.old.milestones if row.actual}
    gone = columns_gone(pair, "milestones", told, {row.period for row in pair.new.milestones})
    yield from gone.changes
    old = [each for each in _told(pair.old_base, pair.old.milestones) if each.period not in gone.told]
    new = list(_told(pair.new_base, pair.new.milestones))
    matched = _matched(old, new)
    left = [each for at, each in enumerate(new) if at not in matched.values()]
    for at, each in enumerate(old):
        if at in matched:
            yield from _restated(pair, each, new[matched[at]])
        elif not any(_contains(other, each) for other in left):
            yield _vanished(pair, each)


def _told(base: str, rows: Sequence[Milestone]) -> Iterator[_Told]:
    for row, milestone in enumerate(rows):
        for place, event in enumerate(milestone.actual):
            path = f"{base}/milestones/{row}/actual/{place}"
            figures = tuple(f"{path}/figures/{at}/value" for at in range(len(event.figures)))
            yield _Told(f"{path}/text", milestone.period, event.text, figures)


def _matched(old: Sequence[_Told], new: Sequence[_Told]) -> dict[int, int]:
    """Places of new events by those of the old ones they are most like, in the same period rather than another."""
    likes = sorted(
        (-_likeness(each, other), here, there)
        for here, each in enumerate(old)
        for there, other in enumerate(new)
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, here, there in likes:
        if -unlike >= ALIKE_PERCENT and here not in found and there not in taken:
            found[here] = there
            taken.add(there)
    return found


def _likeness(old: _Told, new: _Told) -> float:
    return ratio(compact(old.text), compact(new.text)) + (old.period == new.period)


def _contains(whole: _Told, part: _Told) -> bool:
    inner, outer = compact(part.text), compact(whole.text)
    return len(inner) <= len(outer) and partial_ratio(inner, outer) >= CONTAINED_PERCENT


def _vanished(pair: Pair, event: _Told) -> Change:
    said = Phrase.of("event-vanished", period=period_of(event.period), text=_brief(event.text))
    paths = (event.path,), (pair.new_base,)
    return Change("event-vanished", "warning", said, *paths, was=event.text, old_basis=event.basis)


def _restated(pair: Pair, old: _Told, new: _Told) -> Iterator[Change]:
    """Other words are no news; other digits are, and in a past period the more so if one took another's place."""
    was, now = (_DIGITS.findall(each.text) for each in (old, new))
    if was != now:
        severity: Severity = "warning" if pair.past(old.period) and len(was) == len(now) else "info"
        texts = {"was": _brief(old.text), "now": _brief(new.text)}
        said = Phrase.of("event-restated", period=period_of(old.period), **texts)
        paths = (old.path,), (new.path,)
        basis = {"old_basis": old.basis, "new_basis": new.basis}
        yield Change("event-restated", severity, said, *paths, old.text, new.text, **basis)


def _brief(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
