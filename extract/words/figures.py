"""Figures as readers say them: which words are figures, and when two readings of one say the same."""

from __future__ import annotations

import re

FIGURE = re.compile(r"[\d,.\-+%()△▲▽▼]*\d[\d,.\-+%()△▲▽▼]*")
"""Digits and the signs that tables print with them."""

_FALLS = "△▲▽▼"
"""Signs of a fall, which readers of digits do not know."""

_NOT_DIGITS = re.compile(r"\D")
_GROUPING = re.compile(r"[.,](?=\d{3}(?:\D|$))")
"""A mark before three digits, comma or point: which of the two it is is told by its shape, not by readers."""


def is_figure(text: str) -> bool:
    """Whether a word is a figure and nothing else."""
    return FIGURE.fullmatch(text) is not None


def digits(text: str) -> str:
    """The digits alone."""
    return _NOT_DIGITS.sub("", text)


def say_the_same(one: str, other: str) -> bool:
    """Whether two readings have the same digits, the same decimals, and the same sign as far as both can tell."""
    if _bare(one) != _bare(other):
        return False
    tell = not any(sign in text for text in (one, other) for sign in _FALLS)
    return not tell or _is_negative(one) == _is_negative(other)


def _bare(text: str) -> str:
    """Digits and the decimal point."""
    return re.sub(r"[^\d.]", "", _GROUPING.sub("", text)).strip(".")


def _is_negative(text: str) -> bool:
    return text.lstrip("( ").startswith("-")
