"""What a printed number that is no amount of money may have been: a target, a result, a rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...model.draft import Reading
from .figure import DOUBT
from .misreadings import origins
from .options import READ_COST, RIVAL_COST, Way

_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")


UNEVEN_COST = 6.0
"""Nats against another reader's value of more or fewer digits: then strokes ran together, and where that happens
the neighbours' lone digits, on which all depends here, are doubtful as well (11 read as 1 by two readers)."""


@dataclass(frozen=True, slots=True)
class NumberOption:
    """A value, the nats against it, and how it comes about."""

    value: Fraction
    cost: float
    way: Way


def number_options(said: Reading[float]) -> Iterator[NumberOption]:
    """The value read, those of other readers, and those of which one digit was misread."""
    witness = said.witness
    told = {said.value, *(other.value for other in said.alternatives)}
    yield NumberOption(Fraction(str(said.value)), READ_COST[witness], "read")
    for value in sorted(told - {said.value}):
        longer = len(str(value)) != len(str(said.value))
        yield NumberOption(Fraction(str(value)), RIVAL_COST + longer * UNEVEN_COST, "rival")
    printed = _NUMBER.fullmatch(said.raw.strip())
    if printed is None:
        return
    places = len(printed["decimals"] or "")
    for digits, against in origins(re.sub(r"\D", "", printed[0])):
        if len(digits) > places:
            yield NumberOption(Fraction(int(digits), 10**places), against + DOUBT[witness], "misread")
