"""What the reading process is asked, and what answers pass back; everything here travels as a pickle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from ..model.layout import Fact, Notice
from ..model.source import Drawn, GreyPrint

BookKind = Literal["pdf", "image"]

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading process must know of the settings; their own type takes it 0.1 s to load."""

    max_pages: int
    max_page_megapixels: int
    page_seconds: float
    memory_mib: int
    password: str | None


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The first question to a new process; the answer is :class:`Opened` or :class:`Refusal`."""

    path: Path
    kind: BookKind
    limits: Limits


@dataclass(frozen=True, slots=True)
class Opened:
    """The file is open. ``notices`` are about the whole document."""

    media_type: str
    pages: int
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """No answer, and why: an error's code and facts."""

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a page before it is read: its size in points as shown, and what is noticed about it."""

    width: float
    height: float
    notices: tuple[Notice, ...] = ()


class Book(Protocol):
    """An open file in the reading process. Any call may fail in any way: its input is hostile."""

    @property
    def opened(self) -> Opened:
        """What the file says of itself, after checks."""

    def look(self, page: int) -> Look:
        """Size and notices."""

    def drawn(self, page: int) -> Drawn:
        """What the page's own instructions draw."""

    def printed(self, page: int, dpi: int) -> GreyPrint:
        """The page as shown, in grey."""


class Question(Protocol[T_co]):
    """Asked in one process, answered in the other."""

    @property
    def page(self) -> int:
        """From 1."""

    def answer(self, book: Book) -> T_co:
        """The answer; called in the reading process only."""


@dataclass(frozen=True, slots=True)
class AskLook:
    """The question how large the page is."""

    page: int

    def answer(self, book: Book) -> Look:
        """See :class:`Question`."""
        return book.look(self.page)


@dataclass(frozen=True, slots=True)
class AskDrawn:
    """The question what the page draws."""

    page: int

    def answer(self, book: Book) -> Drawn:
        """See :class:`Question`."""
        return book.drawn(self.page)


@dataclass(frozen=True, slots=True)
class AskRender:
    """The question what the page looks like."""

    page: int
    dpi: int

    def answer(self, book: Book) -> GreyPrint:
        """See :class:`Question`."""
        return book.printed(self.page, self.dpi)
