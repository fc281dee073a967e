"""How often figures of each stratum were wrong where the truth was known."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import product
from math import sqrt
from typing import get_args

from .stratum import DIGITS_BANDS, NAME_BANDS, UNMARKED, Kind, Reader, Stratum

PRIOR_FIGURES = 8.0
"""A stratum's own count weighs as much as what its wider group says once it has so many figures."""

FEWEST_SEEN = 5
"""Figures of a stratum that must have been counted before it can be trusted at all."""

LEAST_DOUBT = 0.0005
"""No confidence is above 0.9995: nothing was measured on more than some thousand figures of a stratum."""


MOST_OVER = 5.0
"""By so much a single stratum may be worse than all together: a bad one must not hide among many good ones."""


PROSE: tuple[Kind, ...] = ("count", "date")

PROSE_ALLOWANCE = 3.0
"""What is counted in running text is named by words that no grid and no sum bears out: three times as many errors are
allowed there as among the figures of tables."""


@dataclass(frozen=True, slots=True)
class Count:
    """Figures seen, and how many of them were wrong."""

    seen: int
    wrong: int

    def __add__(self, other: Count) -> Count:
        return Count(self.seen + other.seen, self.wrong + other.wrong)


NOTHING = Count(0, 0)


@dataclass(frozen=True)
class Measured:
    """Counts by stratum. What was seldom seen is judged by its group as well."""

    counts: Mapping[Stratum, Count]

    def confidence(self, stratum: Stratum) -> float:
        """The share of right figures, as far as it is known."""
        return 1.0 - max(LEAST_DOUBT, self._error(stratum))

    def trusted(self, max_error: float) -> frozenset[Stratum]:
        """The strata whose unmarked figures together are wrong at most so often, with 95 % of certainty.

        Figures of tables are judged together, and those of running text by themselves: :data:`PROSE_ALLOWANCE`.
        """
        tables, prose = (
            [stratum for stratum in _unmarked_strata() if (stratum.kind in PROSE) == in_prose]
            for in_prose in (False, True)
        )
        return self._soundest(tables, max_error) | self._soundest(prose, PROSE_ALLOWANCE * max_error)

    def _soundest(self, strata: Iterable[Stratum], max_error: float) -> frozenset[Stratum]:
        """As many as keep the promise together, the soundest first; none that is far worse by itself."""
        seen = [each for each in strata if self.counts.get(each, NOTHING).seen >= FEWEST_SEEN]
        ranked = sorted(seen, key=lambda each: (self._error(each), each))
        pooled, kept = NOTHING, 0
        for count, stratum in enumerate(ranked, 1):
            if self._error(stratum) > MOST_OVER * max_error:
                break
            pooled += self.counts[stratum]
            if upper_bound(pooled.wrong, pooled.seen) <= max_error:
                kept = count
        return frozenset(ranked[:kept])

    def _error(self, stratum: Stratum) -> float:
        """The share of wrong figures. Unmarked ones read less surely are no sounder, however few were counted."""
        if stratum.mark not in UNMARKED:
            return self._alone(stratum)
        surer = product(
            range(stratum.digits, len(DIGITS_BANDS) + 1), range(stratum.name, len(NAME_BANDS) + 1)
        )
        return max(self._alone(stratum._replace(digits=digits, name=name)) for digits, name in surer)

    def _alone(self, stratum: Stratum) -> float:
        """The same from the widest group to the stratum itself; each adds to the one before."""
        error = 0.5
        for group, key in zip(self._groups, _keys(stratum), strict=True):
            count = group.get(key, NOTHING)
            error = (count.wrong + PRIOR_FIGURES * error) / (count.seen + PRIOR_FIGURES)
        return error

    @cached_property
    def _groups(self) -> tuple[Mapping[tuple[object, ...], Count], ...]:
        groups: tuple[dict[tuple[object, ...], Count], ...] = ({}, {}, {}, {})
        for stratum, count in self.counts.items():
            for group, key in zip(groups, _keys(stratum), strict=True):
                group[key] = group.get(key, NOTHING) + count
        return groups


def _keys(stratum: Stratum) -> tuple[tuple[object, ...], ...]:
    """The groups that a stratum belongs to, the widest first, and itself."""
    kind, _, mark, digits, name = stratum
    return (mark,), (mark, name), (kind, mark, digits, name), stratum


def _unmarked_strata() -> Iterator[Stratum]:
    """Every stratum that can be, of figures with nothing for a user to look at."""
    for kind, reader, mark in product(get_args(Kind), get_args(Reader), UNMARKED):
        for digits, name in product(range(len(DIGITS_BANDS) + 1), range(len(NAME_BANDS) + 1)):
            yield Stratum(kind, reader, mark, digits, name)


def upper_bound(bad: int, seen: int) -> float:
    """What share of bad ones is not exceeded with 95 % of certainty, by Poisson's limits (within 2 % of exact)."""
    return min(1.0, (bad + 1.35 + 1.645 * sqrt(bad + 1)) / seen) if seen else 1.0


@cache
def load() -> Measured:
    """The counts that come with the program."""
    rows = tomllib.loads((files(__package__ or "") / "measured.toml").read_text("utf8"))["strata"]
    return Measured({Stratum(*row[:5]): Count(*row[5:]) for row in rows})
