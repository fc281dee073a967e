"""What columns or rows of money measure, and which of several under one period the record takes.

A plan that was changed stands beside what it was before (당초, 변경): the plan that holds now is taken. Of money that is
secured and spent (확보, 집행) the first is. Nothing is ever added up; what is left out is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .matching import Match, bare
from .wording import SURE_LIKENESS, ByKey, Wording, find

Measure = Literal["planned", "secured"]
Role = Literal["planned", "in_force", "earlier", "secured", "differences"]

ROLES: tuple[Role, ...] = ("in_force", "planned", "earlier", "secured", "differences")

PLANS: tuple[Role, ...] = ("in_force", "planned", "earlier")
"""What may be the plan, the first of them that there is."""

MEASURE_LIKENESS = 0.55
"""계획, 확보 and 집행 are at most 0.2 alike: half a word tells them apart, where a row of measures is expected."""

SHORT = 2
"""Syllables of a word of which half may be misread: of longer ones half is another word, 집행예정 for 집행실적."""


@dataclass(frozen=True, slots=True)
class Said:
    """A heading of the lexicon's: its role and its word, the standard one of its list or not."""

    role: Role
    word: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A column that the record takes, its measure, and whether that is beyond doubt."""

    col: int
    measure: Measure
    sure: bool


def role_of(text: str, wording: Wording) -> Said | None:
    """What a heading or label says that its figures are."""
    match = _found(text, words_of_roles(wording), wording)
    return next((Said(role, match.word) for role in ROLES if match is not None and role == match.key), None)


def measure_of(text: str, wording: Wording) -> Match | None:
    """Whether a word says money planned or money secured; that which is still to be secured is neither."""
    match = _found(text, words_of_roles(wording), wording)
    return match if match is not None and match.key in wording.measures else None


def misread_measure(text: str, wording: Wording) -> Match | None:
    """The same in a row of measures, where half of a short word may be misread.

    A longer word that only ends like a measure is none: 본예산 is no misread 예산.
    """
    if role_of(text, wording) is not None:
        return measure_of(text, wording)
    match = _found(text, wording.measures, wording, MEASURE_LIKENESS)
    is_short = match is not None and len(bare(text)) <= len(bare(match.word)) <= SHORT
    return match if is_short else None


def _found(text: str, words: ByKey, wording: Wording, at_least: float = SURE_LIKENESS) -> Match | None:
    """The word of a list that a text is like. One jamo turns 미집행액 into 기집행액: such words must be exactly so."""
    match = find(text.replace("\n", ""), words, at_least)
    if match is None or match.likeness == 1.0:
        return match
    turned = any(bare(each).startswith(wording.funding.turning) for each in (text, match.word))
    return None if turned else match


def taken(columns: Mapping[int, Said | None], wording: Wording) -> tuple[Taken, ...]:
    """Of the columns of one period the plan that holds and the money secured; a column alone is the plan.

    Two words for money secured of which none is the standard one leave it in doubt which is meant.
    """
    if len(columns) == 1:
        ((col, said),) = columns.items()
        measure: Measure = "secured" if said is not None and said.role == "secured" else "planned"
        is_plan = said is None or said.role in PLANS
        return (Taken(col, measure, sure=True),) if is_plan or measure == "secured" else ()
    plans = [col for role in PLANS for col, said in columns.items() if said is not None and said.role == role]
    secured = _secured(columns, wording)
    standard = wording.measures["secured"][0]
    sure = len(secured) < 2 or standard in _word(columns[secured[0]])
    one_plan = len(plans) < 2 or columns[plans[0]] != columns[plans[1]]
    found = [Taken(col, "planned", one_plan) for col in plans[:1]]
    found += [Taken(col, "secured", sure) for col in secured[:1]]
    return tuple(sorted(found, key=lambda each: each.col))


def _secured(columns: Mapping[int, Said | None], wording: Wording) -> Sequence[int]:
    """The columns of money secured, in the order of the lexicon's words for it."""
    order = wording.measures["secured"]
    cols = [col for col, said in columns.items() if said is not None and said.role == "secured"]
    return sorted(cols, key=lambda col: order.index(_word(columns[col])))


def _word(said: Said | None) -> str:
    return said.word if said is not None else ""


def words_of_roles(wording: Wording) -> dict[str, tuple[str, ...]]:
    """The words of each role."""
    funding, measures = wording.funding, wording.measures
    return {
        "in_force": funding.in_force,
        "earlier": funding.earlier,
        "differences": funding.differences,
        "planned": measures["planned"],
        "secured": measures["secured"],
    }
