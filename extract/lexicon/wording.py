"""The shape of the lexicon: what kinds of words there are, and how one is looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator

from .governments import Governments
from .matching import Match, nearest

Words = Annotated[tuple[str, ...], Field(min_length=1)]
ByKey = Mapping[str, Words]

SURE_LIKENESS = 0.8
"""Two labels of the same form differ by a syllable at least, which is about 0.6 alike for a label of three or
four syllables; one misread jamo of such a label is 0.88 alike."""

LONGEST_TEXT = 60
"""Characters, blanks and brackets included: the longest word of a form has 20, prose need not be looked up."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Prose(_Part):
    """Words that tell figures in running text, and what a section says that has nothing to say."""

    not_counts: Words
    sums: Words
    behind_counts: Words
    money_names: Words
    count_units: Words
    common_units: Words
    count_names: Words
    nothing: Words


class Amounts(_Part):
    """Words around an amount: those that leave it as it is, that make it about so much, or of other money."""

    before: Words
    behind: Words
    about: Words
    or_so: Words
    foreign: Words


class Contact(_Part):
    """How departments, teams and telephone numbers are told apart in one line."""

    department_endings: Words
    team_endings: Words
    phone_signs: Words
    titles: Words
    nobody: Words
    name_endings: Words
    surnames: Words


class Personal(_Part):
    """How personal data shows in running text, and what is written in its place."""

    mark: str
    signs: Words
    prices: Words
    name_endings: Words
    offices: Words
    surnames: Words
    titles: Words
    labels: Words
    label_joints: Words
    unit_labels: Words
    others: str
    grade: str
    words: Words
    particles: Words


class Funding(_Part):
    """What the words of funding tables mean where the words alone do not tell."""

    assumed_unit: str
    shared: str
    own_beside_shared: tuple[str, ...]
    local_sums: Words
    partial_sums: Words
    earlier: Words
    in_force: Words
    differences: Words
    turning: Words
    either: Words
    neutral: Words
    to_come: Words
    unit_words: Words
    fillers: Words
    rate_endings: Words


class Summary(_Part):
    """How a table that prints a pledge a row tells its sums from its pledges."""

    counted_totals: Words


class Issuer(_Part):
    """Words that stand beside the issuer's name."""

    behind: Words
    own_law: Words
    no_province: Words
    no_lower: Words


Source = Literal["total", "national", "provincial", "municipal", "private", "other"]


class Wording(_Part):
    """Everything that forms word differently. A list's first word is the standard one."""

    contents: Words
    corners: Words
    sections: dict[str, Words]
    labels: dict[str, Words]
    status: dict[str, Words]
    sources: dict[str, Words]
    measures: dict[str, Words]
    periods: dict[str, Words]
    indicator: dict[str, Words]
    progress: dict[str, Words]
    units: dict[str, int]
    amounts: Amounts
    prose: Prose
    contact: Contact
    personal: Personal
    issuer: Issuer
    funding: Funding
    summary: Summary
    governments: Governments

    @field_validator("sources")
    @classmethod
    def _are_sources(cls, sources: dict[str, Words]) -> dict[str, Words]:
        if set(sources) != set(get_args(Source)):
            raise ValueError(f"the sources must be {get_args(Source)}")
        return sources


def find(text: str, words: ByKey, at_least: float = SURE_LIKENESS) -> Match | None:
    """The key and word of ``words`` that ``text`` means, or ``None``."""
    if len(text) > LONGEST_TEXT:
        return None
    return nearest(text, ((key, word) for key, each in words.items() for word in each), at_least)
