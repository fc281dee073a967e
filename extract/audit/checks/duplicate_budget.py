"""A funding table has one cell for a row and a period: a second one is a table read twice, or a misread label.

Rows that share a source, but not their label (국비 and 특별교부세 are both national), are different rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from schemas import Report
from schemas.report import Pledge

from ..check import Check, Doubt, Phrase
from ..phrases import label_of, measure_of, period_of
from ..pointers import pledges
from ..wording import compact

_Row = tuple[str, str, str]
_ByPeriod = dict[str, list[int]]


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every row that has several amounts for a period, equal or not, naming all of them."""
    for base, pledge in pledges(report):
        for periods in _rows(pledge).values():
            repeated = {period: places for period, places in periods.items() if len(places) > 1}
            if repeated:
                yield _doubt(base, pledge, repeated)


def _rows(pledge: Pledge) -> dict[_Row, _ByPeriod]:
    """The places of the budgets by row, then by period."""
    rows: dict[_Row, _ByPeriod] = defaultdict(lambda: defaultdict(list))
    for index, budget in enumerate(pledge.budgets):
        row = (budget.source, compact(budget.label), budget.measure)
        rows[row][budget.period].append(index)
    return rows


def _doubt(base: str, pledge: Pledge, repeated: _ByPeriod) -> Doubt:
    places = sorted(place for group in repeated.values() for place in group)
    first = pledge.budgets[places[0]]
    said = Phrase.of(
        "duplicate-budget",
        row=label_of(first.label, first.source),
        measure=measure_of(first.measure),
        period=period_of(first.period),
        count=len(places),
    )
    return Doubt("warning", tuple(f"{base}/budgets/{place}/amount" for place in places), said)


CHECK = Check("duplicate-budget", look)
