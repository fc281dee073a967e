"""The asker's side of the reading process: starts it, limits its time, kills it, and starts it anew."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from threading import Event, Timer
from typing import TypeVar, cast

from ..errors import InputRefused
from .child import OPEN_SECONDS
from .protocol import Opened, OpenFile, Question, Refusal

T = TypeVar("T")

_LATE_IN_A_ROW = 6
"""Answers that come too late one after another, from which the rest of the document is not waited for: two
a page, so three pages. A night's batch must not spend hours on 2,000 pages that all hang."""

_END_SECONDS = 10.0
"""A killed process is gone at once unless the kernel is waiting for a disk."""


class ReadingProcess:
    """Reads one file in a process of its own. After the process had to be killed, the next question starts another."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._line: _Line | None = None
        self._late = 0

    def open(self) -> Opened:
        """Start, and open the file. Raises :class:`InputRefused`."""
        self._line = _Line()
        try:
            answer = self._line.ask(self._file, OPEN_SECONDS)
        except TimeoutError as error:
            self.close()
            raise InputRefused("open-timeout", seconds=int(OPEN_SECONDS)) from error
        except (EOFError, OSError) as error:
            self.close()
            code = "damaged-pdf" if self._file.kind == "pdf" else "damaged-image"
            raise InputRefused(code) from error
        if isinstance(answer, Refusal):
            self.close()
            raise _refused(answer, None)
        return cast(Opened, answer)

    def ask(self, question: Question[T]) -> T:
        """The answer. Raises :class:`InputRefused` for the question's page where there is none."""
        answer = self._heard(question)
        if isinstance(answer, Refusal):
            raise _refused(answer, question.page)
        return cast(T, answer)

    def close(self) -> None:
        """End the process."""
        if self._line is not None:
            self._line.cut()
            self._line = None

    def _heard(self, question: Question[object]) -> object:
        seconds = self._file.limits.page_seconds
        if self._late >= _LATE_IN_A_ROW:
            return _too_late(seconds)
        if self._line is None:
            self.open()
        line = cast(_Line, self._line)
        try:
            answer = line.ask(question, seconds)
        except TimeoutError:
            self._late += 1
            self.close()
            return _too_late(seconds)
        except (EOFError, OSError) as error:
            self.close()
            return Refusal("page-failed", (("why", type(error).__name__),))
        self._late = 0
        return answer


def _refused(refusal: Refusal, page: int | None) -> InputRefused:
    refused = InputRefused(refusal.code, page=page)
    refused.facts.update(refusal.facts)
    return refused


def _too_late(seconds: float) -> Refusal:
    return Refusal("page-timeout", (("seconds", round(seconds)),))


class _Line:
    """A running process and the two pipes to it.

    Its answers are trusted: it runs as the same user, and only keeps crashes, hangs and memory away.
    """

    def __init__(self) -> None:
        (questions, ask), (hear, answers) = os.pipe(), os.pipe()
        self._ask, self._hear = Connection(ask, readable=False), Connection(hear, writable=False)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", f"{__package__}.child", str(questions), str(answers)],
                pass_fds=(questions, answers),
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(questions)
            os.close(answers)

    def ask(self, question: object, seconds: float) -> object:
        """Raises TimeoutError, or EOFError or OSError where the process has ended."""
        self._ask.send(question)
        return self.hear(seconds)

    def hear(self, seconds: float) -> object:
        """The whole answer; a process that stalls in the middle of one is killed as one that has not begun."""
        with self._killed_after(seconds):
            return cast(object, self._hear.recv())

    @contextmanager
    def _killed_after(self, seconds: float) -> Iterator[None]:
        """Raises TimeoutError if the block is not through in time; the process is then dead, and a read ends."""
        late = Event()

        def give_up() -> None:
            late.set()
            self._process.kill()

        limit = Timer(seconds, give_up)
        limit.start()
        try:
            yield
        except (EOFError, OSError):
            if not late.is_set():
                raise
        finally:
            limit.cancel()
            limit.join()
        if late.is_set():
            raise TimeoutError

    def cut(self) -> None:
        """Close the pipes and kill."""
        self._ask.close()
        self._hear.close()
        self._process.kill()
        self._process.wait(_END_SECONDS)
