"""Figures: what is a number, what only looks like one, and what a misread one could have been."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from .signs import plain

MAX_DIGITS = 18
"""More digits than any amount in won has; also keeps every amount within 64 bits."""

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A number with its thousands grouped properly, or not at all."""

_WELL_FORMED = re.compile(rf"(?P<sign>[-△▲▽▼+]?)(?P<gap>\s*)(?P<number>{NUMBER})\s*(?P<rest>%?)")
_LOOKALIKES = str.maketrans("OoQDlI|i!SsBZzg", "000011111558229")
_NEGATIVE = "-△▲▽▼"
_POINT_FOR_COMMA = re.compile(r"(?<=\d)(?<![^\d.,]0)(?<!^0)[.](?=\d{3}(?!\d|\s*[천백십]?\s*[억조]))")
_SEVERAL = re.compile(r"\d[ \t]*\n\s*\d|\d[^\S\n]+(?!\d{3}(?!\d))\d")
"""A line break between two digits, or a blank that cannot stand for a thousands comma, parts two numbers."""

_STRAY = re.compile(r"[\s.,'`·\"_~:;\\]+")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A number, and whether the text says it beyond doubt (``sure``)."""

    value: Decimal
    sure: bool


def parse_number(text: str) -> Parsed | None:
    """The number that a cell holds; ``None`` where no number can be made of it.

    A misplaced comma, a stray sign or a letter for a digit still gives a number, but not a sure one. Nor is
    one that begins with a spare nought (078), that a raised figure (3²) is a part of, or a dash away from its figure, which may be a bullet or a rule.
    """
    said = plain(text).strip()
    if _SEVERAL.search(said):
        return None
    commas = with_commas(said)
    match = _WELL_FORMED.fullmatch(commas)
    if match is not None:
        whole = not re.match(r"0\d", match["number"])
        sure = commas == said and whole and not (is_loose(match) or has_raised(text))
        return _value(match["sign"], match["number"], sure=sure)
    return _guess(said)


def holds_several(text: str) -> bool:
    """Whether a cell holds the figures of two, which may stand in two lines: never one number."""
    return _SEVERAL.search(plain(text).strip()) is not None


def with_commas(text: str) -> str:
    """The text, sign for sign, with a comma for each point that stands like one: 1.862.000, but not 0.125.

    Reports print no figure with three decimals but amounts in 억 and 조, while engines often read points for
    commas.
    """
    return _POINT_FOR_COMMA.sub(",", text)


def is_loose(match: re.Match[str]) -> bool:
    """Whether a dash (``sign``) stands away (``gap``) from its figure."""
    return match["sign"] == "-" and bool(match["gap"])


def has_raised(text: str) -> bool:
    """Whether a text has figures that reports do not use: ² and ①, which NFKC makes plain, or ٣."""
    return any(sign.isdigit() and not (sign.isascii() or "０" <= sign <= "９") for sign in text)


def _value(sign: str, number: str, *, sure: bool) -> Parsed | None:
    digits = number.replace(",", "")
    if len(digits.split(".")[0]) > MAX_DIGITS:
        return None
    value = Decimal(digits)
    return Parsed(-value if sign and sign in _NEGATIVE else value, sure)


def _guess(said: str) -> Parsed | None:
    """What a text with stray signs or letters among its digits most likely was."""
    if not re.search(r"\d", said):
        return None
    sign = said[0] if said[0] in _NEGATIVE else ""
    core = said.removeprefix(sign).strip().removesuffix("%").translate(_LOOKALIKES)
    decimal = re.fullmatch(r"([\d,]+)\.(\d{1,2})", core)
    digits = decimal[1].replace(",", "") + "." + decimal[2] if decimal else _STRAY.sub("", core)
    return _value(sign, digits, sure=False) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None
