"""One line of money: whose each amount is and of when, by its own words and by what the line lies within."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...lexicon.matching import bare
from ...lexicon.wording import find
from ..context import Context
from .funding_clauses import Clause, Meaning, Phrase, clause_of, clauses, meaning_of, phrases

_FIGURE = re.compile(r"(?!20\d\d$)\d[\d,.]*")
"""No year."""


@dataclass(frozen=True, slots=True)
class Told:
    """An amount that is understood; ``own`` is what its words say, ``meaning`` with what they leave unsaid."""

    clause: Clause
    own: Meaning
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """The amounts of a line. ``about`` is what the lines below are about; ``None`` where that is not known."""

    told: tuple[Told, ...]
    about: Meaning | None
    is_understood: bool

    @property
    def names_source_alone(self) -> bool:
        """Whether it is about one fund and says nothing of when: the next line may tell that fund's years."""
        own = self.told[0].own if len(self.told) == 1 else None
        return own is not None and own.source not in (None, "total") and own.period is None

    @property
    def names_no_source(self) -> bool:
        """Whether it tells money and leaves open whose."""
        return bool(self.told) and all(each.own.source is None for each in self.told)


def read_line(text: str, about: Meaning | None, unit: str | None, context: Context) -> MoneyLine:
    """What a line tells of money; one without any is a heading, or says nothing."""
    said = [(phrase, clause) for phrase in phrases(text) if (clause := _clause(phrase, unit, context))]
    if not said:
        counts = unit is not None and _counts_a_fund(text, context)
        return MoneyLine((), _heading(text, about, context), is_understood=not counts)
    told: list[Told] = []
    now, understood, before = about, True, Meaning()
    for phrase, clause in said:
        one = _told(clause, before, now, context)
        if one is None:
            understood, now = False, now if told and not _says_when(clause) else None
            continue
        parts = list(_parts(phrase, one, context))
        understood = understood and None not in parts
        told += [one, *(part for part in parts if part is not None)]
        before = one.own
        now = replace(one.meaning, source=about.source if about is not None else None)
    known = said[0][1] is told[0].clause if told else False
    return MoneyLine(tuple(told), _shared(told, about) if known else None, understood)


def _counts_a_fund(text: str, context: Context) -> bool:
    """Whether a bare figure stands right behind a fund's name: where a unit is noted it is money."""
    return any(
        _FIGURE.fullmatch(behind) and find(word, context.wording.sources) is not None
        for word, behind in pairwise(text.split())
    )


def _clause(phrase: Phrase, unit: str | None, context: Context) -> Clause | None:
    """The amount of a phrase, which may stand in its brackets: 총사업비(10억원)."""
    found = clause_of(phrase.text, unit, context)
    inside = f"{phrase.text} {' '.join(phrase.brackets)}"
    return found or (clause_of(inside, unit, context) if phrase.brackets else None)


def _told(clause: Clause, before: Meaning, now: Meaning | None, context: Context) -> Told | None:
    """An amount with its meaning; ``None`` where words are unknown, or leave it open whose it is."""
    own = meaning_of(clause.label, context) if clause.label or clause.names_unit else None
    if own is None or now is None:
        return None
    is_fund = now.source not in (None, "total")
    if is_fund and own.source is not None and (own.source != now.source or own.period is None):
        return None
    if own.source is None and before.source not in (None, "total"):
        if before.period is None and own.period is not None:
            return None
        own = replace(own, source=before.source)
    return Told(clause, own, own.within(now))


def _parts(phrase: Phrase, whole: Told, context: Context) -> Iterator[Told | None]:
    """The amounts in brackets behind one; ``None`` for each that is not understood.

    Parts of a fund (국비 5억원(균특 2억원)) are understood, and are no funds of their own.
    """
    inside = [clause for text in phrase.brackets for clause in clauses(text, whole.clause.unit, context)]
    for clause in inside:
        own = meaning_of(clause.label, context) if clause.label else None
        if clause.won == whole.clause.won and (not clause.label or own == Meaning()):
            continue
        if own is None:
            yield None
        elif whole.meaning.source == "total" or own.source is None:
            yield Told(clause, own, own.within(whole.meaning))
        elif clause.won > whole.clause.won:
            yield None


def _says_when(clause: Clause) -> bool:
    """Whether words that are not understood may tell a time, of which the amounts behind them would be too."""
    return re.search(r"\d", clause.label) is not None


def _heading(text: str, about: Meaning | None, context: Context) -> Meaning | None:
    """What a line without money is the heading of: a year, a measure, a fund, or nothing known."""
    if about is None or re.search(r"[:：]\s*\S", text):
        return about
    meaning = meaning_of(text.strip(" :："), context) if bare(text) else None
    return meaning.within(about) if meaning is not None else None


def _shared(told: Sequence[Told], about: Meaning | None) -> Meaning | None:
    """What all amounts of a line have in common; nothing where they are of several times."""
    if about is None:
        return None
    wholes = [each.meaning for each in told]
    if len({(each.period, each.measure) for each in wholes}) > 1:
        return None
    source = wholes[0].source if len({each.source for each in wholes}) == 1 else about.source
    return replace(wholes[0], source=source)
