"""A funding table that has slipped by a column: the totals stand in the year beside theirs, and theirs is blank.

Every sum of a column still holds then, and no total is left that could be contradicted by a row.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from schemas import Report

from ...model.layout import Severity
from ..check import Check, Doubt, Phrase
from ..equations import LOCAL, TOTAL, Cell
from ..ledger import Ledger
from ..pointers import pledges

SURE_FIGURES = 3
"""Two equal years are common (running costs); that one year is the sum of two or more others is not."""

_Rows = dict[str, list[Cell]]
_Reason = tuple[Severity, str]


def look(report: Report) -> Iterator[Doubt]:
    """A doubt about all amounts of a pledge whose planned ones look slipped; ``info`` where little speaks for it."""
    for base, pledge in pledges(report):
        ledger = Ledger(pledge, base)
        reason = _reason(ledger)
        if reason is not None:
            severity, why = reason
            said = Phrase.of("total-column-blank", reason=Phrase.of(why))
            yield Doubt(severity, ledger.paths, said)


def _reason(ledger: Ledger) -> _Reason | None:
    """Where planned totals are printed, or the header's total is that of all periods, nothing has slipped."""
    planned, secured = _rows(ledger, "planned"), _rows(ledger, "secured")
    header, periods = ledger.pledge.total_budget, _by_period(planned)
    if _has_totals(planned) or (periods and header == sum(periods)):
        return None
    if len(periods) > 1 and header in (periods[0], periods[-1]):
        return "warning", "audit-shift-header"
    tables = [planned] if _has_totals(secured) else [planned, secured]
    slipped = list(chain.from_iterable(map(_slipped, tables)))
    sure = _has_totals(secured) or any(_figures(row) >= SURE_FIGURES for row in slipped)
    return ("warning" if sure else "info", "audit-shift-sum") if slipped else None


def _rows(ledger: Ledger, measure: str) -> _Rows:
    """The printed cells of a measure by row, in the order of the page."""
    rows: _Rows = defaultdict(list)
    for cell in ledger.cells.values():
        if cell.measure == measure:
            rows[cell.row].append(cell)
    return rows


def _has_totals(rows: _Rows) -> bool:
    return any(cell.period == TOTAL for row in rows.values() for cell in row)


def _by_period(rows: _Rows) -> list[int]:
    """What all sources have in each period: their total row, or else their sum."""
    sources = [row for name, row in rows.items() if name != LOCAL]
    won: Counter[str] = Counter()
    for cell in chain.from_iterable([rows[TOTAL]] if TOTAL in rows else sources):
        won[cell.period] += cell.won
    return list(won.values())


def _slipped(rows: _Rows) -> list[Sequence[Cell]]:
    """The rows whose first amount, or else last, is the sum of the others.

    None unless most rows are so; a row may not be, for a digit may be misread.
    """
    several = [row for row in rows.values() if len(row) > 1 and _figures(row)]
    for end in (0, -1):
        slipped: list[Sequence[Cell]] = [row for row in several if _is_sum_of_others(row, end)]
        if 2 * len(slipped) > len(several):
            return slipped
    return []


def _is_sum_of_others(row: Sequence[Cell], place: int) -> bool:
    return 2 * row[place].won == sum(cell.won for cell in row)


def _figures(row: Sequence[Cell]) -> int:
    return sum(cell.won != 0 for cell in row)


CHECK = Check("total-column-blank", look)
