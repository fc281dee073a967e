"""Section titles: □ 재원조달계획, 2. 소요예산, ◆ 향후계획."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..lexicon.wording import find

TITLE_LIKENESS = 0.82
"""Titles of one form are at most 0.6 alike; two misread jamo of a title of ten syllables leave 0.9."""

BULLET_LIKENESS = 0.93
"""Behind the sign of a bullet a title must be all but exact: bullets are many, titles few."""

_ROMAN = "[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]"
_ROMAN_AS_READ = "[IVXlT1|!]{1,4}"
"""Roman figures as engines read them, letter by letter: Il. for Ⅱ., Ill. for Ⅲ."""

_MARK = re.compile(
    rf"^\s*(?:[^\w\s(]|[_OoQ0]\s|(?:\d{{1,2}}|[가-하]|{_ROMAN}|{_ROMAN_AS_READ})\s*[.,)]|{_ROMAN}|[IVX]{{1,4}}\s|[①-⑮])*\s*"
)
_UNIT_NOTE = re.compile(r"[(\[]\s*단\s*위.*$")
_BULLETS = frozenset("○●◦◯❍OoQ0ㅇ")
_SUB_BULLETS = frozenset("-–—•▪∙·※*")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a title: □, 2., Ⅲ. ``kind`` is the same for all titles of a form; ``""`` without mark."""

    signs: str
    rest: str

    @property
    def kind(self) -> str:
        """The signs without what counts: 1. and 2. are of a kind."""
        return _COUNTED.sub("#", "".join(self.signs.split()))


_COUNTED = re.compile(rf"\d+|{_ROMAN}|[가-하](?=\W)|[①-⑮]|[IVX]+")


def mark_of(text: str) -> Mark:
    """The mark before a line's words; it may be none."""
    mark = _MARK.match(text)
    end = mark.end() if mark is not None else 0
    return Mark(text[:end].strip(), text[end:])


def title_kind(text: str, wording: Wording) -> str | None:
    """The kind of section that a printed line is the title of, or ``None``."""
    mark = mark_of(text)
    signs = mark.signs
    if set(signs) & _SUB_BULLETS:
        return None
    said = _UNIT_NOTE.sub("", mark.rest)
    if not bare(said) or len(bare(said)) > _LONGEST_TITLE:
        return None
    match = find(said, wording.sections, BULLET_LIKENESS if set(signs) & _BULLETS else TITLE_LIKENESS)
    return match.key if match is not None else None


_LONGEST_TITLE = 20
"""Syllables; the longest title known has 13."""
