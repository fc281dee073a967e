"""Counts and amounts named in running text: 수강생 모집(83명), 국비 70백만원 확보."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import replace

from ...lexicon import Wording
from .amounts import AmountInText, find_amounts
from .counts import NamedFigure, find_counts, roughly

__all__ = ["UNNAMED", "NamedFigure", "find_figures"]

_LAST_WORD = re.compile(r"([가-힣A-Za-z·]+)\s*[:(]?\s*$")
_LONGEST_NAME = 40
"""Signs before an amount in which its name is looked for; the longest name of a fund known has 14."""

_WON = "원"

UNNAMED = "금액"
"""The name of an amount before which no word stands."""

_WORD = re.compile(r"[가-힣A-Za-z]+")


def find_figures(text: str, wording: Wording) -> tuple[NamedFigure, ...]:
    """Every count in brackets after its name, and every amount of money, in order."""
    amounts = tuple(_money(text, wording))
    starts = [amount.start for amount in amounts]
    found = list(amounts)
    found += [figure for figure in find_counts(text, wording) if not _overlaps(figure, amounts, starts)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def _money(text: str, wording: Wording) -> Iterator[NamedFigure]:
    """The amounts of a text; one that leaves out 원 only behind the name of a fund and where nothing is counted."""
    funds = {*(word for each in wording.sources.values() for word in each), *wording.periods["total"]}
    funds |= {*wording.prose.money_names}
    said, end = _without_roughly(text, wording), 0
    for amount in find_amounts(said, without_won=True):
        figure = _named(text, amount, end, wording)
        is_won = text[amount.end - 1] == _WON
        if is_won or (figure.name in funds and not _is_counted(text[amount.end :], wording)):
            exact = text[amount.start : amount.end] == said[amount.start : amount.end]
            yield replace(figure, sure=figure.sure and exact)
        end = amount.end


def _without_roughly(text: str, wording: Wording) -> str:
    """The text, sign for sign, with blanks for the 여 of 20억여 원 and 20여억 원."""
    between = "|".join(map(re.escape, roughly(wording)))
    pattern = rf"(?<=[\d천백십만억조])(?:{between})(?=\s*[천백십]?[만억조]?\s*{_WON})"
    return re.sub(pattern, lambda match: " " * len(match[0]), text)


def _is_counted(behind: str, wording: Wording) -> bool:
    """Whether what follows a number is a unit that is no won's: 명, 명에게, 달러; 편성 is no 편."""
    word = _WORD.match(behind.lstrip())
    if word is None:
        return False
    units, particles = wording.prose.count_units, ("", *wording.prose.behind_counts)
    is_unit = any(word[0].removeprefix(unit) in particles for unit in units if word[0].startswith(unit))
    return is_unit or word[0].startswith(wording.amounts.foreign)


def _overlaps(figure: NamedFigure, money: tuple[NamedFigure, ...], starts: list[int]) -> bool:
    """Whether a count shares signs with an amount; ``starts`` are those of ``money``, in order."""
    last = bisect_right(starts, figure.start + len(figure.raw) - 1) - 1
    return last >= 0 and starts[last] + len(money[last].raw) > figure.start


def _named(text: str, amount: AmountInText, after: int, wording: Wording) -> NamedFigure:
    """An amount with the word before it, behind the last one; in 출연금(3억원) that is the word before the bracket.

    What says that it is only about so much leaves it in doubt: 약 12억원, 12억원 내외.
    """
    words = wording.amounts
    before = text[max(after, amount.start - _LONGEST_NAME) : amount.start]
    before, is_about = _without_leads(before, (*words.before, *wording.prose.sums), words.about)
    word = _LAST_WORD.search(before)
    name = word[1].strip("·") if word is not None else ""
    is_about = is_about or text[amount.end :].lstrip().startswith(words.or_so)
    raw = text[amount.start : amount.end]
    return NamedFigure(name or UNNAMED, amount.won, _WON, raw, amount.start, amount.sure and not is_about)


def _without_leads(before: str, plain: Collection[str], about: Collection[str]) -> tuple[str, bool]:
    """A text without the words right before an amount that change nothing of it, and whether one says 약."""
    is_about = False
    while (word := _LAST_WORD.search(before)) is not None and word[1] in (*plain, *about):
        is_about = is_about or word[1] in about
        before = before[: word.start()]
    return before, is_about
