"""Telephone numbers as Korea writes them: 02-123-4567, (031) 123-4567, 010 1234 5678, ☎6388, (@6237), 내선 1234.

What may be a figure is none: a number without its area is known only behind a sign, or where it was read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lexicon import Wording
from .spans import Span

_GAP = r"(?:\s*[-.)~·/‐‑–—―−ㅡ]\s*|\s+)"
"""Between the parts of a number; engines take its dash for other dashes, a dot, a wave or a vowel."""

_ZERO = r"(?:0|(?<![A-Za-z])[Oo](?=\d))"
_AREA = rf"(?:(?<!['’‘`′]){_ZERO}2|{_ZERO}(?:[3-6]\d|1[016-9]|70|80|50\d?))"
"""Two digits behind an apostrophe are a year."""

_ABROAD = rf"(?:\+\s*82{_GAP}?|82-)\(?0?\)?(?:2|[3-6]\d|1[016-9]|70)"
_NO_FIGURE_BEFORE = r"(?<!\d)(?<!\d[.,/-])"
_NO_FIGURE_BEHIND = r"(?!\d)(?![.,]\d)"
_LOCAL = rf"\d{{3,4}}{_GAP}\d{{4}}"
_MORE = rf"(?:\s*[,/]\s*(?:{_LOCAL}|\d{{3,5}})(?![\d가-힣%])(?!,\d|\.\s?\d|[-)~]\s?\d))*"
_RANGE = r"(?:\s?~\s?\d{1,4}(?!\d))?"
"""02-123-4567~9: several lines."""

_WHOLE = re.compile(
    rf"{_NO_FIGURE_BEFORE}(?:(?:{_ABROAD}|\(\s*{_AREA}\s*\)|{_AREA}\)?){_GAP}?\d{{3,4}}{_GAP}\d{{4}}"
    rf"|{_AREA}{_GAP}?\d{{7,8}}){_NO_FIGURE_BEHIND}{_RANGE}{_MORE}"
)
"""With its area or network, which begins with a 0 as no figure does, in parts or without."""

_BLANKS_ALONE = re.compile(r"[\d\s]+")
_SHORT = rf"(?:{_LOCAL}|\d{{3,5}}){_NO_FIGURE_BEHIND}(?!-\d){_RANGE}"
_JOIN = r"[\s:：.()（）]{0,4}"

_PLAIN = str.maketrans("０１２３４５６７８９－（）＋．", "0123456789-()+.")
"""Wide signs as narrow ones, each in its place."""

_YEARS = re.compile(r"(?:19|20)\d\d(?:\D{1,3}(?:19|20)\d\d)?")

LONG_DIGITS = 7
"""Digits of a number with its exchange; fewer are an extension, which may be a figure as well."""


class Numbers:
    """Finds telephone numbers by the signs and words of a wording."""

    def __init__(self, wording: Wording) -> None:
        personal = wording.personal
        counted = _any_of({*wording.prose.count_units, *wording.prose.not_counts, *wording.units})
        self._counted = re.compile(rf"\s*(?:여\s*)?(?:{counted})(?![가-힣])")
        signs = f"(?<![A-Za-z0-9])(?:{_any_of(personal.signs)})"
        words = f"(?<![A-Za-z0-9])(?:{_any_of(personal.words)})"
        self._signed = re.compile(rf"{signs}{_JOIN}(?P<number>{_SHORT}{_MORE})")
        self._worded = re.compile(
            rf"{words}{_JOIN}(?P<number>{_SHORT})(?![가-힣])(?!\s*(?:{counted}|여\s|[.~]\s*\d))"
        )

    def spans(self, text: str) -> Iterator[Span]:
        """Where numbers stand that are known by their form or by what stands before them."""
        plain = text.translate(_PLAIN)
        for match in _WHOLE.finditer(plain):
            if not (_BLANKS_ALONE.fullmatch(match[0]) and self._may_count(plain, match)):
                yield match.span()
        for match in self._signed.finditer(plain):
            if not self.is_counted(plain, match.end()):
                yield match.span("number")
        for match in self._worded.finditer(plain):
            if not (_YEARS.fullmatch(match["number"].strip()) or self.is_counted(plain, match.end())):
                yield match.span("number")

    def is_counted(self, text: str, end: int) -> bool:
        """Whether what stands before a place counts something: 300대, 3000원, 120 여명."""
        return self._counted.match(text, end) is not None

    def _may_count(self, text: str, match: re.Match[str]) -> bool:
        """Whether figures with nothing but blanks between them are years, or count something."""
        return self.is_counted(text, match.end()) or _YEARS.search(match[0]) is not None


def known_number(number: str) -> re.Pattern[str] | None:
    """A number that was read as one, wherever it stands again; an extension alone tells too little."""
    digits = re.sub(r"\D", "", number)
    if len(digits) < LONG_DIGITS:
        return None
    return re.compile(rf"{_NO_FIGURE_BEFORE}{rf'{_GAP}?'.join(digits)}{_NO_FIGURE_BEHIND}")


def extension(number: str) -> str:
    """The last four digits of a number, by which a switchboard knows it; all of a shorter one."""
    return re.sub(r"\D", "", number)[-4:]


def _any_of(words: Sequence[str] | set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
