"""A pledge stands in a report once, or in a summary and on a card that say the same of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas import Report
from schemas.report import Pledge

from ..check import Check, Doubt, Phrase
from ..money import printed
from ..pointers import pledges
from ..wording import compact, wording

_Place = tuple[str, Pledge]

_MONEY = "total_budget"


def look(report: Report) -> Iterator[Doubt]:
    """A note for every name that comes again; a doubt for what the entries of one name and number say differently."""
    for places in _by_name(report):
        if len(places) > 1:
            said = Phrase.of("duplicate-name", name=places[0][1].name, count=len(places))
            yield Doubt("info", tuple(f"{base}/name" for base, _ in places), said)
            if len({compact(pledge.number or "") for _, pledge in places} - {""}) <= 1:
                yield from _contradictions(places)


def _by_name(report: Report) -> list[list[_Place]]:
    places: dict[str, list[_Place]] = defaultdict(list)
    for base, pledge in pledges(report):
        if compact(pledge.name) not in wording().unnamed:
            places[compact(pledge.name)].append((base, pledge))
    return list(places.values())


def _contradictions(places: Sequence[_Place]) -> Iterator[Doubt]:
    for what in (_MONEY, "status"):
        told = [(f"{base}/{what}", getattr(pledge, what)) for base, pledge in places]
        given = [(path, value) for path, value in told if value is not None]
        if len({value for _, value in given}) > 1:
            yield _doubt(what, given, places[0][1].name)


def _doubt(what: str, given: Sequence[tuple[str, str | int]], name: str) -> Doubt:
    values = " ≠ ".join(dict.fromkeys(map(_shown, (value for _, value in given))))
    said = Phrase.of(
        "audit-name-contradicts",
        name=name,
        what=Phrase.of(f"audit-what-{what.replace('_', '-')}"),
        values=values,
    )
    return Doubt("warning", tuple(path for path, _ in given), said)


def _shown(value: str | int) -> str:
    return printed(value, "원") if isinstance(value, int) else value


CHECK = Check("duplicate-name", look)
