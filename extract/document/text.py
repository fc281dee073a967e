"""Text dumps: whatever encoding they were saved in, NFC, without what steers a terminal."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Source, TextDump
from ..settings import DocumentSettings

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_TERMINAL = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]")

MOST_BROKEN_SHARE = 0.02
"""UTF-8 with more broken sequences than this is no UTF-8; a damaged file has a few."""


def read_text(path: Path, settings: DocumentSettings) -> TextDump:
    """The file as text. Raises InputRefused where it is empty, blank or too large."""
    size = path.stat().st_size
    if size > settings.max_text_mib * 2**20:
        raise InputRefused("text-too-large", limit=settings.max_text_mib)
    data = path.read_bytes()
    text, notices = _decoded(data)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    clean = _CONTROL.sub("", _TERMINAL.sub("", text))
    if len(clean) != len(text):
        notices += (Notice("control-characters-removed", "info", None, (("count", len(text) - len(clean)),)),)
    if not clean.strip():
        raise InputRefused("empty-file")
    name = unicodedata.normalize("NFC", path.name)
    return TextDump(Source(name, hashlib.sha256(data).hexdigest(), "text/plain", 1), clean, notices)


def _decoded(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), _named(encoding.upper()) if "16" in encoding else ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp949"), _named("CP949")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken > MOST_BROKEN_SHARE * len(text):
        text = data.decode("cp949", "replace")
        broken = text.count("\ufffd")
        return text, (*_named("CP949"), _broken(broken))
    return text, (_broken(broken),)


def _named(encoding: str) -> tuple[Notice, ...]:
    return (Notice("text-encoding", "info", None, (("encoding", encoding),)),)


def _broken(count: int) -> Notice:
    return Notice("broken-characters", "warning", None, (("count", count),))
