"""Text dumps: NFC, lines ended by a line feed, without what steers a terminal or hides in a line."""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Source, TextDump
from .encoding import decoded

if TYPE_CHECKING:
    from ..settings import DocumentSettings

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
"""Form feeds end the pages of many dumps; what they part must not grow together."""

_TERMINAL = re.compile(r"\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)|\x1b\[[0-?]{0,40}[ -/]{0,8}[@-~]")
"""Whole escape sequences, so that nothing like ``[31m`` is left of one; bounded, since no real one is long."""

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
"""Control characters, zero-width characters, directions of writing, and marks of bytes, lines and tags."""


_MOST_MARKS = 30
"""Combining marks on one letter, as in Unicode's stream-safe text; to order longer runs takes quadratic time."""


def read_text(path: Path, settings: DocumentSettings) -> TextDump:
    """The file as text. Raises :class:`InputRefused` where it is empty, blank or too large."""
    data = _bytes(path, settings.max_text_mib)
    text, notices = decoded(data)
    visible, removed = _visible(_LINE_ENDS.sub("\n", text))
    if removed:
        notices += (Notice("control-characters-removed", "info", None, (("count", removed),)),)
    if not visible.strip():
        raise InputRefused("empty-file")
    name = unicodedata.normalize("NFC", path.name)
    source = Source(name, hashlib.sha256(data).hexdigest(), "text/plain", 1)
    return TextDump(source, unicodedata.normalize("NFC", visible), notices)


def _bytes(path: Path, limit_mib: int) -> bytes:
    """No more than allowed is read, whatever size the file was said to have."""
    limit = limit_mib * 2**20
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise InputRefused("unreadable-file") from error
    if len(data) > limit:
        raise InputRefused("text-too-large", limit=limit_mib)
    return data


def _visible(text: str) -> tuple[str, int]:
    """The text without invisible characters, and how many there were."""
    visible = _too_many_marks().sub("", _INVISIBLE.sub("", _TERMINAL.sub("", text)))
    return visible, len(text) - len(visible)


@cache
def _too_many_marks() -> re.Pattern[str]:
    """Combining marks beyond those that a letter may bear."""
    marks = "".join(
        re.escape(chr(code)) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))
    )
    return re.compile(f"(?<=[{marks}]{{{_MOST_MARKS}}})[{marks}]+")
