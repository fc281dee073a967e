"""What each input's outputs are called, so that no two inputs ever share one.

A *document* is the name without a suffix that all outputs of one input have: the input's own stem where that
is free, else its full name, else the stem with a tag made from the input's path.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from ..export.files import MAX_NAME_BYTES
from ..messages import printable
from .inputs import identity

Owners = Callable[[str], frozenset[str]]
"""Names of the files from which an earlier run made what stands under a document's name; empty if it is free."""

_ROOM_BYTES = MAX_NAME_BYTES - len(".tables.json")

_TAG_DIGITS = 8
"""Hexadecimal digits of a tag: one chance in four thousand millions that two paths share it."""

_STEM, _NAME, _TAGGED = range(3)
"""How much of the input goes into the document's name; each level above is another tag."""


def name_documents(files: Sequence[Path], owners: Owners) -> dict[Path, str]:
    """The document of each file; names that differ only in case or Unicode form count as the same.

    A file whose outputs stand there already keeps their name, whatever else is converted beside it, and what
    was made from a file of another name is never taken over.
    """
    naming = _Naming(files, owners)
    given = {file: name for file in files if (name := naming.earlier(file)) is not None}
    taken = {folded(name) for name in given.values()}
    for file in files:
        if file not in given:
            given[file] = naming.free(file, taken)
            taken.add(folded(given[file]))
    return given


def folded(name: str) -> str:
    """Equal for names that some file systems take for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


class _Naming:
    """Decides about names for one run."""

    def __init__(self, files: Sequence[Path], owners: Owners) -> None:
        self._owners = owners
        self._names = Counter(folded(file.name) for file in files)
        self._stems = Counter(folded(file.stem) for file in files)

    def earlier(self, file: Path) -> str | None:
        """The name that an earlier run gave this file: the most telling one that stands there."""
        lowest = _TAGGED if self._names[folded(file.name)] > 1 else _STEM
        own = frozenset((unicodedata.normalize("NFC", file.name),))
        names = (document_name(file, level) for level in range(_TAGGED, lowest - 1, -1))
        return next((name for name in names if self._owners(name) == own), None)

    def free(self, file: Path, taken: set[str]) -> str:
        """The plainest name that tells this file from all others, here and from earlier runs."""
        names = (document_name(file, level) for level in count(self._level(file)))
        return next(name for name in names if folded(name) not in taken and not self._owners(name))

    def _level(self, file: Path) -> int:
        if self._names[folded(file.name)] > 1:
            return _TAGGED
        return _NAME if self._stems[folded(file.stem)] > 1 else _STEM


def document_name(file: Path, level: int = _STEM) -> str:
    """NFC, printable, and short enough for every suffix; what is cut off is told by a tag."""
    if level >= _TAGGED:
        return _short(f"{_clean(file.stem)}-{_tag(os.fsencode(identity(file)), level)}")
    return _short(_clean(file.name if level == _NAME else file.stem))


def _clean(name: str) -> str:
    decoded = os.fsencode(name).decode("utf8", "replace")
    return printable(unicodedata.normalize("NFC", decoded)).replace("\ufffd", "_")


def _short(name: str) -> str:
    if len(name.encode()) <= _ROOM_BYTES:
        return name
    tail = f"-{_tag(name.encode())}"
    return name.encode()[: _ROOM_BYTES - len(tail)].decode("utf8", "ignore") + tail


def _tag(thing: bytes, level: int = _TAGGED) -> str:
    return hashlib.sha256(b"%d:%b" % (level, thing)).hexdigest()[:_TAG_DIGITS]
