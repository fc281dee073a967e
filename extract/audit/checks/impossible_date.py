"""A date is in the calendar, and a span does not end before it begins."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from schemas import Report
from schemas.report import DateSpan, Pledge

from ..check import Check, Doubt, Phrase
from ..pointers import pledges

_FULL = len("2025-01-31")


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every date that cannot be."""
    for base, pledge in pledges(report):
        for path, span in _spans(base, pledge):
            yield from _of(path, span)


def _spans(base: str, pledge: Pledge) -> Iterator[tuple[str, DateSpan]]:
    for kind, rows in (("milestones", pledge.milestones), ("roadmap", pledge.roadmap)):
        for row, milestone in enumerate(rows):
            for place, event in enumerate(milestone.actual):
                for index, span in enumerate(event.dates):
                    yield f"{base}/{kind}/{row}/actual/{place}/dates/{index}", span
    for row, item in enumerate(pledge.evidence):
        for index, span in enumerate(item.dates):
            yield f"{base}/evidence/{row}/dates/{index}", span


def _of(path: str, span: DateSpan) -> Iterator[Doubt]:
    ends = {"start": span.start} | ({} if span.end is None else {"end": span.end})
    impossible = {name: date for name, date in ends.items() if not _is_in_calendar(date)}
    for name, date in impossible.items():
        yield Doubt("warning", (f"{path}/{name}",), Phrase.of("impossible-date", date=date), actual=date)
    if not impossible and span.end is not None and _before(span.end, span.start):
        said = Phrase.of("audit-date-backwards", start=span.start, end=span.end)
        yield Doubt("warning", (f"{path}/end", f"{path}/start"), said, actual=span.end)


def _is_in_calendar(date: str) -> bool:
    year, month = int(date[:4]), int(date[5:7])
    return year > 0 and (len(date) < _FULL or int(date[8:]) <= monthrange(year, month)[1])


def _before(end: str, start: str) -> bool:
    """Compared by as much as both say: ``2025-01`` does not end before ``2025-01-31``."""
    shared = min(len(end), len(start))
    return end[:shared] < start[:shared]


CHECK = Check("impossible-date", look)
