"""What is alike in how figures are read: figures of a stratum are wrong equally often."""

from __future__ import annotations

from bisect import bisect
from typing import Any, Literal, NamedTuple

from ..model.draft import Reading

Kind = Literal["money", "indicator", "count", "date"]
"""An amount of a table or head; a value of an indicator; a count or amount in running text; a date there."""

Reader = Literal["dump", "drawn", "agreed", "disputed", "alone"]
"""Somebody else's text; the page's own text layer; readers here that agree, or do not, or one alone."""

Mark = Literal["none", "proven", "warned", "digits", "place"]
"""What is said of it: nothing; that sums prove it; that a check warns of it; by readers and rules, that its digits are
in doubt, or what they belong to."""

UNMARKED: tuple[Mark, ...] = ("none", "proven")
"""What leaves as it is read, with nothing for a user to look at."""

DIGITS_BANDS = (0.4, 0.7, 0.85)
NAME_BANDS = (0.4, 0.7, 0.82)
"""Lower bounds of the engines' confidence in a figure, and in the name of what it counts; below the first is a
band, too. Names of indicators under 0.7 are wrong every other time, above 0.82 once in a hundred."""

_DIGITS_IN_DOUBT = frozenset(("doubtful-figure", "disputed-reading", "broken-sign", "impossible-date"))


class Stratum(NamedTuple):
    """See the types above; ``digits`` and ``name`` count the bands from 0, the least sure."""

    kind: Kind
    reader: Reader
    mark: Mark
    digits: int
    name: int


def stratum_of(said: Reading[Any], kind: Kind, name: Reading[str] | None, *, warned: bool = False) -> Stratum:
    """The stratum of a figure, of which ``name`` says what it counts, if anything does, ``warned`` of by a check."""
    reader: Reader = "dump" if said.page is None else said.witness
    sure_name = 1.0 if name is None else name.confidence
    return Stratum(
        kind,
        reader,
        _mark(said, warned=warned),
        bisect(DIGITS_BANDS, said.confidence),
        bisect(NAME_BANDS, sure_name),
    )


def _mark(said: Reading[Any], *, warned: bool) -> Mark:
    if said.status == "flagged":
        return "digits" if said.rule in _DIGITS_IN_DOUBT else "place"
    if warned:
        return "warned"
    return "none" if said.proof is None else "proven"
