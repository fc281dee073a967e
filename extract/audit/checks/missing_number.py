"""A pledge has a number (관리번호)."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A note for every pledge without one."""
    for base, pledge in pledges(report):
        if not (pledge.number or "").strip():
            yield Doubt("info", (f"{base}/number",), Phrase.of("missing-number", name=pledge.name))


CHECK = Check("missing-number", look)
