"""A status (추진상황) is one of the six words of the contract."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..pointers import pledges
from ..wording import compact, wording


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every other word; the word alone is to blame."""
    for base, pledge in pledges(report):
        if pledge.status is not None and compact(pledge.status) not in wording().statuses:
            path = f"{base}/status"
            teaches = (
                "gongyak",
                "lexicon",
                "add",
                "--for",
                report.issuer or "*",
                "status.KEY",
                pledge.status,
            )
            known = ", ".join(sorted(wording().statuses))
            said = Phrase.of("unknown-status", status=pledge.status, known=known, command=shlex.join(teaches))
            yield Doubt("warning", (path,), said, actual=pledge.status, culprits=(path,))


CHECK = Check("unknown-status", look)
