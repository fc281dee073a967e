"""Counts and amounts named in running text: 수강생 모집(83명), 국비 70백만원 확보."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from ...lexicon import Wording
from .amounts import AmountInText, find_amounts
from .numbers import NUMBER, parse_number

_COUNT = re.compile(
    rf"(?P<lead>총|약|누적|연)?\s*(?P<number>{NUMBER})\s*(?P<unit>여?[가-힣A-Za-z㎡㎥²%]{{1,4}})\s*(?:등|이상)?"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTS = re.compile(r"(?:[^,/]|(?<=\d),(?=\d))+")
"""Parts of a bracket; a comma between two digits parts nothing, so that no misread number loses its head."""

_MAYBE_ITS_HEAD = re.compile(r"\W*[\dlIOo]{1,3}\W*")
"""A part that is a lone number: where a comma was misread (1.,639명) the next part is the rest of that number."""

_NAME_ENDS = re.compile(r"[,;/:()\[\]→]|\s[-–]\s|※")
_LAST_WORD = re.compile(r"([가-힣A-Za-z·]+)\s*[:(]?\s*(?:총|약)?\s*$")
_LONGEST_NAME = 40
"""Signs before an amount in which its name is looked for; the longest name of a fund known has 14."""

_WON = "원"

UNNAMED = "금액"
"""The name of an amount before which no word stands."""


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A count or an amount in won. ``start`` is where its number stands in the text; ``sure`` as in Parsed."""

    name: str
    value: int | float
    unit: str
    raw: str
    start: int
    sure: bool = True


def find_figures(text: str, wording: Wording) -> tuple[NamedFigure, ...]:
    """Every count in brackets after its name, and every amount of money, in order."""
    money = tuple(_money(text, wording))
    starts = [amount.start for amount in money]
    found = [_named_amount(text, amount) for amount in money]
    counts = _counts(text, wording.prose.not_counts)
    found += [figure for figure in counts if not _overlaps(figure, money, starts)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _money(text: str, wording: Wording) -> Iterator[AmountInText]:
    """The amounts of a text; one that leaves out 원 only behind the name of a fund and where nothing is counted."""
    funds = {*(word for each in wording.sources.values() for word in each), *wording.periods["total"]}
    others = (*wording.prose.count_units, *wording.amounts.foreign)
    for amount in find_amounts(text, without_won=True):
        is_won = text[amount.end - 1] == _WON
        if is_won or (
            _named_amount(text, amount).name in funds and not text[amount.end :].lstrip().startswith(others)
        ):
            yield amount


def _overlaps(figure: NamedFigure, money: tuple[AmountInText, ...], starts: list[int]) -> bool:
    """Whether a count shares signs with an amount; ``starts`` are those of ``money``, in order."""
    last = bisect_right(starts, figure.start + len(figure.raw) - 1) - 1
    return last >= 0 and money[last].end > figure.start


def _counts(text: str, not_counts: Collection[str]) -> Iterator[NamedFigure]:
    ends = [0, *(match.end() for match in _NAME_ENDS.finditer(text))]
    for bracket in _BRACKETS.finditer(text):
        name = text[ends[bisect_right(ends, bracket.start()) - 1] : bracket.start()].strip(" ·-.,")
        if not name:
            continue
        before = ""
        for part in _PARTS.finditer(bracket[1]):
            figure = _count(part[0].strip(), name, not_counts)
            if figure is not None:
                lead = len(part[0]) - len(part[0].lstrip())
                sure = _MAYBE_ITS_HEAD.fullmatch(before) is None
                yield replace(figure, start=bracket.start(1) + part.start() + lead, sure=sure)
            before = part[0]


def _count(said: str, name: str, not_counts: Collection[str]) -> NamedFigure | None:
    """The count that a part of a bracket says as a whole."""
    count = _COUNT.fullmatch(said)
    number = parse_number(count["number"]) if count is not None else None
    if count is None or number is None:
        return None
    unit = count["unit"].removeprefix("여")
    value = int(number.value) if number.value == int(number.value) else float(number.value)
    return None if unit in not_counts else NamedFigure(name, value, unit, said, 0)


def _named_amount(text: str, amount: AmountInText) -> NamedFigure:
    """An amount with the word before it; in 출연금(3억원) that is the word before the bracket."""
    word = _LAST_WORD.search(text[max(0, amount.start - _LONGEST_NAME) : amount.start])
    name = word[1] if word is not None else UNNAMED
    raw = text[amount.start : amount.end]
    return NamedFigure(name, amount.won, "원", raw, amount.start, amount.sure)
