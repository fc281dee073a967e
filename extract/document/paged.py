"""A document with pages, read in a process of its own that is killed when it takes too long or too much."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Drawn, Pixels, Source
from ..settings import DocumentSettings
from .protocol import Opened, Refusal, Request
from .sniff import Kind

_START_SECONDS = 30.0
"""A new interpreter loads PDFium and pdfplumber in half a second; a busy machine may take a while."""

_HASH_BYTES = 1 << 20


class ReadingProcess:
    """The process that reads one file. It starts anew after it had to be killed."""

    def __init__(self, path: Path, kind: Kind, settings: DocumentSettings) -> None:
        self._first = Request("open", (str(path.resolve()), kind, settings))
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None

    def opened(self) -> Opened:
        """Open the file. Raises :class:`InputRefused`."""
        answer = self._start()
        assert isinstance(answer, Opened)
        return answer

    def ask(self, what: str, page: int, *arguments: Any) -> Any:
        """The child's answer. Raises :class:`InputRefused` for the page where there is none."""
        if self._pipe is None:
            self._start()
        return self._answer(Request(what, (page, *arguments)), self._settings.page_seconds, page)

    def close(self) -> None:
        """End the process."""
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _start(self) -> Any:
        here, there = os.pipe(), os.pipe()
        code = f"import sys; sys.path[:] = {sys.path!r}; from extract.document.child import serve; serve({here[0]}, {there[1]})"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            pass_fds=(here[0], there[1]),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(here[0])
        os.close(there[1])
        self._pipe = _TwoWay(there[0], here[1])
        return self._answer(self._first, _START_SECONDS, None)

    def _answer(self, request: Request, seconds: float, page: int | None) -> Any:
        assert self._pipe is not None
        try:
            self._pipe.send(request)
            if not self._pipe.poll(seconds):
                self.close()
                raise InputRefused("page-timeout", page=page, seconds=int(seconds))
            answer = self._pipe.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise InputRefused("page-failed" if page else "damaged-pdf", page=page) from error
        if isinstance(answer, Refusal):
            raise InputRefused(answer.code, page=page, **dict(answer.facts))
        return answer


class _TwoWay:
    """Two one-way pipes as one."""

    def __init__(self, read: int, write: int) -> None:
        self._read, self._write = Connection(read, writable=False), Connection(write, readable=False)

    def send(self, value: object) -> None:
        self._write.send(value)

    def poll(self, seconds: float) -> bool:
        return self._read.poll(seconds)

    def recv(self) -> Any:
        return self._read.recv()

    def close(self) -> None:
        self._read.close()
        self._write.close()


@dataclass(frozen=True)
class _Page:
    """A page of an open document; see :class:`PageHandle`."""

    number: int
    width: float
    height: float
    process: ReadingProcess

    def drawn(self) -> Drawn:
        answer = self.process.ask("drawn", self.number)
        assert isinstance(answer, Drawn)
        return answer

    def render(self, dpi: int) -> Pixels:
        pixels: Pixels = self.process.ask("render", self.number, dpi)
        return pixels


@dataclass(frozen=True)
class PagedDocument:
    """An open PDF or picture."""

    source: Source
    notices: tuple[Notice, ...]
    process: ReadingProcess

    def pages(self) -> Iterator[_Page]:
        """The pages in order. One whose size cannot be is refused when it is asked for."""
        for number in range(1, self.source.pages + 1):
            width, height = self.process.ask("size", number)
            yield _Page(number, width, height, self.process)


@contextmanager
def open_paged(path: Path, kind: Kind, settings: DocumentSettings) -> Iterator[PagedDocument]:
    """A PDF or picture, open as long as the block runs."""
    process = ReadingProcess(path, kind, settings)
    try:
        opened = process.opened()
        source = Source(
            unicodedata.normalize("NFC", path.name), _sha256(path), opened.media_type, opened.pages
        )
        yield PagedDocument(source, opened.notices, process)
    finally:
        process.close()


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_HASH_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
