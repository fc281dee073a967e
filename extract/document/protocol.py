"""What the reading process is asked, and how it answers."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.layout import Fact, Notice


@dataclass(frozen=True, slots=True)
class Request:
    """A question: open, size, drawn or render, and its arguments."""

    what: str
    arguments: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """No answer, and why: an error's code and facts."""

    code: str
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """The file is open."""

    media_type: str
    pages: int
    notices: tuple[Notice, ...] = ()
