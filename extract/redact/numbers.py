"""Telephone numbers as Korea writes them: 02-123-4567, (031) 123-4567, 010 1234 5678, ☎6388, (@6237), 내선 1234.

What may be a figure is none: a number without its area is known only behind a sign, or where it was read as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lexicon import Wording
from .spans import Span

_GAP = r"(?:\s*[-.)~·‐‑–—−]\s*|\s+)"
"""Between the parts of a number; engines take its dash for other dashes, a dot or a wave."""

_AREA = r"(?:02|0[3-6]\d|01[016-9]|070|080|050\d?)"
_ABROAD = rf"\+\s*82{_GAP}?\(?0?\)?(?:2|[3-6]\d|1[016-9]|70)"
_NO_FIGURE_BEFORE = r"(?<![\d'’‘`′])(?<!\d[.,/-])"
_NO_FIGURE_BEHIND = r"(?!\d)(?![.,]\d)"
_RANGE = r"(?:\s?~\s?\d{1,4}(?!\d))?"
"""02-123-4567~9: several lines."""

_WHOLE = re.compile(
    rf"{_NO_FIGURE_BEFORE}(?:(?:{_ABROAD}|\(\s*{_AREA}\s*\)|{_AREA}\)?){_GAP}?\d{{3,4}}{_GAP}\d{{4}}"
    rf"|(?:02|0[3-6]\d|01[016-9]|070){_GAP}?\d{{7,8}}){_NO_FIGURE_BEHIND}{_RANGE}"
)
"""With its area or network, which begins with a 0 as no figure does, in parts or without."""

_LOCAL = rf"\d{{3,4}}{_GAP}\d{{4}}"
_SHORT = rf"(?:{_LOCAL}|\d{{3,5}}){_NO_FIGURE_BEHIND}(?!-\d){_RANGE}"
_MORE = r"(?:\s*[,/]\s*\d{3,5}(?![\d가-힣%])(?![.,]\d))*"
_JOIN = r"[\s:：.()（）]{0,4}"

_YEARS = re.compile(r"(?:19|20)\d\d(?:\D{1,3}(?:19|20)\d\d)?")

LONG_DIGITS = 7
"""Digits of a number with its exchange; fewer are an extension, which may be a figure as well."""


class Numbers:
    """Finds telephone numbers by the signs and words of a wording."""

    def __init__(self, wording: Wording) -> None:
        personal = wording.personal
        counted = {*wording.prose.count_units, *wording.prose.not_counts, *wording.units}
        signs = f"(?<![A-Za-z0-9])(?:{_any_of(personal.signs)})"
        words = f"(?<![A-Za-z0-9])(?:{_any_of(personal.words)})"
        self._signed = re.compile(rf"{signs}{_JOIN}(?P<number>{_SHORT}{_MORE})")
        self._worded = re.compile(
            rf"{words}{_JOIN}(?P<number>{_SHORT})(?![가-힣])(?!\s*(?:{_any_of(counted)}|[.~]\s*\d))"
        )

    def spans(self, text: str) -> Iterator[Span]:
        """Where numbers stand that are known by their form or by what stands before them."""
        yield from (match.span() for match in _WHOLE.finditer(text))
        yield from (match.span("number") for match in self._signed.finditer(text))
        for match in self._worded.finditer(text):
            if not _YEARS.fullmatch(match["number"].strip()):
                yield match.span("number")


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
