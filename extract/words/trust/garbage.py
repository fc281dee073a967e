"""Text that cannot be meant: what a broken character map makes of a sound page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_CID = re.compile(r"\(cid:\d+\)")

_LATIN_END = 0x250
"""Latin letters with accents, and the signs between them, end here."""

_WORD_SHARE = 0.5
"""Share of a word's signs that are odd from which the word is garbage; bullets are odd signs but stand alone."""

_PAGE_SHARE = 0.05
"""Share of garbage words from which a page is not believed. Sound pages of the bench have none."""


def is_garbage(texts: Iterable[str]) -> bool:
    """Whether the words of a page show that its character map is broken. Words of one sign do not count."""
    signs = [signs for signs in (_CID.sub("\ufffd", text) for text in texts) if len(signs) > 1]
    bad = sum(_is_garbage_word(word) for word in signs)
    return bool(signs) and bad >= _PAGE_SHARE * len(signs) and bad > 0


def _is_garbage_word(word: str) -> bool:
    return sum(_is_odd(sign) for sign in word) >= _WORD_SHARE * len(word)


def _is_odd(sign: str) -> bool:
    """No sign of a Korean report: without meaning, or a letter that Korean encodings do not know.

    KS X 1001 has the 2,350 syllables and 4,888 Chinese characters in use; of 11,172 possible syllables a shifted
    map hits the others four times in five. Accented Latin letters are Korean read as Western.
    """
    category = unicodedata.category(sign)
    if category in ("Co", "Cn", "Cs", "Cc") or sign == "\ufffd":
        return True
    western = 0x80 <= ord(sign) < _LATIN_END
    if category.startswith("L"):
        return western or not _in_ks_x_1001(sign)
    return western and not _in_ks_x_1001(sign)


def _in_ks_x_1001(sign: str) -> bool:
    """Python spells the syllables that are not in it as eight bytes of letters."""
    try:
        return len(sign.encode("euc_kr")) <= 2
    except UnicodeEncodeError:
        return False
