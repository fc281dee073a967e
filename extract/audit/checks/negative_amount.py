"""No funding table plans or secures less than nothing."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..money import printed
from ..phrases import label_of, period_of
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every amount below 0, the header's total included."""
    for base, pledge in pledges(report):
        if (pledge.total_budget or 0) < 0:
            yield _doubt(
                f"{base}/total_budget", Phrase.of("audit-header-total"), pledge.total_budget or 0, ""
            )
        for index, budget in enumerate(pledge.budgets):
            if budget.amount < 0:
                row = label_of(budget.label, budget.source)
                place = Phrase.of("audit-place", row=row, period=period_of(budget.period))
                yield _doubt(f"{base}/budgets/{index}/amount", place, budget.amount, budget.unit)


def _doubt(path: str, place: Phrase, won: int, unit: str) -> Doubt:
    said = Phrase.of("negative-amount", place=place, amount=printed(won, unit))
    return Doubt("warning", (path,), said, actual=str(won))


CHECK = Check("negative-amount", look)
