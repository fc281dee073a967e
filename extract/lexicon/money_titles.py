"""What a title above several columns of money says: 연도별 집행실적, '24년 예산, 향후 투자계획.

A title is understood where it is made of known words and nothing else. Whatever else it says may be of when, of whose
money or of what is measured, and so nobody knows what the columns below it hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .matching import SWAPPED_LIKENESS, bare
from .measures import ROLES, Said, role_of, words_of_roles
from .units import without_unit
from .wording import Wording, find

_BESIDE = ("nothing", "before", "after")
"""What words of titles say that are no measure; the others say one of the roles."""

TITLE_LIKENESS = 0.9
"""Of a title that is one long word of the lexicon: one jamo of ten may be misread, half a word may not be.
Two words in another order, 계획/집행, are not 집행계획."""

_YEAR = re.compile(r"\s*[(\[]?\s*(?P<year>20\d\d|['‘’`]\s*\d\d|\d\d(?=\s*년))\s*(?:년도?)?\s*[)\]]?")
_SPAN = re.compile(r"[~\-–/+,·.]")
"""A year with one of these behind it is no whole year, or one of several."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title that is understood: the year that it begins with, its measure, and whether it says a time of no year.

    One that says none of these is no more than the name of a table.
    """

    year: str = ""
    said: Said | None = None
    says_time: bool = False


def title_of(text: str, wording: Wording) -> Title | None:
    """What a title says; ``None`` where a word of it is unknown, or two say two things."""
    plain = " ".join(without_unit(text, wording).split())
    if _is_unit(plain, wording):
        return Title()
    begins = _YEAR.match(plain)
    if begins is None:
        return _words(plain, wording) if bare(plain) else None
    rest = plain[begins.end() :]
    title = _words(rest, wording) if bare(rest) else Title()
    if title is None or title.says_time or _SPAN.search(rest):
        return None
    return Title(f"20{begins['year'].strip()[-2:]}년", title.said)


def _is_unit(text: str, wording: Wording) -> bool:
    """Whether a title is a note of the unit and nothing else."""
    return bare(text) in wording.units or bare(text).startswith(wording.funding.unit_words)


def _words(text: str, wording: Wording) -> Title | None:
    """What words without a year say."""
    if bare(text) in wording.funding.either:
        return Title()
    whole = role_of(text, wording)
    if whole is not None:
        return Title(said=whole)
    known = find(text, {"nothing": _nothing(wording)}, TITLE_LIKENESS)
    if known is not None and known.likeness != SWAPPED_LIKENESS:
        return Title()
    said, kinds = re.sub(r"\d", "", bare(text)), _vocabulary(wording)
    for words in _cut(said, kinds):
        title = _together({word: kinds[word] for word in words})
        if said == bare(text) or (title is not None and title.says_time):
            return title
    return None


def _together(kinds: Mapping[str, str]) -> Title | None:
    """What known words say together: a plan may be an earlier one; what is spent is not spent in times to come."""
    words = {kind: word for word, kind in kinds.items() if kind not in _BESIDE}
    if len(words) == 2 and "planned" in words and ("earlier" in words or "in_force" in words):
        del words["planned"]
    roles = [role for role in ROLES if role in words]
    if len(roles) > 1 or ("after" in kinds.values() and roles not in ([], ["planned"])):
        return None
    says_time = "before" in kinds.values() or "after" in kinds.values()
    return Title(said=Said(roles[0], words[roles[0]]) if roles else None, says_time=says_time)


def _cut(said: str, vocabulary: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Every way to cut a title into known words, those that begin with longer ones first."""
    if not said:
        yield ()
    for end in range(len(said), 1, -1):
        if said[:end] in vocabulary:
            yield from ((said[:end], *rest) for rest in _cut(said[end:], vocabulary))


def _nothing(wording: Wording) -> tuple[str, ...]:
    """Titles that say nothing: those of funding sections, of the total and of money as such."""
    funding = wording.funding
    labels = (*wording.sections["funding"], *wording.labels["total_budget"])
    return (*labels, *funding.neutral, *funding.to_come, *funding.either)


def _vocabulary(wording: Wording) -> dict[str, str]:
    """Every word of titles with what it says; 예산 beside another word is but what that one is about."""
    roles, periods = words_of_roles(wording), wording.periods
    before = (*periods["before"], *periods["timeless"])
    lists = (_nothing(wording), *roles.values(), periods["after"], before)
    return _by_word(lists, ("nothing", *roles, "after", "before"))


@lru_cache(maxsize=8)
def _by_word(lists: tuple[tuple[str, ...], ...], kinds: tuple[str, ...]) -> dict[str, str]:
    """The kind of each word, that of the first list that has it; a lone syllable is a part of too many words."""
    found: dict[str, str] = {}
    for words, kind in zip(lists, kinds, strict=True):
        for word in words:
            if len(bare(word)) > 1:
                found.setdefault(bare(word), kind)
    return found
