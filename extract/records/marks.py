"""The bullets of one document: signs that lead its lines again and again, whatever an engine took them for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

MAJOR = "○●◦◯❍◎⚪⭘🔾□■◆◇▶▷►☐❏❑◈ㅇ"
MINOR = "-–—‐•▪∙‣·ㆍ⁃▸"
NOTE = "※"

BEGINS_WORD = r"(?=\s+[가-힣A-Z「『｢\"'“‘(\[<\d])"
"""What stands behind a bullet: a blank, and the beginning of a word."""

_NO_BULLETS = r"""\s\w가-힣()\[\]{}<「」『』｢｣【】〔〕《〈+'"‘’“”`´~:;,./?!%|_\\△▲▽▼↑↓"""
"""Signs that lead a line for reasons of their own: brackets, quotes, marks of the sentence, signs of figures."""

_SIGN = re.compile(rf"\s*(?P<sign>[^{_NO_BULLETS}]{{1,2}})(?:(?=[가-힣])|\s+(?=[가-힣「『(]))")
_LETTER = re.compile(
    r"\s*(?P<sign>[A-Za-zㄱ-ㅆㅈ-ㅎㅏ-ㅣ]|[a-z]{2}|[A-Za-z][>»》]|[O0oCcQGD©][O0oCcQGD©)>])\s+(?=[가-힣「『(]{2})"
)
_DIGIT = re.compile(
    r"\s*(?P<sign>[2-9])\s+(?=[가-힣]{2})(?!"
    r"(?:건|명|회|개|원|동|대|팀|년|월|일|분|시|층|호|차|인|곳|점|면|종|기|필|석|주|식|위|배)(?![가-힣])"
    r"|개[소월년교사국반관]|건[씩의]|명[씩의]|회[씩의차]|만|천|백|억|조|가구|세대|가지|차례|차년|차분|분기|단계|학[교급년]|시[간군]|마을|필지|구간|그루|권역)"
)
"""A lone digit in front of a word that it cannot count: a ring or a triangle taken for a figure."""

_LEAST_SIGNS, _LEAST_LETTERS, _LEAST_DIGITS = 2, 3, 4
"""Lines that a sign must lead: signs of no other use need the fewest, figures the most."""

_LEAST_ODD = 5
"""Lines led by signs or lone letters of any kind, from which on each of them is the same bullet, read differently."""

_DIGIT_LEAD = 3
"""So many times as often as any other digit: numbered lines (1 2 3) lead with each about as often."""

_LEAST_UNDER = 2
"""Sub-bullets that stand right under a dash or a dot before it counts as the outer of the two."""

_MOST_UNDER_SHARE = 0.25
"""Of the lines that an outer dash leads, so many may follow a major bullet: titles of sections have bullets too."""

_KNOWN = re.compile(rf"\s*(?:(?P<major>[{MAJOR}])|(?P<minor>[{re.escape(MINOR)}]))\s*(?=[가-힣A-Z「『(\d])")
_DASHES, _DASH = "-–—‐⁃", "-"
_DOTS, _DOT = "·ㆍ∙", "·"


def kind_of(sign: str) -> str:
    """One sign for all dashes, one for all middle dots: an engine tells them apart by chance."""
    if sign in _DASHES:
        return _DASH
    return _DOT if sign in _DOTS else sign


@dataclass(frozen=True, slots=True)
class Marks:
    """``learned`` are signs that are bullets here; ``outer`` are dashes and dots that have others under them."""

    learned: frozenset[str] = frozenset()
    outer: frozenset[str] = frozenset()

    @staticmethod
    def of(lines: Iterable[str]) -> Marks:
        """What the printed lines of a document, in reading order, tell."""
        said = tuple(lines)
        return Marks(_learned(said), _outer(said))

    def lead(self, text: str) -> re.Match[str] | None:
        """The learned bullet at the beginning of a line, with the blanks behind it."""
        found = (pattern.match(text) for pattern in (_SIGN, _LETTER, _DIGIT))
        return next((match for match in found if match and match["sign"] in self.learned), None)


NO_MARKS = Marks()
"""Of a document that teaches none."""


def _learned(lines: tuple[str, ...]) -> frozenset[str]:
    signs, letters, digits = (
        Counter(match["sign"] for match in map(pattern.match, lines) if match)
        for pattern in (_SIGN, _LETTER, _DIGIT)
    )
    odd = {sign: times for sign, times in (signs + letters).items() if not _is_known(sign)}
    is_one = sum(odd.values()) >= _LEAST_ODD
    found = {
        sign
        for sign, times in odd.items()
        if is_one or times >= (_LEAST_SIGNS if sign in signs else _LEAST_LETTERS)
    }
    (first, times), (_, others) = [*digits.most_common(2), ("", 0), ("", 0)][:2]
    if times >= max(_LEAST_DIGITS, _DIGIT_LEAD * others):
        found.add(first)
    return frozenset(found)


def _is_known(sign: str) -> bool:
    return all(each in MAJOR + MINOR + NOTE for each in sign)


def _outer(lines: tuple[str, ...]) -> frozenset[str]:
    """The dash or dot that begins lists, if others stand under it and it hardly ever stands under a major bullet."""
    steps = Counter(pairwise(map(_kind, lines)))
    begun = Counter({below: times for (above, below), times in steps.items() if not above and below})
    begun.pop(MAJOR, None)
    if not begun:
        return frozenset()
    outer = begun.most_common(1)[0][0]
    led = sum(times for (_, below), times in steps.items() if below == outer)
    over = sum(
        times for (above, below), times in steps.items() if above == outer and below not in ("", MAJOR, outer)
    )
    is_outer = over >= _LEAST_UNDER and steps[MAJOR, outer] <= _MOST_UNDER_SHARE * led
    return frozenset({outer} if is_outer else ())


def _kind(line: str) -> str:
    """The kind of bullet that leads a line: :data:`MAJOR`, a dash, a dot; empty for none."""
    match = _KNOWN.match(line)
    if match is None:
        return ""
    return MAJOR if match["major"] else kind_of(match["minor"])
