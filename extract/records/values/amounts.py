"""Amounts of money: 1,078백만 원, 12.5억원, 1억 1천만원, 2천5백만원, 3조 2,000억, △120."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from .numbers import MAX_DIGITS, NUMBER, parse_number
from .signs import plain

_SMALL = {"천": 10**3, "백": 10**2, "십": 10, "": 1}
_BIG = {"조": 10**12, "억": 10**8, "만": 10**4, "": 1}

_MOST_TERMS = 8
"""Terms of one amount beyond the first; 12조 3천4백5십억 6천7백만원 has six. Also keeps the search linear."""

_MAGNITUDE = r"(?:[천백십]\s?[조억만]?|[조억만])"
_TERM = rf"(?>{NUMBER})\s*+{_MAGNITUDE}\s*+"
_LATER = rf"(?:(?>{NUMBER})\s*+{_MAGNITUDE}?+|{_MAGNITUDE})\s*+"
_START = r"(?:(?P<sign>[-△▲])\s*+)?(?<!\d)(?<!\d[,.])"
_SPELLED = re.compile(
    rf"{_START}(?P<terms>{_TERM}(?:{_LATER}){{0,{_MOST_TERMS}}}|(?>{NUMBER})(?!\s+원[가-힣])\s*+)원"
)
_SPELLED_OPEN = re.compile(rf"{_START}(?P<terms>{_TERM}(?:{_LATER}){{0,{_MOST_TERMS}}})")
_EACH_TERM = re.compile(rf"(?P<number>{NUMBER})?\s*(?P<small>[천백십])?\s?(?P<big>[조억만])?")
_POINT_FOR_COMMA = re.compile(r"[.](?=\d{3}(?!\d))")
"""1.078 where 1,078 was printed: nothing smaller than 억원 is printed with three decimals."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in won and the unit that it was printed in; ``sure`` as in :class:`Parsed`."""

    won: int
    unit: str
    sure: bool


@dataclass(frozen=True, slots=True)
class AmountInText:
    """An amount found in running text, at ``start`` to ``end`` of it; ``sure`` as in :class:`Parsed`."""

    won: int
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Term:
    """A number with its magnitudes: 5천 is 5 × 1,000 and leaves the 만, 억 or 조 to a later term."""

    number: Decimal
    small: str
    big: str


def parse_amount(text: str, unit: str, units: Mapping[str, int]) -> Amount | None:
    """The amount that a cell holds. ``unit`` (백만원 …) counts where the cell names none.

    Fractions of a won cannot be: they make an amount unsure, as does a point where a comma must have been.
    """
    said = plain(text).strip()
    spelled = _SPELLED.fullmatch(said) or _SPELLED_OPEN.fullmatch(said)
    if spelled is not None:
        return _of_terms(spelled["sign"], spelled["terms"])
    misread = units[unit] < 10**8 and _POINT_FOR_COMMA.search(said) is not None
    number = parse_number(_POINT_FOR_COMMA.sub(",", said) if misread else said)
    if number is None:
        return None
    won = number.value * units[unit]
    whole = won == won.to_integral_value()
    return _fitting(int(won), unit, sure=number.sure and whole and not misread)


def _spelled_amount(spelled: re.Match[str]) -> Amount | None:
    """The amount of a number with its own unit; a point where a comma was printed leaves it unsure."""
    terms = spelled["terms"]
    misread = _POINT_FOR_COMMA.search(terms) is not None and not re.search("[억조]", terms)
    amount = _of_terms(spelled["sign"], _POINT_FOR_COMMA.sub(",", terms) if misread else terms)
    return replace(amount, sure=False) if amount is not None and misread else amount


def _of_terms(sign: str | None, terms: str) -> Amount | None:
    found = _terms(terms)
    if any(len(str(term.number)) > MAX_DIGITS for term in found):
        return None
    won, ordered = _sum(found)
    ordered = ordered and not _drops_a_magnitude(found)
    last = found[-1]
    return _fitting(int(-won if sign else won), f"{last.small}{last.big}원", sure=ordered and won == int(won))


def _terms(said: str) -> tuple[_Term, ...]:
    """The terms of an amount; a magnitude without a number (1억 천만원) counts once."""
    return tuple(
        _Term(Decimal((match["number"] or "1").replace(",", "")), match["small"] or "", match["big"] or "")
        for match in _EACH_TERM.finditer(said)
        if match[0].strip()
    )


def _sum(terms: tuple[_Term, ...]) -> tuple[Decimal, bool]:
    """The sum, and whether every term is smaller than the last figure of the one before it."""
    total, group, ordered = Decimal(0), Decimal(0), True
    room, group_room = Decimal(10**MAX_DIGITS), Decimal(10**MAX_DIGITS)
    for term in terms:
        value = term.number * _SMALL[term.small]
        ordered = ordered and value < group_room
        group, group_room = group + value, Decimal(_SMALL[term.small])
        if term.big:
            ordered = ordered and group * _BIG[term.big] < room
            total, group, room = total + group * _BIG[term.big], Decimal(0), Decimal(_BIG[term.big])
            group_room = Decimal(10**MAX_DIGITS)
    return total + group, ordered and group < room


def _drops_a_magnitude(terms: tuple[_Term, ...]) -> bool:
    """Whether 천 follows 억 without its 만: 3억 5천 is said for 3억 5천만, and written for 3억 5,000."""
    return (
        any(
            one.big in ("조", "억") and other.small and not other.big
            for one, other in pairwise((*terms[:-2], *terms[-2:]))
        )
        and not terms[-1].big
    )


def _fitting(won: int, unit: str, *, sure: bool) -> Amount | None:
    return Amount(won, unit, sure) if len(str(abs(won))) <= MAX_DIGITS else None


def find_amounts(text: str) -> Iterator[AmountInText]:
    """Every amount of money in running text: digits, a magnitude or none, and 원."""
    for match in _SPELLED.finditer(text):
        amount = _of_terms(match["sign"], match["terms"])
        if amount is not None:
            yield AmountInText(amount.won, match.start(), match.end(), amount.sure)


def unit_in(text: str, units: Mapping[str, int]) -> str | None:
    """The unit that a note such as (단위 : 백만원) names; the longest where one holds another."""
    said = re.sub(r"\s+", "", plain(text))
    for unit in sorted(units, key=len, reverse=True):
        if unit in said:
            return unit
    return None
