"""A report holds at least one pledge."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase


def look(report: Report) -> Iterator[Doubt]:
    """A doubt about a report in which none was found; it concerns no value."""
    if not report.pledges:
        yield Doubt("warning", (), Phrase.of("no-pledge-found", file=report.source.name))


CHECK = Check("no-pledge-found", look)
