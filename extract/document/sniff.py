"""What a file is, by its first bytes; its name never decides."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ..errors import InputRefused
from ..model.layout import Notice

if TYPE_CHECKING:
    from ..settings import DocumentSettings

Kind = Literal["pdf", "image", "text"]

_HEAD_BYTES = 4096

_PDF_HEADER_WITHIN_BYTES = 1024
"""Readers accept a PDF header anywhere in the first 1,024 bytes."""

_IMAGES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",  # JPEG
    b"II*\x00",  # TIFF
    b"MM\x00*",
    b"II+\x00",  # BigTIFF
    b"MM\x00+",
    b"BM",
    b"GIF8",
    b"\x00\x00\x00\x0cjP  ",  # JPEG 2000
)

_UNSUPPORTED = {
    b"PK\x03\x04": "HWPX/ZIP/Office",
    b"\xd0\xcf\x11\xe0": "HWP/Office",
    b"HWP Document": "HWP",
}

_MARKUP = (b"<!doctype html", b"<html", b"<?xml")

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

_CONTROL_BYTES = bytes({*range(32)} - {*b"\t\n\v\f\r\x1b"})

_BINARY_SHARE = 0.05
"""Control bytes from which a file is no text: a stray one gets into dumps, programs have a fifth and more."""

_MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".bmp": "image/bmp",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".jp2": "image/jp2",
    ".txt": "text/plain",
}


def check_file(path: Path, settings: DocumentSettings) -> None:
    """Raises :class:`InputRefused` for what is no plain file, cannot be read, or is too large."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputRefused("no-such-file") from error
    except OSError as error:
        raise InputRefused("unreadable-file") from error
    if not stat.S_ISREG(found.st_mode):
        raise InputRefused("not-a-file")
    if found.st_size > settings.max_file_mib * 2**20:
        raise InputRefused("file-too-large", limit=settings.max_file_mib)
    if not os.access(path, os.R_OK):
        raise InputRefused("unreadable-file")


def sniff(path: Path) -> Kind:
    """Raises :class:`InputRefused` where the content is nothing that is read here."""
    head = _head(path)
    if not head:
        raise InputRefused("empty-file")
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN_BYTES]:
        return "pdf"
    if head.startswith(_IMAGES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return "image"
    _refuse_others(path, head)
    return "text"


def name_differs(path: Path, media_type: str) -> tuple[Notice, ...]:
    """A notice where the name's suffix stands for another type than the content has."""
    suffix = path.suffix.lower()
    if _MEDIA_TYPES.get(suffix, media_type) == media_type:
        return ()
    return (Notice("type-differs", "info", None, (("suffix", suffix), ("type", media_type))),)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError as error:
        raise InputRefused("unreadable-file") from error


def _refuse_others(path: Path, head: bytes) -> None:
    """What is neither PDF nor picture, and no text either. A dump may quote markup; a web page is no dump."""
    for magic, what in _UNSUPPORTED.items():
        if head.startswith(magic):
            raise InputRefused("unsupported-type", what=what)
    suffix = path.suffix.lower()
    if head.lstrip().lower().startswith(_MARKUP) and suffix != ".txt":
        raise InputRefused("wrong-type", what="HTML/XML")
    if suffix == ".pdf":
        raise InputRefused("damaged-pdf")
    if _is_binary(head):
        raise InputRefused("wrong-type", what="binary")


def _is_binary(head: bytes) -> bool:
    """Whether bytes are no text in any encoding read here: UTF-16 needs its mark, others have no NULs to speak of."""
    if head.startswith(_UTF16_MARKS):
        return False
    return len(head) - len(head.translate(None, _CONTROL_BYTES)) > len(head) * _BINARY_SHARE
