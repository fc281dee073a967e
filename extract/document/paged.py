"""A document with pages, each of which may fail without harm to the others."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Drawn, GreyPrint, PageHandle, Pixels, Source
from .process import ReadingProcess
from .protocol import AskDrawn, AskLook, AskRender, BookKind, Limits, Look, OpenFile

if TYPE_CHECKING:
    from ..settings import DocumentSettings


@dataclass(frozen=True, slots=True)
class PagedDocument:
    """An open PDF or picture."""

    source: Source
    notices: tuple[Notice, ...]
    process: ReadingProcess

    def pages(self) -> Iterator[PageHandle]:
        """The pages in order. One that cannot be read is among them; it refuses when it is asked."""
        for number in range(1, self.source.pages + 1):
            try:
                yield _Page(number, self.process.ask(AskLook(number)), self.process)
            except InputRefused as refused:
                yield _UnreadPage(number, refused)


@contextmanager
def open_paged(path: Path, kind: BookKind, settings: DocumentSettings) -> Iterator[PagedDocument]:
    """A PDF or picture, open as long as the block runs. Raises :class:`InputRefused`."""
    process = ReadingProcess(OpenFile(path.absolute(), kind, _limits(settings)))
    try:
        opened = process.open()
        name = unicodedata.normalize("NFC", path.name)
        source = Source(name, _sha256(path), opened.media_type, opened.pages)
        yield PagedDocument(source, opened.notices, process)
    finally:
        process.close()


def _limits(settings: DocumentSettings) -> Limits:
    return Limits(
        settings.max_pages,
        settings.max_page_megapixels,
        settings.page_seconds,
        settings.memory_mib,
        settings.password,
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """See :class:`PageHandle`."""

    number: int
    look: Look
    process: ReadingProcess

    @property
    def width(self) -> float:
        return self.look.width

    @property
    def height(self) -> float:
        return self.look.height

    def drawn(self) -> Drawn:
        """What cannot be taken from the page's instructions can still be read from its picture."""
        try:
            drawn = self.process.ask(AskDrawn(self.number))
        except InputRefused:
            drawn = Drawn(notices=(Notice("layer-unreadable", "info", self.number),))
        return Drawn(drawn.words, drawn.rulings, drawn.pictures, (*self.look.notices, *drawn.notices))

    def render(self, dpi: int) -> Pixels:
        return self.printed(dpi).grey

    def printed(self, dpi: int) -> GreyPrint:
        return self.process.ask(AskRender(self.number, dpi))


@dataclass(frozen=True, slots=True)
class _UnreadPage:
    """A page of which not even the size could be found."""

    number: int
    refused: InputRefused
    width: float = 0.0
    height: float = 0.0

    def drawn(self) -> NoReturn:
        raise self.refused

    def render(self, dpi: int) -> NoReturn:  # noqa: ARG002 - no resolution can be had
        raise self.refused

    def printed(self, dpi: int) -> NoReturn:  # noqa: ARG002 - as above
        raise self.refused


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputRefused("unreadable-file") from error
