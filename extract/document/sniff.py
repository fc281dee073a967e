"""What a file is, by its first bytes; its name never decides."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Literal

from ..errors import InputRefused

Kind = Literal["pdf", "image", "text"]

_HEAD_BYTES = 4096
_PDF_HEADER_WITHIN = 1024
"""Readers accept a PDF header anywhere in the first 1,024 bytes."""

_IMAGES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
    b"BM",
    b"GIF8",
    b"\x00\x00\x00\x0cjP  ",
)
_UNSUPPORTED = {
    b"PK\x03\x04": "HWPX/ZIP/Office",
    b"\xd0\xcf\x11\xe0": "HWP/Office",
    b"HWP Document": "HWP",
}
_MARKUP = (b"<!doctype html", b"<html", b"<?xml")


def sniff(path: Path) -> Kind:
    """Raises InputRefused where the content is nothing that is read here."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise InputRefused("empty-file")
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN]:
        return "pdf"
    if head.startswith(_IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return "image"
    for magic, what in _UNSUPPORTED.items():
        if head.startswith(magic):
            raise InputRefused("unsupported-type", what=what)
    if head.lstrip().lower().startswith(_MARKUP) and path.suffix.lower() != ".txt":
        raise InputRefused("wrong-type", what="HTML/XML")
    if path.suffix.lower() == ".pdf":
        raise InputRefused("damaged-pdf")
    if _is_binary(head):
        raise InputRefused("wrong-type", what="?")
    return "text"


def _is_binary(head: bytes) -> bool:
    """Whether bytes are no text in any encoding read here: UTF-16 needs its mark, others have no NULs to speak of."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return control > len(head) // 20


def check_file(path: Path, settings: DocumentSettings) -> None:
    """Raises InputRefused for what is no plain file, cannot be read, or is too large."""
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise InputRefused("no-such-file") from error
    except OSError as error:
        raise InputRefused("unreadable-file") from error
    if not stat.S_ISREG(found.st_mode):
        raise InputRefused("not-a-file")
    if found.st_size > settings.max_file_mib * 2**20:
        raise InputRefused("file-too-large", limit=settings.max_file_mib)
    if not os.access(path, os.R_OK):
        raise InputRefused("unreadable-file")
