"""How long each stage takes, on the clock on the wall and on all processors together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

from . import STAGES, Stage
from .cpu import cpu_seconds


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock on the wall, and seconds of processors, child processes included."""

    wall: float = 0.0
    cpu: float = 0.0

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.wall + other.wall, self.cpu + other.cpu)

    def __sub__(self, other: Spent) -> Spent:
        return Spent(self.wall - other.wall, self.cpu - other.cpu)


@dataclass(frozen=True, slots=True)
class Timings:
    """What one document took: ``stages`` in their order, those that took place; ``whole`` is more than their sum."""

    stages: dict[Stage, Spent]
    whole: Spent

    @property
    def rest(self) -> Spent:
        """What was spent between the stages."""
        return self.whole - sum(self.stages.values(), Spent())


def _now() -> Spent:
    return Spent(perf_counter(), cpu_seconds())


@dataclass
class Stopwatch:
    """Runs from its making on."""

    _begun: Spent = field(default_factory=_now)
    _stages: dict[Stage, Spent] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: Stage) -> Iterator[None]:
        """Add what the block takes to the stage, also where it fails."""
        before = _now()
        try:
            yield
        finally:
            self._stages[name] = self._stages.get(name, Spent()) + (_now() - before)

    def read(self) -> Timings:
        """What was spent until now."""
        return Timings(_ordered(self._stages), _now() - self._begun)


def together(timings: Iterable[Timings]) -> Timings:
    """What several documents took."""
    each = tuple(timings)
    sums: dict[Stage, Spent] = {}
    for name, spent in (entry for one in each for entry in one.stages.items()):
        sums[name] = sums.get(name, Spent()) + spent
    return Timings(_ordered(sums), sum((one.whole for one in each), Spent()))


def _ordered(stages: dict[Stage, Spent]) -> dict[Stage, Spent]:
    return {name: stages[name] for name in STAGES if name in stages}
