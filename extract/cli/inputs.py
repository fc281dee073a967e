"""Which files the user means: what was named, and what the named folders hold."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..errors import InputRefused

SUFFIXES = frozenset((".pdf", ".txt", ".png", ".jpg", ".jpeg", ".tif", ".tiff"))
"""Names that speak for themselves; whether the content agrees is for the reader to say."""

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")

_HEAD_BYTES = 1024
"""A PDF's header lies within its first 1,024 bytes."""

_MOST_KINDS = 8
"""Kinds of left-out files that are named; the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """Files in the order of the command line, those of a folder sorted, each once.

    ``kinds`` counts, by suffix, what folders hold besides; ``links`` counts links in folders, which are not
    followed; ``refused`` are folders that could not be searched or hold no report.
    """

    files: tuple[Path, ...]
    kinds: tuple[tuple[str, int], ...]
    links: int
    refused: tuple[tuple[Path, InputRefused], ...]

    @property
    def others(self) -> int:
        """How many files of other kinds the folders hold."""
        return sum(count for _, count in self.kinds)

    @property
    def kinds_named(self) -> str:
        """The commonest kinds, such as ``.hwp 12, .db 3``."""
        named = [f"{kind} {count}" for kind, count in self.kinds[:_MOST_KINDS]]
        return ", ".join(named + ["…"] * (len(self.kinds) > _MOST_KINDS))


@dataclass(frozen=True, slots=True)
class _Entry:
    path: Path
    kind: Literal["report", "other", "link", "refused"]
    refusal: InputRefused | None = None


def find(named: Sequence[str], *outputs: Path | None) -> Found:
    """All files meant by ``named``; a name that is no folder is taken as it is, for its reader to refuse.

    Folders for ``outputs`` are not searched where they lie in a folder that is.
    """
    besides = frozenset(identity(output) for output in outputs if output is not None)
    entries = [entry for name in named for entry in _meant(Path(name), besides)]
    kinds = Counter(entry.path.suffix.lower() or "?" for entry in entries if entry.kind == "other")
    return Found(
        files=tuple(
            {identity(entry.path): entry.path for entry in entries if entry.kind == "report"}.values()
        ),
        kinds=tuple(kinds.most_common()),
        links=sum(entry.kind == "link" for entry in entries),
        refused=tuple((entry.path, entry.refusal) for entry in entries if entry.refusal),
    )


def identity(path: Path) -> Path:
    """What makes two paths the same input: one name in one folder, however the folder was reached."""
    return Path(os.path.realpath(path.parent)) / path.name


def _meant(path: Path, besides: frozenset[Path]) -> Iterator[_Entry]:
    if not _is_folder(path):
        yield _Entry(path, "report")
        return
    entries = list(_in_folder(path, besides))
    yield from entries
    if not any(entry.kind in ("report", "refused") for entry in entries):
        yield _Entry(path, "refused", InputRefused("nothing-in-folder"))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _in_folder(folder: Path, besides: frozenset[Path]) -> Iterator[_Entry]:
    try:
        inside = sorted(folder.iterdir(), key=_by_name)
    except OSError as error:
        yield _Entry(folder, "refused", InputRefused("folder-unreadable", reason=error.strerror))
        return
    for path in inside:
        if path.name.startswith(".") or identity(path) in besides:
            continue
        if path.is_symlink():
            yield _Entry(path, "link")
        elif path.is_dir():
            yield from _in_folder(path, besides)
        elif path.is_file():
            yield _Entry(path, "report" if _looks_like_a_report(path) else "other")


def _by_name(path: Path) -> tuple[str, str]:
    return unicodedata.normalize("NFC", path.name), path.name


def _looks_like_a_report(path: Path) -> bool:
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError:
        return False
    return b"%PDF-" in head or head.startswith(_SIGNATURES)
