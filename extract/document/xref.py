"""Whether a PDF's table of objects is where the file says, or had to be built anew by whoever opened it."""

from __future__ import annotations

import mmap
import re
from pathlib import Path

_TAIL_BYTES = 2048
"""Readers look for ``startxref`` in the last kilobyte; some writers leave NULs or a line behind the end."""

_HEADER_WITHIN_BYTES = 1024

_START = re.compile(rb"startxref\s+(\d{1,15})\s")
_STREAM = re.compile(rb"\s*\d+\s+\d+\s+obj\b")
_TABLE = re.compile(rb"\s*xref\s+(\d+)\s+\d+\s+((?:\d{10} \d{5} [nf]\s{1,2}){1,4})")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")


def is_sound(path: Path) -> bool:
    """Whether ``startxref`` points at a table whose first entries point at their objects, or at a stream."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        header = data.find(b"%PDF-", 0, _HEADER_WITHIN_BYTES + 8)
        starts = _START.findall(data[-_TAIL_BYTES:])
        if header < 0 or not starts:
            return False
        return any(_is_table(data, int(starts[-1]) + shift, shift) for shift in {0, header})


def _is_table(data: mmap.mmap, place: int, shift: int) -> bool:
    if place >= len(data):
        return False
    if _STREAM.match(data, place):
        return True
    table = _TABLE.match(data, place)
    if table is None:
        return False
    first = int(table[1])
    entries = _ENTRY.findall(table[2])
    return all(
        _is_object(data, int(offset) + shift, first + index)
        for index, (offset, _, used) in enumerate(entries)
        if used == b"n"
    )


def _is_object(data: mmap.mmap, place: int, number: int) -> bool:
    found = _STREAM.match(data, place) if place < len(data) else None
    return found is not None and int(found[0].split()[0]) == number
