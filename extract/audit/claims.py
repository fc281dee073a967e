"""Amounts of money that events say were secured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from schemas.report import Event, Figure, Pledge

from .periods import year
from .wording import compact, wording

WORDS_BEFORE = 15
"""Signs before the name in which a word of securing may stand: 공모사업 선정(국비 70백만원)."""
WORDS_BEHIND = 30
"""Signs behind the name: an amount takes up to 15 (1,234,567천원), the word follows it closely."""


@dataclass(frozen=True, slots=True)
class Claim:
    """``won`` of ``source`` (국비 …, the last word of the figure's name) that ``verb`` says were got.

    ``path`` is the figure's value; ``year`` is the event's, ``None`` where its row covers everything.
    """

    path: str
    source: str
    won: int
    verb: str
    year: int | None


def claims(base: str, pledge: Pledge) -> Iterator[Claim]:
    """Every such amount in the progress table of the pledge at ``base``, whatever its name."""
    for row, milestone in enumerate(pledge.milestones):
        for place, event in enumerate(milestone.actual):
            at = f"{base}/milestones/{row}/actual/{place}"
            yield from _in_event(at, year(milestone.period), event)


def _in_event(at: str, in_year: int | None, event: Event) -> Iterator[Claim]:
    met: Counter[str] = Counter()
    for index, figure in enumerate(event.figures):
        if _is_money(figure):
            verb = _verb(event.text, figure.name, met[figure.name])
            met[figure.name] += 1
            if verb is not None:
                source = compact(figure.name.split()[-1])
                yield Claim(f"{at}/figures/{index}/value", source, int(figure.value), verb, in_year)


def _is_money(figure: Figure) -> bool:
    """Whole won with a name; a fraction or an infinity is no amount."""
    return figure.unit == "원" and bool(figure.name.strip()) and figure.value == figure.value // 1


def _verb(text: str, name: str, earlier: int) -> str | None:
    """The word that says the amount was got: the first one behind it, or else the last one before it."""
    places = list(re.finditer(re.escape(name) + r"[\s:(]*(?=\d)", text))
    if earlier >= len(places):
        return None
    place = places[earlier]
    behind = list(_words().finditer(text, place.end(), place.end() + WORDS_BEHIND))
    before = list(_words().finditer(text, max(0, place.start() - WORDS_BEFORE), place.start()))
    nearest = behind[:1] or before[-1:]
    return nearest[0]["got"] if nearest else None


@cache
def _words() -> re.Pattern[str]:
    """A word of securing, in the group ``got``, or a word that takes it back."""
    secured = "|".join(map(re.escape, wording().secured))
    pending = "|".join(map(re.escape, wording().pending))
    return re.compile(rf"(?P<got>{secured})(?!\s*(?:{pending}))|(?:{secured})\s*(?:{pending})|{pending}")
