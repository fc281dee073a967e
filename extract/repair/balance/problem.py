"""What is to be decided: each place has choices with costs, and sums tie the choices together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a place may hold, and how much speaks against it, in nats (0 is the likeliest)."""

    value: int
    cost: float


Term = tuple[int, int]
"""A place (its index) and its sign in a sum."""


@dataclass(frozen=True, slots=True)
class Problem:
    """``places`` has every place's choices; the signed values of each of ``sums`` must add up to 0."""

    places: tuple[tuple[Choice, ...], ...]
    sums: tuple[tuple[Term, ...], ...]

    def holds(self, picks: tuple[int, ...]) -> bool:
        """Whether every sum comes out with these choices, one index for each place."""
        values = [choices[pick].value for choices, pick in zip(self.places, picks, strict=True)]
        return all(sum(sign * values[place] for place, sign in terms) == 0 for terms in self.sums)

    def cost(self, picks: tuple[int, ...]) -> float:
        """Nats of these choices together."""
        return sum(choices[pick].cost for choices, pick in zip(self.places, picks, strict=True))


@dataclass(frozen=True, slots=True)
class Explanation:
    """A choice for each place with which every sum comes out, and what that costs in nats."""

    picks: tuple[int, ...]
    cost: float
