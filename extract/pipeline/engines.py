"""Which OCR engines there are on this machine, and which of them reads where nothing is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..errors import DependencyMissing
from ..settings import WordSettings
from ..words.engines import Engine, check_names, engine_named, engine_names, load_readers

__all__ = ["KnownEngine", "Role", "check_names", "known_engines"]

Role = Literal["reader", "judge"]


@dataclass(frozen=True, slots=True)
class KnownEngine:
    """An engine by name. ``engine`` is ``None`` where it cannot be used, and ``trouble`` says why.

    ``role`` is what it does with these settings: read, or be asked where two readings of a figure differ.
    """

    name: str
    engine: Engine | None = None
    trouble: DependencyMissing | None = None
    role: Role | None = None


def known_engines(settings: WordSettings) -> tuple[KnownEngine, ...]:
    """Every engine, the preferred ones first."""
    return tuple(_engines(settings, _roles(settings)))


def _engines(settings: WordSettings, roles: dict[str, Role]) -> Iterator[KnownEngine]:
    for name in engine_names():
        try:
            yield KnownEngine(name, engine_named(name, settings), role=roles.get(name))
        except DependencyMissing as trouble:
            yield KnownEngine(name, trouble=trouble)


def _roles(settings: WordSettings) -> dict[str, Role]:
    try:
        readers = load_readers(settings)
    except DependencyMissing:
        return {}
    judges: dict[str, Role] = {} if readers.judge is None else {readers.judge.name: "judge"}
    return judges | {readers.engine.name: "reader"}
