"""OCR engines, one a file, chosen by the file's name and imported only when chosen."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, Protocol, cast

from ...errors import DependencyMissing
from ...model.layout import Word
from ...model.source import Pixels
from ...settings import WordSettings
from ..strip import Strip

Task = Literal["text", "raw", "hangul", "figures"]
"""Read a line of anything; the same without analysing its layout; read it as Hangul, whatever it looks like; or read
digits and what stands between them, nothing else."""

Answer = str
"""What an engine said, in its own words: plain text, so that it can be stored and replayed."""


class Engine(Protocol):
    """Reads strips of print. It calls and translates; it never judges, filters or cleans."""

    @property
    def name(self) -> str:
        """The engine's file name."""

    @property
    def version(self) -> str:
        """Of the program behind it."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The language data that it reads with, as the program names them."""

    def call(self, strips: Sequence[Pixels], task: Task) -> Answer:
        """Read all strips at once. Raises :class:`InputRefused` if they cannot be read, or not in time."""

    def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
        """The words of each of the same ``strips``, in the order of the line."""


def load_engine(settings: WordSettings) -> Engine:
    """The engine that the settings name. Raises :class:`DependencyMissing` with the way to install it."""
    module = import_module(f"{__name__}.{settings.engine}")
    return cast(Engine, module.Engine(settings))


def engine_if_installed(settings: WordSettings) -> Engine | None:
    """The same for a task that can be left out where nothing reads."""
    try:
        return load_engine(settings)
    except DependencyMissing:
        return None
