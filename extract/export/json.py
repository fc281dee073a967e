"""One JSON document for each record, as the contract has it: the same record gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from .files import FilePerDocument

if TYPE_CHECKING:
    from schemas import RawTables, Report

SUFFIX = ".json"


def write(record: Report | RawTables, stream: BinaryIO) -> None:
    """UTF-8, one level an indent of one blank, Hangul as Hangul, ended by a line feed."""
    stream.write(_text(record).encode("utf8"))


def _text(record: Report | RawTables) -> str:
    value = record.model_dump(mode="json")
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def open_writer(folder: Path) -> FilePerDocument:
    """``<document>.json`` for each record."""
    return FilePerDocument(folder, SUFFIX, write)
