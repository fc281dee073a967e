"""Counts and amounts named in running text: 구직자 발굴(83명), 국비 70백만원 확보."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from .amounts import AmountInText, find_amounts
from .numbers import NUMBER, parse_number

_COUNT = re.compile(
    rf"(?P<lead>총|약|누적|연)?\s*(?P<number>{NUMBER})\s*(?P<unit>여?[가-힣A-Za-z㎡㎥²%]{{1,4}})\s*(?:등|이상)?"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NAME_ENDS = re.compile(r"[,;/:()\[\]→]|\s[-–]\s|※")
_LAST_WORD = re.compile(r"([가-힣A-Za-z·]+)\s*[:(]?\s*(?:총|약)?\s*$")
UNNAMED = "금액"
"""The name of an amount before which no word stands."""


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A count or an amount in won. ``start`` is where its number stands in the text.

    ``sure`` is false where the number was not printed, or not read, as numbers are.
    """

    name: str
    value: int | float
    unit: str
    raw: str
    start: int
    sure: bool = True


def find_figures(text: str, not_counts: Collection[str]) -> tuple[NamedFigure, ...]:
    """Every count in brackets after its name, and every amount of money, in order.

    ``not_counts`` are the words behind a number that order or date (1차, 3월) and count nothing.
    """
    money = tuple(find_amounts(text))
    found = [_named_amount(text, amount) for amount in money]
    found += [figure for figure in _counts(text, not_counts) if not _within(figure, money)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _within(figure: NamedFigure, money: tuple[AmountInText, ...]) -> bool:
    return any(amount.start <= figure.start < amount.end for amount in money)


def _counts(text: str, not_counts: Collection[str]) -> Iterator[NamedFigure]:
    for bracket in _BRACKETS.finditer(text):
        name = _name_before(text, bracket.start())
        for part in re.finditer(r"[^,/]+(?:,\d{3}[^,/]*)*", bracket[1]):
            count = _COUNT.fullmatch(part[0].strip())
            number = parse_number(count["number"]) if count is not None else None
            if count is None or number is None or not name:
                continue
            unit = count["unit"].removeprefix("여")
            if unit not in not_counts:
                value = int(number.value) if number.value == int(number.value) else float(number.value)
                yield NamedFigure(name, value, unit, part[0].strip(), bracket.start(1) + part.start())


def _name_before(text: str, end: int) -> str:
    """The words before a bracket, back to the last sign that ends a name."""
    begin = max((match.end() for match in _NAME_ENDS.finditer(text, 0, end)), default=0)
    return text[begin:end].strip(" ·-")


def _named_amount(text: str, amount: AmountInText) -> NamedFigure:
    """An amount with the word before it; in 출연금(3억원) that is the word before the bracket."""
    word = _LAST_WORD.search(text[: amount.start])
    name = word[1] if word is not None else UNNAMED
    return NamedFigure(name, amount.won, "원", text[amount.start : amount.end], amount.start, amount.sure)
