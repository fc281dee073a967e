"""Signs that scanners, printers and people use for one another, brought to one."""

from __future__ import annotations

import unicodedata

_QUOTES = '"‘’‛`´′＇ʼ“”″˙'
_DASHES = "‐‑‒–—―−－ー"
_TILDES = "∼～〜〰"
_ONE_SIGN = str.maketrans(
    dict.fromkeys(_QUOTES, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_TILDES, "~")
)


_MIDDLE_DOTS = str.maketrans(dict.fromkeys("ㆍ・‧∙᛫•‣", "·"))


def tidy(text: str) -> str:
    """Single-spaced, with one kind of middle dot (가운뎃점) between words, sign for sign else."""
    return " ".join(text.translate(_MIDDLE_DOTS).split())


def plain(text: str) -> str:
    """NFKC (full-width digits become plain ones), one quote, one dash, one tilde. The length may change."""
    return unicodedata.normalize("NFKC", text.translate(_ONE_SIGN)).translate(_ONE_SIGN)


def plain_signs(text: str) -> str:
    """One quote, one dash, one tilde, sign for sign: positions in the text stay what they were."""
    return text.translate(_ONE_SIGN)
