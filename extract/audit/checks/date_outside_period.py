"""What was done in a period (추진사항) is dated in that period, or near it.

Events do tell of other times, so spans and announcements are no more than a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report
from schemas.report import DateSpan, Event

from ...model.layout import Severity
from ..check import Check, Doubt, Phrase
from ..periods import far_outside
from ..phrases import period_of
from ..pointers import pledges
from ..wording import compact, wording


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every date that is far from its row's period: one of the two was misread."""
    for base, pledge in pledges(report):
        for row, milestone in enumerate(pledge.milestones):
            for place, event in enumerate(milestone.actual):
                at = f"{base}/milestones/{row}"
                yield from _in_event(at, f"{at}/actual/{place}", milestone.period, event)


def _in_event(row: str, at: str, period: str, event: Event) -> Iterator[Doubt]:
    for index, span in enumerate(event.dates):
        ends = (("start", span.start), ("end", span.end))
        far = [(name, date) for name, date in ends if date is not None and far_outside(date, period)]
        if far:
            date = far[0][1]
            paths = (*(f"{at}/dates/{index}/{name}" for name, _ in far), f"{row}/period")
            said = Phrase.of("date-outside-period", date=date, period=period_of(period))
            severity: Severity = "info" if _tells_of_other_times(span, event) else "warning"
            yield Doubt(severity, paths, said, expected=period, actual=date)


def _tells_of_other_times(span: DateSpan, event: Event) -> bool:
    text = compact(event.text)
    return span.end is not None or any(word in text for word in wording().ahead)


CHECK = Check("date-outside-period", look)
