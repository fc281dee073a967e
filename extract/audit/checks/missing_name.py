"""A pledge has a name (공약명)."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..pointers import pledges
from ..wording import compact, wording


def look(report: Report) -> Iterator[Doubt]:
    """A note for every pledge without one."""
    for base, pledge in pledges(report):
        if compact(pledge.name) in wording().unnamed:
            yield Doubt("info", (f"{base}/name",), Phrase.of("missing-name", number=pledge.number))


CHECK = Check("missing-name", look)
