"""Amounts in running text with the words that say whose and of when they are: 2024년 국비 3억원 확보."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ...lexicon.matching import bare
from ...lexicon.measures import measure_of
from ...lexicon.wording import find
from ...model.draft import FundingSource, Measure
from ..context import Context
from ..values.amounts import find_amounts, parse_amount, unit_in
from ..values.periods import parse_period

_SEPARATOR = re.compile(r"(?<!\d),|,(?!\d)|[;/+]")
"""A comma between two digits parts nothing."""

_BRACKET = re.compile(r"\(([^()]*\d[^()]*)\)?")
_MASK = "\0"
"""Stands for what is in brackets, sign for sign."""

_BARE_FIGURE = re.compile(r"(?<![\d.,])[△▲]?\d[\d,.]*\s*(?:조|억|천만|백만|만|천)?\s*$")
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a line between commas, with what stands in brackets in it apart."""

    text: str
    brackets: tuple[str, ...]


def phrases(text: str) -> Iterator[Phrase]:
    """The parts of a line; a comma in brackets parts nothing. A period in brackets is a word like others."""
    said = _BRACKET.sub(lambda found: f" {found[1]} " if parse_period(found[1]) else found[0], text)
    masked = _BRACKET.sub(lambda found: _MASK * len(found[0]), said)
    start = 0
    for gap in (*_SEPARATOR.finditer(masked), None):
        end = gap.start() if gap is not None else len(masked)
        inside = tuple(found[1] for found in _BRACKET.finditer(said, start, end))
        yield Phrase(masked[start:end].replace(_MASK, " "), inside)
        start = gap.end() if gap is not None else end


def clauses(text: str, unit: str | None, context: Context) -> list[Clause]:
    """The amounts of a text, parted at commas. Figures without a unit count where ``unit`` is given."""
    found = (clause_of(part, unit, context) for part in _SEPARATOR.split(text))
    return [clause for clause in found if clause is not None]


def clause_of(part: str, unit: str | None, context: Context) -> Clause | None:
    """The last amount of a phrase with the words around it."""
    amounts = list(find_amounts(part, without_won=True))
    if amounts:
        last = amounts[-1]
        label = f"{part[: last.start].strip(_EDGES)} {part[last.end :].strip(_EDGES)}".strip()
        raw = part[last.start : last.end]
        printed = unit_in(f"{raw.removesuffix('원')}원", context.wording.units) or "원"
        return Clause(label, last.won, printed, raw, last.sure, names_unit=True)
    bare_figure = _BARE_FIGURE.search(part) if unit is not None else None
    if bare_figure is None or unit is None:
        return None
    amount = parse_amount(bare_figure[0], unit, context.wording.units)
    label = part[: bare_figure.start()].strip(_EDGES)
    if amount is None:
        return None
    return Clause(label, amount.won, unit, bare_figure[0].strip(), amount.sure, names_unit=False)


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
    if bare(word) in ("", *context.wording.funding.fillers):
        return Meaning()
    source = find(word, context.wording.sources)
    if source is not None:
        return Meaning(source=cast(FundingSource, source.key))
    if find(word, {"total": context.wording.periods["total"]}) is not None:
        return Meaning(source="total", period="total")
    measure = measure_of(word, context.wording)
    return Meaning(measure=cast(Measure, measure.key)) if measure is not None else None


def _both(one: Meaning, other: Meaning) -> Meaning | None:
    """Two meanings in one; ``None`` where both say whose money it is, or of when, or how sure."""
    twice = (one.source and other.source) or (one.period and other.period) or (one.measure and other.measure)
    return None if twice else other.within(one)
