"""Counts in brackets behind what they count: 수강생 모집(83명), 방문(2천여 명, 누적 5천 명)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from ...lexicon import Wording
from .numbers import NUMBER, Parsed, parse_number
from .spelled import SPELLED, parse_spelled

_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTS = re.compile(r"(?:[^,/]|(?<=\d),(?=\d))+")
"""Parts of a bracket; a comma between two digits parts nothing, so that no misread number loses its head."""

_MAYBE_ITS_HEAD = re.compile(r"\W*[\dlIOo]{1,3}\W*")
"""A part that is a lone number: where a comma was misread (1.,639명) the next part is the rest of that number."""

_NAME_ENDS = re.compile(r"(?<!\d),|,(?!\d)|[;/:()\[\]→]|\s[-–]\s|※")
_UNIT = r"[가-힣A-Za-z㎡㎥²%]{1,4}"
_MAGNITUDES = re.compile(r"[천백십만억조]+")


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A count or an amount in won. ``start`` is where its number stands in the text; ``sure`` as in Parsed."""

    name: str
    value: int | float
    unit: str
    raw: str
    start: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A count with what may stand around it: its number in digits, or spelled; and a count at the end of a name."""

    plain: re.Pattern[str]
    spelled: re.Pattern[str]
    at_end: re.Pattern[str]


def roughly(wording: Wording) -> tuple[str, ...]:
    """Syllables between a number and its unit that make it about so much: 20억여 원, 30여 명."""
    return tuple(word[:-1] for word in wording.amounts.or_so if word.endswith("원"))


def find_counts(text: str, wording: Wording) -> Iterator[NamedFigure]:
    """Every count that a part of a bracket says as a whole, with the words before the bracket as its name."""
    patterns = _patterns(wording.amounts.about, wording.amounts.or_so, roughly(wording), wording.prose.sums)
    ends = [0, *(match.end() for match in _NAME_ENDS.finditer(text))]
    for bracket in _BRACKETS.finditer(text):
        said = text[ends[bisect_right(ends, bracket.start()) - 1] : bracket.start()].strip(" ·-.,")
        if not said:
            continue
        name = _without_count(said, patterns, wording)
        before = ""
        for part in _PARTS.finditer(bracket[1]):
            figure = _count(part[0].strip(), name, patterns, wording.prose.count_units)
            if figure is not None and figure.unit not in wording.prose.not_counts:
                lead = len(part[0]) - len(part[0].lstrip())
                whole = _MAYBE_ITS_HEAD.fullmatch(before) is None
                start = bracket.start(1) + part.start() + lead
                yield replace(figure, start=start, sure=figure.sure and whole and name == said)
            before = part[0]


def _count(said: str, name: str, patterns: _Patterns, units: Collection[str]) -> NamedFigure | None:
    """The count that a text says: spelled (5천 명) where that leaves a unit that is known, else in digits.

    Not sure where both may be meant: 5천막.
    """
    plain, spelled = patterns.plain.fullmatch(said), patterns.spelled.fullmatch(said)
    is_known = plain is not None and plain["unit"] in units
    if spelled is not None and spelled["unit"] in units and not is_known:
        number = parse_spelled(spelled["number"])
        return _figure(spelled, number.parsed, name) if number is not None and number.parsed.sure else None
    if plain is None or _MAGNITUDES.fullmatch(plain["unit"]):
        return None
    parsed = parse_number(plain["number"])
    sure = spelled is None or is_known
    return _figure(plain, replace(parsed, sure=sure), name) if parsed is not None else None


def _figure(match: re.Match[str], number: Parsed, name: str) -> NamedFigure:
    """A count, not sure where it is only about so much."""
    about = any(match[group] is not None for group in ("about", "roughly", "or_so"))
    return NamedFigure(name, _plain(number.value), match["unit"], match[0], 0, number.sure and not about)


def _without_count(said: str, patterns: _Patterns, wording: Wording) -> str:
    """A name without the count that it ends with: 참여 인원 1,234명(누적 5천 명)."""
    count = patterns.at_end.search(said)
    if count is None or count["unit"] not in wording.prose.count_units:
        return said
    return said if count["unit"] in wording.prose.not_counts else said[: count.start()]


def _plain(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


@lru_cache(maxsize=16)
def _patterns(
    about: tuple[str, ...], or_so: tuple[str, ...], roughly: tuple[str, ...], sums: tuple[str, ...]
) -> _Patterns:
    lead = rf"(?:{_any_of(sums)}\s*)*(?P<about>{_any_of(about)})?\s*"
    tail = rf"\s*(?P<roughly>{_any_of(roughly)})?\s*(?P<unit>{_UNIT}?)\s*(?:등|(?P<or_so>{_any_of(or_so)}))?"
    behind = rf"(?:{_any_of((*sums, *about))})?\s*\d[\d,.]*\s*(?P<unit>{_UNIT})"
    return _Patterns(
        re.compile(rf"{lead}(?P<number>{NUMBER}){tail}"),
        re.compile(rf"{lead}(?P<number>{SPELLED}){tail}"),
        re.compile(rf"(?<=\S)\s+{behind}\Z"),
    )


def _any_of(words: Collection[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
