"""Telephone numbers as Korea writes them: 02-123-4567, (031) 123-4567, 010 1234 5678, ☎6388, (@6237), 내선 1234.

What may be a figure is none: a number without its area is known only behind a sign, or where it was read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from ..lexicon import Wording
from .number_forms import (
    BLANKS_ALONE,
    DATE_BEHIND,
    FIGURE_BEHIND,
    GAP,
    JOIN,
    NO_FIGURE_BEFORE,
    NO_FIGURE_BEHIND,
    SHORT,
    TORN,
    WHOLE,
    YEARS,
    more,
    plain,
)
from .spans import Span

LONG_DIGITS = 7
"""Digits of a number with its exchange; fewer are an extension, which may be a figure as well."""

_AS_FIGURE = r"(?<![\d.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?"
_AS_DATE = r"(?<![\d.,-])(?:(?:19|20)\d\d|\d{1,2})"
"""Figures that no extension is written like; behind dates stand other units than behind counts."""

_EXTENSION, _SIGNED_EXTENSION = r"\d{4}", r"\d{3,5}"


class Numbers:
    """Finds telephone numbers by the signs and words of a wording."""

    def __init__(self, wording: Wording) -> None:
        prose, personal = wording.prose, wording.personal
        counted = _any_of((*prose.count_units, *prose.not_counts, *wording.units))
        self._counted = re.compile(rf"\s*(?:여\s*)?(?:{counted})(?![가-힣])")
        counts = _any_of((*prose.count_units, *wording.units))
        self._counts = re.compile(rf"(?:{_AS_FIGURE}(?:{counts})|{_AS_DATE}(?:{counted}))(?![가-힣])")
        self._whole = re.compile(WHOLE + more(_EXTENSION, counted))
        prices = "".join(
            rf"(?<!{re.escape(word + blank)})" for word in personal.prices for blank in ("", " ")
        )
        self._signed = re.compile(
            rf"(?<![A-Za-z0-9]){prices}(?:{_any_of(personal.signs)}){JOIN}"
            rf"(?P<number>{SHORT}{more(_SIGNED_EXTENSION, counted)})"
        )
        self._worded = re.compile(
            rf"(?<![A-Za-z0-9])(?:{_any_of(personal.words)}){JOIN}(?P<number>{SHORT}{more(_EXTENSION, counted)})"
            rf"(?![가-힣])(?!\s*(?:{counted}|여\s|[.~]\s*\d))"
        )

    def spans(self, text: str) -> Iterator[Span]:
        """Where numbers stand that are known by their form or by what stands before them."""
        said = plain(text)
        for match in self._whole.finditer(said):
            if not (BLANKS_ALONE.fullmatch(match[0]) and self._may_count(said, match)):
                yield match.span()
        for match in chain(self._signed.finditer(said), self._worded.finditer(said)):
            if not self._may_be_figure(said, match):
                yield match.span("number")

    def across(self, text: str, at: int) -> Iterator[Span]:
        """Where numbers stand that a line's end tears, which is at a place: behind a dash, a bracket, or their sign."""
        said = plain(text)
        for match in self._whole.finditer(said):
            if match.start() < at < match.end() and TORN.search(said[:at]) is not None:
                yield match.span()
        for match in self._signed.finditer(said):
            if match.start() < at <= match.start("number") and not self._may_be_figure(said, match):
                yield match.span("number")

    def counts(self, text: str) -> Iterator[Span]:
        """Where figures stand with their unit, which are no numbers even in a contact: 3건, 1,200명."""
        return (match.span() for match in self._counts.finditer(text))

    def is_counted(self, text: str, end: int) -> bool:
        """Whether what stands before a place counts something: 300대, 3000원, 120 여명."""
        return self._counted.match(text, end) is not None

    def _may_count(self, text: str, match: re.Match[str]) -> bool:
        """Whether figures with nothing but blanks between them are years, or count something."""
        followed = FIGURE_BEHIND.match(text, match.end()) is not None
        return followed or self.is_counted(text, match.end()) or YEARS.search(match[0]) is not None

    def _may_be_figure(self, text: str, match: re.Match[str]) -> bool:
        """Whether what stands behind a sign or word is a year, or counts something; behind a sign, part of a date."""
        is_year = YEARS.fullmatch(match["number"].strip()) is not None
        dated = match.re is self._worded or DATE_BEHIND.match(text, match.end()) is not None
        return self.is_counted(text, match.end()) or (is_year and dated)


def known_number(number: str) -> re.Pattern[str] | None:
    """A number that was read as one, wherever it stands again; an extension alone tells too little."""
    digits = re.sub(r"\D", "", number)
    if len(digits) < LONG_DIGITS:
        return None
    return re.compile(rf"{NO_FIGURE_BEFORE}{rf'{GAP}?'.join(digits)}{NO_FIGURE_BEHIND}")


def extension(number: str) -> str:
    """The last four digits of a number, by which a switchboard knows it; all of a shorter one."""
    return re.sub(r"\D", "", number)[-4:]


@lru_cache
def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
