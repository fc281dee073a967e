"""Planned amounts (계획) that were read as secured ones (확보) throughout a table, and the other way round.

``secured-exceeds-planned`` sees the places where both are printed; where nothing was secured yet, only the
whole table tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Report

from ..check import Check, Doubt, Phrase
from ..equations import LOCAL, TOTAL
from ..ledger import Ledger
from ..pointers import pledges


def look(report: Report) -> Iterator[Doubt]:
    """A doubt about all amounts of a pledge that make sense the other way round only."""
    for base, pledge in pledges(report):
        ledger = Ledger(pledge, base)
        reason = _reason(ledger)
        if reason is not None:
            yield Doubt("warning", ledger.paths, Phrase.of("measures-swapped", reason=Phrase.of(reason)))


def _reason(ledger: Ledger) -> str | None:
    measures = {measure for _, _, measure in ledger.cells}
    if "secured" not in measures:
        return None
    if "planned" not in measures:
        return "audit-swap-unplanned"
    if _is_headers(ledger, "planned"):
        return None
    if _is_headers(ledger, "secured") and _exceeds_or_alone(ledger):
        return "audit-swap-header"
    return "audit-swap-rows" if _all_rows_exceed(ledger) else None


def _is_headers(ledger: Ledger, measure: str) -> bool:
    """Whether the table's total of the measure is the one of the header."""
    total = ledger.at(TOTAL, TOTAL, measure)
    return bool(total.figures) and total.won == ledger.pledge.total_budget


def _exceeds_or_alone(ledger: Ledger) -> bool:
    planned = ledger.at(TOTAL, TOTAL, "planned")
    return not planned.figures or ledger.at(TOTAL, TOTAL, "secured").won > planned.won


def _all_rows_exceed(ledger: Ledger) -> bool:
    """Whether the total and a source exceed their plan, and no row stays below it: one misread cell cannot do that."""
    rows = {row for row, _, _ in ledger.cells if row != LOCAL}
    gaps = {row: _in_all(ledger, row, "secured") - _in_all(ledger, row, "planned") for row in rows}
    exceeding = [row for row, gap in gaps.items() if gap > 0]
    return TOTAL in exceeding and len(exceeding) > 1 and min(gaps.values()) >= 0


def _in_all(ledger: Ledger, row: str, measure: str) -> int:
    """The row's total as printed, or else the sum of its periods."""
    total = ledger.at(row, TOTAL, measure)
    periods = [cell.won for place, cell in ledger.cells.items() if place[::2] == (row, measure)]
    return total.won if total.figures else sum(periods)


CHECK = Check("measures-swapped", look)
