"""Tidy tables for spreadsheets: ``csv/<table>.csv`` below the output folder holds the records of all inputs.

UTF-8 with BOM and CRLF, as Excel wants it. Rows of documents that an earlier run left there are kept, those
of a document that is converted again are replaced, so that one more file can be added to three thousand.
"""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO

from ..errors import OutputFailed
from .files import make_folder, replacing, telling
from .tidy.cells import Cell, cell_text
from .tidy.sheet import Sheet
from .tidy.sources import DOCUMENTS
from .tidy.table import TidyTable
from .tidy.tables import TABLES

if TYPE_CHECKING:
    from schemas import Report

SUFFIX = ".csv"

_FOLDER = "csv"

_BOM = b"\xef\xbb\xbf"

_PUBLISH_EVERY_S = 60.0
"""A killed run loses about its last minute from the tables; who writes JSON too loses nothing."""

_PUBLISH_SHARE = 20
"""Publishing takes a twentieth of a run at most. Tables of 500 reports (22 MB) were published in a second."""

_LONGEST_CELL = 2**31 - 1
"""Python's reader stops at 128 KiB; a cell may hold the goals of a whole report, and what we wrote must read."""


def open_writer(folder: Path) -> Tables:
    """The tables in ``folder/csv``."""
    return Tables(folder / _FOLDER)


def documents_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Each document that the tables below ``folder`` hold, with the file name it was made from."""
    name = DOCUMENTS.header.index("name")
    for row in _earlier_rows(folder / _FOLDER, DOCUMENTS):
        yield row[0], row[name]


class Tables:
    """The tables of one run: taken in document by document, published together.

    What is taken in lies in unnamed files in the output folder, which vanish even if the process is killed.
    """

    def __init__(self, folder: Path) -> None:
        make_folder(folder)
        for table in TABLES:
            next(_earlier_rows(folder, table), None)
        self._folder = folder
        self._done: set[str] = set()
        with telling(folder):
            self._spools = {table.name: _unnamed(folder) for table in TABLES}
        self._lengths = dict.fromkeys(self._spools, 0)
        self._next_s = time.monotonic() + _PUBLISH_EVERY_S
        self._waiting = False

    def add(self, document: str, report: Report) -> Path:
        """Take in the rows of a record: all of them, or none if that fails."""
        sheet = Sheet(document, report)
        rows = {table.name: _encoded((document, *row) for row in table.rows(sheet)) for table in TABLES}
        with telling(self._folder):
            self._lengths = {name: self._append(name, rows[name]) for name in rows}
        self._done.add(cell_text(document))
        self._waiting = True
        if time.monotonic() > self._next_s:
            self._publish()
        return self._folder

    def close(self) -> None:
        """Publish what is not yet published."""
        try:
            if self._waiting:
                self._publish()
        finally:
            for spool in self._spools.values():
                spool.close()

    def _append(self, name: str, rows: bytes) -> int:
        spool = self._spools[name]
        spool.seek(self._lengths[name])
        spool.write(rows)
        spool.flush()
        return spool.tell()

    def _publish(self) -> None:
        started_s = time.monotonic()
        for table in TABLES:
            with replacing(_path(self._folder, table)) as stream:
                self._write(table, stream)
        self._waiting = False
        now_s = time.monotonic()
        self._next_s = now_s + max(_PUBLISH_EVERY_S, _PUBLISH_SHARE * (now_s - started_s))

    def _write(self, table: TidyTable, stream: BinaryIO) -> None:
        stream.write(_BOM + _encoded([table.header]))
        kept = (row for row in _earlier_rows(self._folder, table) if row[0] not in self._done)
        while block := list(islice(kept, 1000)):
            stream.write(_joined(block))
        spool = self._spools[table.name]
        spool.seek(0)
        shutil.copyfileobj(spool, stream)


def _unnamed(folder: Path) -> IO[bytes]:
    return tempfile.TemporaryFile(dir=folder)


def _path(folder: Path, table: TidyTable) -> Path:
    return folder / f"{table.name}{SUFFIX}"


def _encoded(rows: Iterable[Iterable[Cell]]) -> bytes:
    return _joined([cell_text(cell) for cell in row] for row in rows)


def _joined(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def _earlier_rows(folder: Path, table: TidyTable) -> Iterator[list[str]]:
    """Rows that an earlier run left; ``OutputFailed`` where the file is not such a table."""
    path = _path(folder, table)
    with telling(path):
        if not path.exists():
            return
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from _checked(stream, path, table)


def _checked(stream: Iterable[str], path: Path, table: TidyTable) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = csv.reader(stream, strict=True)
        if tuple(next(rows, ())) != table.header:
            raise OutputFailed("table-differs", output=str(path))
        for row in rows:
            if len(row) != len(table.header):
                raise OutputFailed("table-differs", output=str(path))
            yield row
    except (csv.Error, UnicodeDecodeError) as error:
        raise OutputFailed("table-differs", output=str(path)) from error
