"""A printed figure as its reader saw it: digits, what they count, and who else has read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ...model.draft import Reading, Witness
from .misreadings import IMPOSSIBLE, cost, origins

DOUBT: Mapping[Witness, float] = {"alone": 0.0, "agreed": 6.7, "disputed": -2.0, "drawn": 12.0}
"""Nats against a misreading besides those of its digits. Of figures that two readers agree on not one in 800 is
wrong; disputed print is hard to read; a text layer that its picture bears out is not misread."""

_NOT_DIGITS = re.compile(r"\D")


@dataclass(frozen=True)
class Figure:
    """An amount that was read, in won."""

    reading: Reading[int]

    @cached_property
    def digits(self) -> str:
        """What was read, without commas and unit; empty where the amount is not simply these digits and noughts."""
        digits = _NOT_DIGITS.sub("", self.reading.raw)
        return digits if digits and self._scale(digits) is not None else ""

    @cached_property
    def scale(self) -> int:
        """Won that the last digit counts; only of a figure with ``digits``."""
        return self._scale(self.digits) or 1

    def misread_cost(self, won: int) -> float:
        """Nats against ``won`` having been printed."""
        if not self.digits or won <= 0 or won % self.scale:
            return IMPOSSIBLE
        return cost(str(won // self.scale), self.digits) + DOUBT[self.reading.witness]

    def origins(self) -> Iterator[tuple[int, float]]:
        """What may have been printed where one digit is misread, lost or read too much, with the nats against it."""
        if self.digits:
            for printed, against in origins(self.digits):
                if printed and printed[0] != "0":
                    yield int(printed) * self.scale, against + DOUBT[self.reading.witness]

    def _scale(self, digits: str) -> int | None:
        """A power of ten, or ``None`` where the amount is spelled (1억 2천만) or nought."""
        count, won = int(digits), abs(self.reading.value)
        if not count or won % count:
            return None
        scale = won // count
        return scale if str(scale).strip("0") == "1" else None
