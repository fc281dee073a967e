"""Each record on one line, for programs that read a stream of them; the content is that of the JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from .files import FilePerDocument

if TYPE_CHECKING:
    from schemas import Report

SUFFIX = ".jsonl"


def write(report: Report, stream: BinaryIO) -> None:
    """UTF-8, no blanks between tokens, ended by a line feed; U+2028 and U+2029 do not end a line here."""
    value = report.model_dump(mode="json")
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    stream.write(f"{line}\n".encode())


def open_writer(folder: Path) -> FilePerDocument:
    """``<document>.jsonl`` with one line for each record: done when its input is done, joined by ``cat``."""
    return FilePerDocument(folder, SUFFIX, write)
