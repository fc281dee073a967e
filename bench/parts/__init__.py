"""The parts of the benchmark, one file each with ``PART``; a new part takes part by being here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from ..folder import BenchFolder


@dataclass(frozen=True, slots=True)
class Job:
    """What to measure on, how many pages at most (``None``: what the part thinks fit), and where to say it."""

    folder: BenchFolder
    most_pages: int | None
    say: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Part:
    """One measurement."""

    about: str
    measure: Callable[[Job], None]
    """Measures and says. Raises :class:`Trouble` where something has to be mended first."""
    quick: bool = True
    """Whether it is run where no part is named."""


def load_parts() -> dict[str, Part]:
    """All parts by name."""
    names = sorted(found.name for found in iter_modules(__path__))
    return {name: cast(Part, import_module(f".{name}", __name__).PART) for name in names}
