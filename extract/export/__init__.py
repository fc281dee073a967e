"""Records to files. A format is a module of this package; ``--to`` offers what the folder holds.

Each format has a ``SUFFIX`` and ``open_writer(folder)``; one whose records can follow each other in a stream
also has ``write(report, stream)``. Formats are imported when they are chosen, never before.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from .files import telling

if TYPE_CHECKING:
    from schemas import Report


class Writer(Protocol):
    """Takes the records of one run, one after another."""

    def add(self, document: str, report: Report) -> Path:
        """Write ``report``, or take it in; says where it will be found. Raises ``OutputFailed``."""

    def close(self) -> None:
        """Write what was taken in and not yet written; also called after a failure or an interrupt."""


class Format(Protocol):
    """What every format module offers."""

    SUFFIX: str

    def open_writer(self, folder: Path) -> Writer:
        """A writer of files below ``folder``, which exists. Raises ``OutputFailed``."""


class StreamFormat(Format, Protocol):
    """What a format module offers whose records can follow each other in a stream."""

    def write(self, report: Report, stream: BinaryIO) -> None:
        """Write one record."""


class Target(Protocol):
    """Where the records of a run go."""

    def add(self, document: str, report: Report) -> tuple[Path, ...]:
        """Hand over a record; says in which files it will be found. Raises ``OutputFailed``."""

    def close(self) -> None:
        """Nothing more comes."""


def format_names() -> tuple[str, ...]:
    """All formats, known by their file names alone: nothing is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def load(name: str) -> Format:
    """The format ``name``, one of :func:`format_names`."""
    return cast(Format, import_module(f".{name}", __name__))


def fits_stream(name: str) -> bool:
    """Whether records in this format can follow each other in a stream."""
    return hasattr(load(name), "write")


class FolderTarget:
    """Files in ``folder``, in each of the formats ``names``."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self._open = ExitStack()
        self._writers: list[Writer] = []
        with ExitStack() as opened:
            for name in names:
                self._writers.append(load(name).open_writer(folder))
                opened.callback(self._writers[-1].close)
            self._open = opened.pop_all()

    def add(self, document: str, report: Report) -> tuple[Path, ...]:
        """Write the record in every format."""
        return tuple(writer.add(document, report) for writer in self._writers)

    def close(self) -> None:
        """Close every writer, even where one of them fails."""
        self._open.close()


class StreamTarget:
    """A stream, in the format ``name``."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._format = cast(StreamFormat, load(name))

    def add(self, document: str, report: Report) -> tuple[Path, ...]:  # noqa: ARG002 - a stream has no names
        """Write the record and pass it on at once: who reads along shall not wait."""
        with telling(Path("/dev/stdout")):
            self._format.write(report, self._stream)
            self._stream.flush()
        return ()

    def close(self) -> None:
        """The stream is not ours to close."""
