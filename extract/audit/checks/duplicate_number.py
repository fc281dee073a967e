"""No two pledges have the same number (관리번호)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..pointers import pledges
from ..wording import compact


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every number that is given more than once, naming all of them."""
    places: dict[str, list[str]] = defaultdict(list)
    for base, pledge in pledges(report):
        if pledge.number is not None and compact(pledge.number):
            places[compact(pledge.number)].append(f"{base}/number")
    for number, paths in places.items():
        if len(paths) > 1:
            said = Phrase.of("duplicate-number", number=number, count=len(paths))
            yield Doubt("warning", tuple(paths), said, actual=number)


CHECK = Check("duplicate-number", look)
