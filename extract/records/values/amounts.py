"""Amounts of money: 1,078백만 원, 12.5억원, 1억 1천만원, 3조 2,000억, △120."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from .numbers import MAX_DIGITS, NUMBER, Parsed, has_raised, is_loose, parse_number, with_commas
from .signs import narrow, plain
from .spelled import SPELLED, parse_spelled

_DECIMALS_FROM_WON = 10**8
"""From 억원 on amounts are printed with decimals, three at most; of smaller units a point is a misread comma."""

_IN_CELL = re.compile(
    rf"(?P<sign>[-△▲])?+(?P<gap>\s*+)(?:(?P<spelled>{SPELLED})(?P<won>원)?|(?P<number>(?>{NUMBER}))\s*+원)"
)
_IN_TEXT = re.compile(
    r"(?:(?P<sign>[△▲]|(?<![^\s(])-(?=\d))\s*+)?(?<!\d)(?<!\d[,.])(?<!제)(?<!제\s)"
    rf"(?:(?P<spelled>{SPELLED})(?:(?P<won>원)|(?<=\s)|(?![가-힣A-Za-z\d%]|[.,]\d))"
    rf"|(?P<number>(?>{NUMBER}))(?!\s+원[가-힣])\s*+원)"
)
"""In running text a dash is a minus only right before a figure and behind a blank: 2-3억원 is a span, - 3억원
a bullet. 제3조 is an article of a law; a lone figure before a word that begins with 원 is no money: 2 원도심."""

_BIG = ("만", "억", "조")
"""What an amount ends with that leaves out 원: 국비 12억 5,000만, 도비 3조."""

_BROKEN_OFF = re.compile(r"(?:\d[\s.,]{1,3}|[A-Za-z\d]|\d\s?[~∼～〜]\s?|\d-|\d(?:[억만천백십]\s?|조))\Z")
"""What a torn or misread amount leaves before the rest of it: 1, 078백만원; 1,1O0백만원; 12~15억원; 3억 I5만원."""

_REACH = 8
"""Signs before an amount that are looked at."""


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


def parse_amount(text: str, unit: str, units: Mapping[str, int]) -> Amount | None:
    """The amount that a cell holds. ``unit`` (백만원 …) counts where the cell names none.

    Fractions of a won cannot be: they make an amount unsure, as does a point where a comma must have been.
    """
    printed = plain(text).strip()
    said = printed if units[unit] >= _DECIMALS_FROM_WON else with_commas(printed)
    if "%" in said:
        return None
    worded = _IN_CELL.fullmatch(said)
    if worded is not None:
        amount = _in_words(worded)
        cut_off = amount is not None and not (
            worded["won"] or worded["number"] or _says_its_magnitude(amount)
        )
        doubtful = said != printed or is_loose(worded) or has_raised(text) or cut_off
        return replace(amount, sure=False) if amount is not None and doubtful else amount
    number = parse_number(printed) if units[unit] < _DECIMALS_FROM_WON else _with_decimals(printed)
    return _in_won(Parsed(number.value * units[unit], number.sure), unit) if number is not None else None


def _with_decimals(said: str) -> Parsed | None:
    """A number of a table in 억원, which may have three decimals."""
    if re.fullmatch(r"\d+\.\d{3}", said):
        return Parsed(Decimal(said), sure=True)
    return parse_number(said)


def _in_words(match: re.Match[str]) -> Amount | None:
    """The amount of a text that names its own unit."""
    if match["spelled"] is None:
        number = Parsed(Decimal(match["number"].replace(",", "")), sure=True)
        magnitude = ""
    else:
        spelled = parse_spelled(match["spelled"])
        if spelled is None:
            return None
        number, magnitude = spelled.parsed, spelled.magnitude
    return _in_won(Parsed(-number.value if match["sign"] else number.value, number.sure), f"{magnitude}원")


def _in_won(said: Parsed, unit: str) -> Amount | None:
    if abs(said.value) >= 10**MAX_DIGITS:
        return None
    won = int(said.value)
    return Amount(won, unit, said.sure and said.value == won)


def find_amounts(text: str, *, without_won: bool = False) -> Iterator[AmountInText]:
    """Every amount of money in running text: digits, a magnitude or none, and 원.

    ``without_won`` adds those that leave it out (12억): what stands around them must tell that they are money.
    """
    narrowed = narrow(text)
    said = with_commas(narrowed)
    for match in _IN_TEXT.finditer(said):
        amount = _in_words(match)
        if amount is None or not (
            match["won"] or match["number"] or (without_won and _says_its_magnitude(amount))
        ):
            continue
        end = match.start() + len(match[0].rstrip())
        printed = said[match.start() : end] == narrowed[match.start() : end]
        before = _BROKEN_OFF.search(said, max(0, match.start() - _REACH), match.start())
        yield AmountInText(amount.won, match.start(), end, amount.sure and printed and not before)


def _says_its_magnitude(amount: Amount) -> bool:
    """Whether an amount that leaves out 원 says what it is counted in: 5천 may be thousands of anything."""
    return amount.unit[-2:-1] in _BIG


def unit_in(text: str, units: Mapping[str, int]) -> str | None:
    """The unit that a note such as (단위 : 백만원) names; the longest where one holds another."""
    said = re.sub(r"\s+", "", plain(text))
    for unit in sorted(units, key=len, reverse=True):
        if unit in said:
            return unit
    return None
