"""The reading process: opens one file and answers questions about it until nobody is left to ask.

It protects itself against its input: its memory is limited, and an alarm ends it where one answer takes too
long, so that it also goes when the process that asked was killed in the meantime.
"""

from __future__ import annotations

import os
import resource
import select
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

from ..errors import InputRefused
from .protocol import Book, OpenFile, Question, Refusal

ALARM_GRACE_SECONDS = 5.0
"""The asker kills first and knows why; the alarm is for when there is no asker any more."""

OPEN_SECONDS = 30.0
"""A new interpreter loads PDFium and pdfplumber in half a second; a busy machine may take a while."""


def serve(questions: Connection, answers: Connection) -> None:
    """Open the file that comes first, then answer question after question."""
    first: OpenFile = questions.recv()
    _limit_memory(first.limits.memory_mib)
    _set_alarm(OPEN_SECONDS)
    book = _opened(first)
    if isinstance(book, Refusal):
        answers.send(book)
        return
    answers.send(book.opened)
    while True:
        _set_alarm(0.0)
        question: Question[object] = questions.recv()
        _set_alarm(first.limits.page_seconds)
        answers.send(_answer(question, book, first))


def _opened(first: OpenFile) -> Book | Refusal:
    try:
        return _open(first)
    except InputRefused as refused:
        return Refusal(refused.code, tuple(refused.facts.items()))
    except Exception as error:  # noqa: BLE001 - parsers fail in any way on hostile bytes; the file is refused
        code = "damaged-pdf" if first.kind == "pdf" else "damaged-image"
        return Refusal(code, (("why", type(error).__name__),))


def _open(first: OpenFile) -> Book:
    if first.kind == "pdf":
        from .pdf import Pdf  # noqa: PLC0415 - a process that reads pictures does not load PDFium

        return Pdf(first.path, first.limits)
    from .image import Picture  # noqa: PLC0415 - a process that reads PDFs does not load picture formats

    return Picture(first.path, first.limits)


def _answer(question: Question[object], book: Book, first: OpenFile) -> object:
    try:
        return question.answer(book)
    except InputRefused as refused:
        return Refusal(refused.code, tuple(refused.facts.items()))
    except MemoryError:
        return Refusal("page-too-heavy", (("limit", first.limits.memory_mib),))
    except Exception as error:  # noqa: BLE001 - parsers fail in any way on hostile bytes; the page is refused
        return Refusal("page-failed", (("why", type(error).__name__),))


def _set_alarm(seconds: float) -> None:
    """End the process after ``seconds`` and some grace, also from within a library; 0 calls it off."""
    signal.setitimer(signal.ITIMER_REAL, seconds and seconds + ALARM_GRACE_SECONDS)


def _limit_memory(mib: int) -> None:
    """Allow ``mib`` of address space on top of what the process has; what asks for more fails."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + mib * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _end_with_asker(write: int) -> None:
    """End the process as soon as nobody can hear it: the asker may be killed while a page is being read."""
    nobody = select.poll()
    nobody.register(write, 0)  # an error is reported without being asked for
    nobody.poll()
    os._exit(1)


def main(read: str, write: str) -> None:
    """Serve on two file descriptors that the asker left open."""
    Thread(target=_end_with_asker, args=(int(write),), daemon=True).start()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asker hears it too, and ends this process
    try:
        serve(Connection(int(read), writable=False), Connection(int(write), readable=False))
    except (EOFError, BrokenPipeError):
        return


if __name__ == "__main__":
    main(*sys.argv[1:])
