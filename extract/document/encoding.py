"""In which encoding a text dump was saved: by its mark, else UTF-8 or CP949, whichever makes Korean of it."""

from __future__ import annotations

import re

from ..model.layout import Notice

BROKEN = "\ufffd"
"""What stands where bytes mean nothing in the encoding; never dropped, since a figure may have stood there."""

_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

_KOREAN_SHARE = 0.5
"""Of the characters beyond ASCII. Korean saved as CP949 and read as UTF-8 has next to none, a sound dump nearly
all, and a damaged one all but the damaged places."""

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_IN_KOREAN_TEXT = re.compile(
    r"[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\u4e00-\u9fff"  # Hangul, its letters, hanja
    r"\xb0\xb7\xd7\xf7\u2010-\u205e\u20a9\u2100-\u27bf\u3000-\u303f\u3200-\u33ff\uff00-\uffef]"  # signs
)


def decoded(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The text, with U+FFFD for bytes that mean nothing, and what is to be said of the encoding.

    Valid UTF-8 is UTF-8: Korean in CP949 is not valid UTF-8 beyond a few letters.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _told(data[len(mark) :].decode(encoding, "replace"), encoding)
    text = data.decode("utf-8", "replace")
    if BROKEN in text and not _is_korean(text):
        korean = data.decode("cp949", "replace")
        if _is_korean(korean):
            return _told(korean, "cp949")
    return _told(text, "utf-8")


def _is_korean(text: str) -> bool:
    beyond = len(_BEYOND_ASCII.findall(text))
    return beyond > 0 and len(_IN_KOREAN_TEXT.findall(text)) >= _KOREAN_SHARE * beyond


def _told(text: str, encoding: str) -> tuple[str, tuple[Notice, ...]]:
    notices: tuple[Notice, ...] = ()
    if encoding != "utf-8":
        notices = (Notice("text-encoding", "info", None, (("encoding", encoding.upper()),)),)
    if broken := text.count(BROKEN):
        notices += (Notice("broken-characters", "warning", None, (("count", broken),)),)
    return text, notices
