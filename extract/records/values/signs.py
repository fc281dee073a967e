"""Signs that scanners, printers and people use for one another, brought to one."""

from __future__ import annotations

import unicodedata

_QUOTES = '"‘’‛`´′＇ʼ“”″˙'
_DASHES = "‐‑‒–—―−－ー"
_TILDES = "∼～〜〰"
_ONE_SIGN = str.maketrans(
    dict.fromkeys(_QUOTES, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_TILDES, "~")
)

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""The full-width signs of ASCII: ２０２４．７， of a Korean keyboard is 2024.7, in a table."""

_MIDDLE_DOTS = str.maketrans(dict.fromkeys("ㆍ・‧∙᛫•‣", "·"))


def tidy(text: str) -> str:
    """Single-spaced, with one kind of middle dot (가운뎃점) between words, sign for sign else."""
    return " ".join(text.translate(_MIDDLE_DOTS).split())


def plain(text: str) -> str:
    """NFKC (full-width digits become plain ones), one quote, one dash, one tilde. The length may change."""
    return unicodedata.normalize("NFKC", text.translate(_ONE_SIGN)).translate(_ONE_SIGN)


def narrow(text: str) -> str:
    """Full-width figures, letters and points as plain ones, sign for sign: positions stay what they were."""
    return text.translate(_NARROW)


def plain_signs(text: str) -> str:
    """Narrow, with one quote, one dash, one tilde, sign for sign: positions in the text stay what they were."""
    return narrow(text.translate(_ONE_SIGN))
