"""Amounts in running text with the words that say whose and of when they are: 2024년 국비 3억원 확보."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ...lexicon.matching import bare
from ...lexicon.wording import find
from ...model.draft import FundingSource, Measure
from ..context import Context
from ..values.amounts import find_amounts, parse_amount, unit_in
from ..values.periods import parse_period

_SEPARATOR = re.compile(r"(?<!\d),|,(?!\d)|[;/+]")
"""A comma between two digits parts nothing."""

_BARE_FIGURE = re.compile(r"(?<![\d.,])[△▲]?\d[\d,.]*\s*(?:조|억|천만|백만|만|천)?\s*$")
_FILLERS = frozenset(("", "총", "약", "등", "액"))
"""Words that say nothing of whose and of when."""

_EDGES = " \t:：-–()[]·.,"


@dataclass(frozen=True, slots=True)
class Clause:
    """An amount in won and the words around it; ``names_unit`` is false where another's unit was lent to it."""

    label: str
    won: int
    unit: str
    raw: str
    sure: bool
    names_unit: bool


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whose money an amount is, of when, planned or secured; ``None`` is what the words leave unsaid."""

    source: FundingSource | None = None
    period: str | None = None
    measure: Measure | None = None

    def around(self, about: Meaning) -> Meaning:
        """What stands beside or below an amount of this meaning is about."""
        return Meaning("total", self.period or about.period, self.measure or about.measure)

    def within(self, about: Meaning) -> Meaning:
        """The same, what is unsaid told by what it is a part of."""
        return Meaning(
            self.source or about.source, self.period or about.period, self.measure or about.measure
        )

    def beside(self, other: Meaning) -> bool:
        """Whether both would stand in one column of a table."""
        return (self.period, self.measure) == (other.period, other.measure)


WHOLE = Meaning("total", "total", "planned")
"""Of a line that names no fund, no year and no measure."""


def clauses(text: str, unit: str | None, context: Context) -> list[Clause]:
    """The amounts of a text, parted at commas. Figures without a unit count where ``unit`` is given."""
    return list(_clauses(text, unit, context))


def _clauses(text: str, unit: str | None, context: Context) -> Iterator[Clause]:
    for part in _SEPARATOR.split(text):
        amounts = list(find_amounts(part))
        bare_figure = _BARE_FIGURE.search(part) if unit is not None and not amounts else None
        if amounts:
            last = amounts[-1]
            label = f"{part[: last.start].strip(_EDGES)} {part[last.end :].strip(_EDGES)}".strip()
            raw = part[last.start : last.end]
            printed = unit_in(raw, context.wording.units) or "원"
            yield Clause(label, last.won, printed, raw, last.sure, names_unit=True)
        elif bare_figure is not None and unit is not None:
            amount = parse_amount(bare_figure[0], unit, context.wording.units)
            label = part[: bare_figure.start()].strip(_EDGES)
            if amount is not None:
                yield Clause(label, amount.won, unit, bare_figure[0].strip(), amount.sure, names_unit=False)


def meaning_of(label: str, context: Context) -> Meaning | None:
    """What the words around an amount say; ``None`` where one of them is unknown, or two say two things."""
    whole = _meaning_of_word(label, context)
    if whole is not None:
        return whole
    said: Meaning | None = Meaning()
    for word in re.split(r"[\s:：]+", label):
        more = _meaning_of_word(word, context)
        said = _both(said, more) if said is not None and more is not None else None
    return said


def _meaning_of_word(word: str, context: Context) -> Meaning | None:
    period = parse_period(word)
    if period is not None:
        return Meaning(period=period)
    if bare(word) in _FILLERS:
        return Meaning()
    source = find(word, context.wording.sources)
    if source is not None:
        return Meaning(source=cast(FundingSource, source.key))
    if find(word, {"total": context.wording.periods["total"]}) is not None:
        return Meaning(source="total", period="total")
    measure = find(word, context.wording.measures)
    return Meaning(measure=cast(Measure, measure.key)) if measure is not None else None


def _both(one: Meaning, other: Meaning) -> Meaning | None:
    """Two meanings in one; ``None`` where both say whose money it is, or of when, or how sure."""
    twice = (one.source and other.source) or (one.period and other.period) or (one.measure and other.measure)
    return None if twice else other.within(one)
