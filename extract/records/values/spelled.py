"""Numbers spelled with Korean magnitudes: 1억 1천만, 2천5백만, 3조 2,000억, 1,078백만."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from .numbers import MAX_DIGITS, NUMBER, Parsed

_SMALL = {"천": 10**3, "백": 10**2, "십": 10, "": 1}
_BIG = {"조": 10**12, "억": 10**8, "만": 10**4, "": 1}

_NEXT = {"조": "억", "억": "만"}
"""The magnitude below."""

_MOST_TERMS = 15
"""Terms behind the first; four magnitudes of four figures have no more. The bound also keeps a search linear."""

_MAGNITUDE = r"(?:[천백십]\s*+[조억만]?|[조억만])"
_WHOLE_NUMBER = rf"(?>{NUMBER})(?!\d)"
_FIRST = rf"{_WHOLE_NUMBER}\s*+{_MAGNITUDE}\s*+"
_LATER = rf"(?:{_WHOLE_NUMBER}\s*+{_MAGNITUDE}?+|{_MAGNITUDE})\s*+"

SPELLED = rf"{_FIRST}(?:{_LATER}){{0,{_MOST_TERMS}}}"
"""A number with at least one magnitude. No part of it is tried twice: the pattern takes linear time."""

_TERM = re.compile(rf"(?P<number>{NUMBER})?\s*+(?P<small>[천백십])?\s*+(?P<big>[조억만])?")
_MUCH = Decimal(10**MAX_DIGITS)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A spelled number and its last magnitude (백만); ``sure`` as in :class:`Parsed`.

    3억 5천 is said for 3억 5천만, and taken for it, but never sure.
    """

    parsed: Parsed
    magnitude: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A number with its magnitudes: 5천 is 5 × 1,000 and leaves the 만, 억 or 조 to a later term."""

    number: Decimal
    small: str
    big: str


def parse_spelled(said: str) -> Spelled | None:
    """The number that a text of the form of :data:`SPELLED` says; ``None`` beyond what can be money."""
    terms = _terms(said)
    if any(len(term.number.as_tuple().digits) > MAX_DIGITS for term in terms):
        return None
    dropped = _dropped(terms)
    terms = (*terms[:-1], replace(terms[-1], big=dropped or terms[-1].big))
    value, ordered = _sum(terms)
    if value >= _MUCH:
        return None
    sure = ordered and dropped is None and not any(term.number % 1 for term in terms[:-1])
    return Spelled(Parsed(value, sure), terms[-1].small + terms[-1].big)


def _terms(said: str) -> tuple[_Term, ...]:
    """The terms of a number; a magnitude without a figure (1억 천만) counts once."""
    return tuple(
        _Term(Decimal((term["number"] or "1").replace(",", "")), term["small"] or "", term["big"] or "")
        for term in _TERM.finditer(said)
        if term[0].strip()
    )


def _sum(terms: tuple[_Term, ...]) -> tuple[Decimal, bool]:
    """The sum, and whether every term is smaller than the last place of the one before it.

    Two figures with nothing between them are one that was torn: 1억 5 0만.
    """
    total, group, ordered = Decimal(0), Decimal(0), True
    below_total, below_group = _MUCH, _MUCH
    for place, term in enumerate(terms, start=1):
        value = term.number * _SMALL[term.small]
        torn = place < len(terms) and not (term.small or term.big)
        ordered = ordered and value < below_group and not torn
        group, below_group = group + value, Decimal(_SMALL[term.small])
        if term.big:
            ordered = ordered and group * _BIG[term.big] < below_total
            total, below_total = total + group * _BIG[term.big], Decimal(_BIG[term.big])
            group, below_group = Decimal(0), _MUCH
    return total + group, ordered and group < below_total


def _dropped(terms: tuple[_Term, ...]) -> str | None:
    """The magnitude that something behind 조 or 억 is said without (3억 5천, 2조 3천), or ``None``.

    It is ``""`` where figures alone follow (3억 5,000), which then are won.
    """
    closed = [term.big for term in terms if term.big]
    if terms[-1].big or closed[-1:] not in (["조"], ["억"]):
        return None
    return _NEXT[closed[-1]] if terms[-1].small else ""
