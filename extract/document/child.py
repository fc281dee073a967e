"""The reading process: opens one file, answers questions about its pages until the pipe closes."""

from __future__ import annotations

import resource
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ..errors import InputRefused
from ..settings import DocumentSettings
from .protocol import Refusal, Request


def serve(read: int, write: int) -> None:
    """Answer until there is nobody left to ask."""
    questions, answers = Connection(read, writable=False), Connection(write, readable=False)
    book: Any = None
    while True:
        try:
            request: Request = questions.recv()
        except EOFError:
            return
        try:
            if request.what == "open":
                book, opened = _open(*request.arguments)
                answers.send(opened)
            else:
                answers.send(getattr(book, request.what)(*request.arguments))
        except InputRefused as refused:
            answers.send(Refusal(refused.code, tuple(refused.facts.items())))
        except MemoryError:
            answers.send(Refusal("image-too-large"))
        except Exception as error:  # a parser may fail in any way on a hostile page; the page is refused
            answers.send(
                Refusal(
                    "page-failed" if book is not None else "damaged-pdf", (("why", type(error).__name__),)
                )
            )


def _open(path: str, kind: str, settings: DocumentSettings) -> tuple[Any, object]:
    if kind == "pdf":
        from .pdf import Pdf as Book
    else:
        from .image import Picture as Book
    _limit_memory(settings.memory_mib)
    book = Book(Path(path), settings)
    return book, book.opened


def _limit_memory(mib: int) -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + mib * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
