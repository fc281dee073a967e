"""OCR engines, one a file, chosen by the file's name and imported only when chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, Protocol, cast

from ...errors import DependencyMissing, UsageError
from ...model.layout import Word
from ...model.source import Pixels
from ...settings import AUTO, WordSettings
from ..strip import Strip

Task = Literal["text", "raw", "hangul", "again", "figures"]
"""Read a line of any script; the same without analysing its layout; read it as Hangul with what stands in Hangul,
which every line is read as first; that once more, by other data if there are any; or read digits and what stands
between them, nothing else."""

_PREFERRED = ("tesserocr", "tesseract")
"""Both are Tesseract; within the process it costs a third less."""

_JUDGES = ("rapidocr",)
"""Readers of figures that err in other ways than Tesseract."""

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


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads a page: the engine, and who is asked where its two readings of a figure differ (or nobody)."""

    engine: Engine
    judge: Engine | None = None


def engine_names() -> tuple[str, ...]:
    """The engines that read, first those that are preferred where nothing is said."""
    return _PREFERRED + _JUDGES


def check_names(settings: WordSettings) -> None:
    """Raises :class:`UsageError` where an engine or a judge is named that there is none of.

    A judge must see figures otherwise than the reader does: it is no Tesseract, and not the reader itself.
    """
    if settings.engine != AUTO and settings.engine not in engine_names():
        raise UsageError("unknown-engine", engine=settings.engine, engines=", ".join(engine_names()))
    judges = [name for name in _JUDGES if name != settings.engine]
    if settings.judge not in (AUTO, None, *judges):
        raise UsageError("unknown-engine", engine=settings.judge, engines=", ".join((*judges, "none")))


def load_engine(settings: WordSettings) -> Engine:
    """The engine that the settings name. Raises :class:`DependencyMissing` with the way to install it."""
    if settings.engine != AUTO:
        return engine_named(settings.engine, settings)
    missing: list[DependencyMissing] = []
    for name in _PREFERRED:
        try:
            return engine_named(name, settings)
        except DependencyMissing as why:
            missing.append(why)
    raise missing[-1]


def load_readers(settings: WordSettings) -> Readers:
    """The engine that the settings name, and the judge if there is one. Raises as :func:`load_engine` does."""
    engine = load_engine(settings)
    if settings.judge != AUTO:
        return Readers(engine, None if settings.judge is None else engine_named(settings.judge, settings))
    judges = (_if_installed(name, settings) for name in _JUDGES if name != engine.name)
    return Readers(engine, next((judge for judge in judges if judge is not None), None))


def engine_if_installed(settings: WordSettings) -> Engine | None:
    """The same as :func:`load_engine` for a task that can be left out where nothing reads."""
    try:
        return load_engine(settings)
    except DependencyMissing:
        return None


def engine_named(name: str, settings: WordSettings) -> Engine:
    """One engine. Raises :class:`DependencyMissing` where it is not installed, :class:`UsageError` for a strange name."""
    if name not in engine_names():
        raise UsageError("unknown-engine", engine=name, engines=", ".join(engine_names()))
    module = import_module(f"{__name__}.{name}")
    return cast(Engine, module.Engine(settings))


def _if_installed(name: str, settings: WordSettings) -> Engine | None:
    try:
        return engine_named(name, settings)
    except DependencyMissing:
        return None
