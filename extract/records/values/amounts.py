"""Amounts of money: 1,078백만 원, 12.5억원, 1억 1천만원, 3조 2,000억, △120."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from .numbers import MAX_DIGITS, NUMBER, parse_number
from .signs import plain

_MAGNITUDES = {
    "조": 10**12, "천억": 10**11, "백억": 10**10, "십억": 10**9, "억": 10**8, "천만": 10**7,
    "백만": 10**6, "십만": 10**5, "만": 10**4, "천": 10**3, "": 1,
}  # fmt: skip
_MAGNITUDE = "|".join(r"\s?".join(word) for word in sorted(filter(None, _MAGNITUDES), key=len, reverse=True))
_TERM = rf"(?:{NUMBER})\s*(?:{_MAGNITUDE})"
_SPELLED = re.compile(rf"(?P<sign>[-△▲]?)\s*(?P<terms>(?:{_TERM}\s*)*(?:{NUMBER})?\s*(?:{_MAGNITUDE})?)\s*원")
_SPELLED_OPEN = re.compile(rf"(?P<sign>[-△▲]?)\s*(?P<terms>(?:{_TERM}\s*)+)(?P<won>원?)")
_EACH_TERM = re.compile(rf"(?P<number>{NUMBER})\s*(?P<magnitude>{_MAGNITUDE}|)")
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
    """An amount found in running text, at ``start`` to ``end`` of it."""

    won: int
    start: int
    end: int


def parse_amount(text: str, unit: str, units: Mapping[str, int]) -> Amount | None:
    """The amount that a cell holds. ``unit`` (백만원 …) counts where the cell names none.

    Fractions of a won cannot be: they make an amount unsure, as does a point where a comma must have been.
    """
    said = plain(text).strip()
    spelled = _SPELLED.fullmatch(said) or _SPELLED_OPEN.fullmatch(said)
    if spelled is not None and spelled["terms"].strip():
        return _of_terms(spelled["sign"], spelled["terms"])
    misread = units[unit] < 10**8 and _POINT_FOR_COMMA.search(said) is not None
    number = parse_number(_POINT_FOR_COMMA.sub(",", said) if misread else said)
    if number is None:
        return None
    won = number.value * units[unit]
    whole = won == won.to_integral_value()
    return _fitting(int(won), unit, sure=number.sure and whole and not misread)


def _of_terms(sign: str, terms: str) -> Amount | None:
    found = [
        (Decimal(term["number"].replace(",", "")), "".join(term["magnitude"].split()))
        for term in _EACH_TERM.finditer(terms)
        if len(term["number"]) <= MAX_DIGITS
    ]
    won = sum((number * _MAGNITUDES[magnitude] for number, magnitude in found), Decimal(0))
    if not found:
        return None
    falling = all(_MAGNITUDES[a[1]] > _MAGNITUDES[b[1]] for a, b in itertools.pairwise(found))
    return _fitting(int(-won if sign else won), f"{found[-1][1]}원", sure=falling and won == int(won))


def _fitting(won: int, unit: str, *, sure: bool) -> Amount | None:
    return Amount(won, unit, sure) if len(str(abs(won))) <= MAX_DIGITS else None


def find_amounts(text: str) -> Iterator[AmountInText]:
    """Every amount of money in running text: digits, a magnitude or none, and 원."""
    for match in _SPELLED.finditer(text):
        if match["terms"].strip():
            amount = _of_terms(match["sign"], match["terms"])
            if amount is not None:
                lead = len(match[0]) - len(match[0].lstrip())
                yield AmountInText(amount.won, match.start() + lead, match.end())


def unit_in(text: str, units: Mapping[str, int]) -> str | None:
    """The unit that a note such as (단위 : 백만원) names; the longest where one holds another."""
    said = re.sub(r"\s+", "", plain(text))
    for unit in sorted(units, key=len, reverse=True):
        if unit in said:
            return unit
    return None
