"""What a figure may have been before it was misread, and how unlikely that is, in nats."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from math import log
from pathlib import Path

from pydantic import BaseModel, ConfigDict

DIGITS = "0123456789"

RULING_SIGNS = "17"
"""What an upright ruling is read as."""

IMPOSSIBLE = 60.0
"""Nats; for what no misreading explains."""


class Misreadings(BaseModel):
    """Estimated chances, per printed digit; ``shares`` are of what is read for a digit that is not it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    digit: float
    lost: float
    doubled: float
    stray: float
    rest: float
    shares: Mapping[str, Mapping[str, float]]

    def taken_for(self, printed: str, read: str) -> float:
        """Nats against one digit being read as another; none against its being read as itself."""
        return 0.0 if printed == read else -log(self.digit * self.shares[printed].get(read, self.rest))

    def added(self, read: str, beside: str) -> float:
        """Nats against a digit being read where none is printed, between the digits ``beside`` it."""
        likely = self.doubled if read in beside else self.stray if read in RULING_SIGNS else None
        return -log(likely or self.stray * self.rest)

    @property
    def dropped(self) -> float:
        """Nats against a digit not being read."""
        return -log(self.lost)


@cache
def estimates() -> Misreadings:
    """The chances that repair reckons with."""
    path = Path(__file__).with_name("misreadings.toml")
    return Misreadings.model_validate(tomllib.loads(path.read_text("utf8")))


def cost(printed: str, read: str) -> float:
    """Nats against the digits ``printed`` being read as the digits ``read``, by the cheapest way."""
    chances = estimates()
    row = [0.0]
    for at, sign in enumerate(read):
        row.append(row[-1] + chances.added(sign, read[max(0, at - 1) : at]))
    for digit in printed:
        row = _next_row(row, digit, read)
    return row[-1]


def _next_row(row: list[float], digit: str, read: str) -> list[float]:
    """One more printed digit of the usual table of edit costs."""
    chances = estimates()
    following = [row[0] + chances.dropped]
    for at, sign in enumerate(read):
        beside = read[max(0, at - 1) : at] + read[at + 1 : at + 2]
        following.append(
            min(
                row[at] + chances.taken_for(digit, sign),
                row[at + 1] + chances.dropped,
                following[at] + chances.added(sign, beside),
            )
        )
    return following


def origins(read: str) -> Iterator[tuple[str, float]]:
    """What may have been printed where one digit of ``read`` is misread, lost, or read too much, with its nats."""
    chances = estimates()
    for at, sign in enumerate(read):
        before, after = read[:at], read[at + 1 :]
        yield from (
            (before + digit + after, chances.taken_for(digit, sign)) for digit in DIGITS if digit != sign
        )
        yield before + after, chances.added(sign, before[-1:] + after[:1])
    for at in range(len(read) + 1):
        yield from ((read[:at] + digit + read[at:], chances.dropped) for digit in DIGITS)
