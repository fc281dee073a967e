"""Columns for all time before or after others: what their headings print outranks what their neighbours make of it.

Years follow one another, but a time before or after may leave a gap: 2024, 2027 이후.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from .values.periods import parse_period
from .values.signs import plain, plain_signs

SIGNS = {"-": ("이전", "까지"), "+": ("이후", "부터", "~")}
"""What a heading says behind its year."""

_SPELLED = tuple(sign for signs in SIGNS.values() for sign in signs if sign != "~")

GAP_COST = 0.3
"""Of an open period whose year no neighbour bears out; cheaper than a heading that was lost (0.5)."""

_OPEN = re.compile(rf"(?P<year>(?:19|20)\d\d|\d\d)년?(?P<sign>{'|'.join(chain(*SIGNS.values()))})")


_TILDE = re.compile(r"[\d년도]~\)?$")
"""A dash of that form as print has it; what stands apart from its year may be dirt that an engine took for one."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of headings that name no year."""

    total: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def is_open(period: str) -> bool:
    """Whether a period (contract form) has no beginning or no end."""
    return period[-1] in SIGNS


def is_clear(heading: str) -> bool:
    """Whether a heading that says an open period says so in words, or with nothing but a sign right behind its year."""
    said = plain_signs(heading).strip()
    return "~" not in said or _TILDE.search(said) is not None or any(word in said for word in _SPELLED)


def says_open(said: str, side: str, words: Words) -> bool:
    """Whether a heading says that its time is open on a ``side``, ``-`` or ``+``."""
    known = {"-": words.before, "+": words.after}.get(side, ())
    return any(normal(sign) in said for sign in (*SIGNS.get(side, ()), *known))


def printed(heading: str) -> str | None:
    """The period that a heading says by itself, also with words around an open one: 향후(2027년 이후).

    A word alone leaves none open: 향후투자 above 2026 is a title of it.
    """
    own = parse_period(heading)
    said = normal(heading)
    match = _OPEN.search(said)
    if own is not None or match is None or re.search(r"\d", said.replace(match["year"], "", 1)):
        return own
    side = next(side for side, signs in SIGNS.items() if match["sign"] in signs)
    return f"{int(match['year']) % 100 + 2000}{side}"


def agrees(own: str, period: str) -> bool:
    """Whether an open period is what a heading says: the same, or beside a column of its year what lies beyond."""
    beyond = 1 if period[-1] == "+" else -1
    return own == period or (own[-1] == period[-1] and int(own[:4]) + beyond == int(period[:4]))


def denies(own: str | None, period: str) -> bool:
    """Whether a heading says an open period that is not this one."""
    return own is not None and is_open(own) and not agrees(own, period)


def open_cost(own: str | None, period: str) -> float:
    """How far a heading that says an open period is from one: 1 where it says none, or the other side."""
    if own is None or not is_open(own) or own[-1] != period[-1]:
        return 1.0
    return 0.0 if agrees(own, period) else GAP_COST


def kept(own: str | None, period: str) -> str:
    """The period that is printed, where it leaves a gap to what the neighbours make of it."""
    if own is None or not is_open(own) or own[-1] != period[-1] or agrees(own, period):
        return period
    leaves_gap = own > period if own[-1] == "+" else own < period
    return own if leaves_gap else period


def gaps(years: Sequence[str]) -> frozenset[int]:
    """The places of open periods that do not touch their neighbours: nothing bears out the year they print."""
    found: set[int] = set()
    for at, (one, other) in enumerate(pairwise(years)):
        if int(other[:4]) - int(one[:4]) > 1:
            found |= {place for place in (at, at + 1) if is_open(years[place])}
    return frozenset(found)


def normal(text: str) -> str:
    """Without blanks, quotes, brackets and points, which tell no two headings apart."""
    return re.sub(r"[\s'`\".()\[\]]+", "", plain(text)).replace("년도", "년")
