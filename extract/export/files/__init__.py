"""Files that are whole or not there at all."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ...errors import OutputFailed

if TYPE_CHECKING:
    from schemas import Report

MAX_NAME_BYTES = 255
"""What ext4, NTFS, APFS and most network shares allow for one name; also for names given out here."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turns what the system says about writing ``path`` into :class:`OutputFailed`.

    A reader who went away (``BrokenPipeError``) is no failure to write and passes through.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        code = "disk-full" if error.errno in _FULL else "output-unwritable"
        raise OutputFailed(code, output=str(path), reason=error.strerror or str(error)) from error


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Standard output for bytes, passed on when the block ends."""
    with telling(Path("/dev/stdout")):
        yield sys.stdout.buffer
        sys.stdout.flush()


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream that becomes ``path`` in one step, and only if the block ends well.

    The temporary file lies in the same folder, is created with the permissions that the user's umask asks
    for, and is gone after any failure, an interrupt included.
    """
    part = path.parent / f".gongyak-{secrets.token_hex(8)}.tmp"
    with telling(path):
        try:
            with part.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Create ``folder`` where it is missing, and try it: better now than after hours of reading."""
    if folder.exists() and not folder.is_dir():
        raise OutputFailed("output-not-a-folder", output=str(folder))
    with telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".gongyak-{secrets.token_hex(8)}.tmp"
        probe.touch(exist_ok=False)
        probe.unlink()


class FilePerDocument:
    """Writes each record to a file of its own, as soon as it is there."""

    def __init__(self, folder: Path, suffix: str, write: Callable[[Report, BinaryIO], None]) -> None:
        self._folder = folder
        self._suffix = suffix
        self._write = write

    def add(self, document: str, report: Report) -> Path:
        """Replace the document's file."""
        path = self._folder / f"{document}{self._suffix}"
        with replacing(path) as stream:
            self._write(report, stream)
        return path

    def close(self) -> None:
        """Nothing is held back."""
