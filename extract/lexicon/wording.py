"""The shape of the lexicon: what kinds of words there are, and how one is looked up."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from .governments import Governments
from .matching import Match, nearest

Words = Annotated[tuple[str, ...], Field(min_length=1)]
ByKey = dict[str, Words]

SURE_LIKENESS = 0.8
"""Two labels of the same form differ by a syllable at least, which is about 0.6 alike for a label of three or
four syllables; one misread jamo of such a label is 0.88 alike."""

LONGEST_TEXT = 60
"""Characters, blanks and brackets included: the longest word of a form has 20, prose need not be looked up."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Prose(_Part):
    """Words that tell figures in running text."""

    money_names: Words
    not_counts: Words


class Contact(_Part):
    """How departments, teams and telephone numbers are told apart in one line."""

    department_endings: Words
    team_endings: Words
    phone_signs: Words
    titles: Words


class Issuer(_Part):
    """Words that stand beside the issuer's name."""

    behind: Words
    own_law: Words


class Wording(_Part):
    """Everything that forms word differently. A list's first word is the standard one."""

    sections: ByKey
    labels: ByKey
    status: ByKey
    sources: ByKey
    measures: ByKey
    periods: ByKey
    indicator: ByKey
    progress: ByKey
    units: dict[str, int]
    prose: Prose
    contact: Contact
    issuer: Issuer
    governments: Governments


def find(text: str, words: ByKey, at_least: float = SURE_LIKENESS) -> Match | None:
    """The key and word of ``words`` that ``text`` means, or ``None``."""
    if len(text) > LONGEST_TEXT:
        return None
    return nearest(text, ((key, word) for key, each in words.items() for word in each), at_least)
