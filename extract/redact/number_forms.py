"""The forms of telephone numbers as patterns; engines take a dash for other signs, and a 0 for a letter."""

from __future__ import annotations

import re

DASH = r"-‐‑–—―−ㅡ_"
GAP = rf"(?:\s*[{DASH}.)~·/]\s*|\s+)"
"""Between the parts of a number; its dash may be read as another, a dot, a wave or a vowel."""

_HARD = rf"\s?[{DASH}:)]\s?"
"""Between the parts of a number within which blanks stand: nothing but a dash, or what it may be read as."""

NO_FIGURE_BEFORE = r"(?<!\d)(?<!\d[.,/-])"
NO_FIGURE_BEHIND = r"(?!\d)(?![.,]\d)"

_AREA = r"(?:(?<!['’‘`′])02|0(?:[3-6]\d|1[016-9]|70|80|50\d?))"
"""Two digits behind an apostrophe are a year."""

_TORN_AREA = r"(?<!['’‘`′])0\s?(?:2|[3-6]\s?\d|1\s?[016-9]|7\s?0|8\s?0)"
_TORN = rf"{_TORN_AREA}{_HARD}\d\s?\d\s?\d(?:\s?\d)?{_HARD}\d\s?\d\s?\d\s?\d"
"""010-12 34-5678: a blank within its parts, between two dashes."""

_ABROAD = rf"(?:\+\s*82{GAP}?|82-)\(?0?\)?(?:2|[3-6]\d|1[016-9]|70)"
LOCAL = rf"\d{{3,4}}{GAP}\d{{4}}"
_YEAR = r"(?:19|20)\d\d"

_RANGE = r"(?:\s?~\s?\d{1,4}(?!\d))?"
"""02-123-4567~9: several lines."""

WHOLE = (
    rf"{NO_FIGURE_BEFORE}(?:(?:{_ABROAD}|\(\s*{_AREA}\s*\)|{_AREA}\)?){GAP}?{LOCAL}"
    rf"|{_AREA}{GAP}?\d{{7,8}}|{_TORN})(?!\d){_RANGE}"
)
"""With its area or network, which begins with a 0 as no figure does, in parts or without."""

SHORT = rf"(?:{LOCAL}|\d-(?!{_YEAR})\d{{4}}|\d{{3,5}}){NO_FIGURE_BEHIND}(?!-\d)(?!\s*[×xX*]){_RANGE}"
"""A number or an extension behind a sign; 3000 × 30 is a price."""

JOIN = r"[\s:：;.()（）]{0,4}"

TORN = re.compile(rf"[{DASH})]\s*$")
"""What a number has at a line's end."""

YEARS = re.compile(rf"{_YEAR}(?:\D{{1,3}}{_YEAR})?")
DATE_BEHIND = re.compile(r"\s*\.\s*\d")
FIGURE_BEHIND = re.compile(r"[.,]\d")
BLANKS_ALONE = re.compile(r"[\d\s]+")

_NARROW = str.maketrans("０１２３４５６７８９－（）＋．：，／～∼〜", "0123456789-()+.:,/~~~")
_DIGITS = str.maketrans("OoIl", "0011")
_READ_AS_LETTERS = re.compile(r"(?<![A-Za-z])(?=[OoIl]*\d)[OoIl\d]{2,}(?![A-Za-z])")


def plain(text: str) -> str:
    """The text with wide signs narrow and with letters among digits as digits, each in its place."""
    narrow = text.translate(_NARROW)
    return _READ_AS_LETTERS.sub(lambda match: match[0].translate(_DIGITS), narrow)


def more(digits: str, counted: str) -> str:
    """Further extensions behind a number: no dates, no year unless brackets close behind it, nothing counted."""
    behind = rf"(?![\d가-힣%])(?!,\d|\.\s?\d|[-)~]\s?\d)(?!\s*(?:여\s*)?(?:{counted})(?![가-힣]))"
    no_year = rf"(?!{_YEAR}(?!\d|\s*[)）]))"
    local = rf"\d{{3,4}}\s?[{DASH}]\s?\d{{4}}"
    return rf"(?:(?:\s*[,/·ㆍ]\s*-?{no_year}(?:{local}|{digits})|/\d{{4}}|[,/·]\d{{1,2}}(?!\d)){behind})*"
