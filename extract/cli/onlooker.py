"""Who looks on while documents are read: pictures with ``--debug``, a clock with ``--timings``, else nobody."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..export.files import make_folder
from .parser import Parser
from .voice import Voice, shown

if TYPE_CHECKING:
    from ..trace import Trace
    from ..trace.stopwatch import Timings


def add_looking_options(parser: Parser) -> None:
    """``--debug`` and ``--timings``."""
    words, add = parser.voice.words, parser.options.add_argument
    add("--debug", type=Path, metavar=words("folder-slot"), help=words("help-debug"))
    add("--timings", action="store_true", help=words("help-timings"))


class Onlooker:
    """Looks on as ``asked``; what is looked at stays as it is.

    Raises :class:`UsageError` where pictures would come to lie among ``inputs``, :class:`OutputFailed` where they
    cannot be written.
    """

    def __init__(self, asked: argparse.Namespace, voice: Voice, inputs: Sequence[Path]) -> None:
        self._folder: Path | None = asked.debug
        self._timed: bool = asked.timings
        self._voice = voice
        self._timings: list[tuple[str, Timings]] = []
        if self._folder is not None:
            _keep_apart(self._folder, inputs)
            make_folder(self._folder)

    @contextmanager
    def watching(self, file: Path, document: str) -> Iterator[Trace]:
        """What to tell while ``file`` is read and its output, the ``document``, is written."""
        from ..trace import Trace  # noqa: PLC0415 - loads the types of pages; the help must not wait for that
        from ..trace.stopwatch import Stopwatch  # noqa: PLC0415
        from .album import Album  # noqa: PLC0415

        trace = Trace() if self._folder is None else Trace(see=Album(self._folder / document).add)
        clock = Stopwatch()
        try:
            yield Trace(clock.stage, trace.see) if self._timed else trace
        finally:
            if self._timed:
                self._timings.append((shown(file), clock.read()))
        if self._folder is not None and not (self._folder / document).is_dir():
            self._voice.tell("no-pictures", file=shown(file))

    def close(self) -> None:
        """Tell what was timed."""
        from .timings import timing_lines  # noqa: PLC0415 - as above

        for line in timing_lines(self._timings, self._voice):
            self._voice.tell_words(line)


def _keep_apart(folder: Path, inputs: Sequence[Path]) -> None:
    """Pictures may be inputs: none may lie where others are written."""
    place = Path(os.path.realpath(folder))
    for file in inputs:
        if Path(os.path.realpath(file.parent)).is_relative_to(place):
            raise UsageError("debug-holds-input", output=shown(folder), file=shown(file))
