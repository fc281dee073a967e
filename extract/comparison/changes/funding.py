"""The header's total and the funding table: what is planned and what is secured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from schemas.report import Budget

from ...audit.check import Phrase
from ...audit.money import printed
from ...audit.phrases import label_of, measure_of
from ...audit.wording import compact
from ..columns import columns_gone
from ..difference import Change
from ..figures import Codes, Number, Place, Value, figure_change
from ..pairing import Pair

_CODES = {"planned": Codes("plan-cut", "plan-raised"), "secured": Codes("secured-shrank", "secured-grew")}

_TOTAL = Codes("total-cut", "total-raised")

_Row = tuple[str, str]
_Key = tuple[_Row, str, str, int]
_Cells = dict[_Key, tuple[int, Budget]]


def look(pair: Pair) -> Iterator[Change]:
    """Every amount that changed."""
    yield from _header(pair)
    old, new = _cells(pair.old.budgets, {}), _cells(pair.new.budgets, _renamed(pair))
    periods = [{key[1] for key in cells} for cells in (old, new)]
    gone = columns_gone(pair, "budgets", *periods)
    yield from gone.changes
    for key in dict.fromkeys((*old, *new)):
        if key[1] not in gone.skipped and key[1] in periods[0]:
            yield from _cell(pair, key, old, new)


def _header(pair: Pair) -> Iterator[Change]:
    was, now = (
        Value(f"{base}/total_budget", pledge.total_budget)
        for base, pledge in ((pair.old_base, pair.old), (pair.new_base, pair.new))
    )
    unit = next((budget.unit for budget in (*pair.new.budgets, *pair.old.budgets)), "원")
    place = Place(Phrase.of("audit-header-total"), "total", past=False)
    yield from figure_change(place, was, now, _TOTAL, _in(unit))


def _in(unit: str) -> Callable[[Number], str]:
    return lambda won: printed(int(won), unit)


def _cells(budgets: Sequence[Budget], renamed: dict[_Row, _Row]) -> _Cells:
    """The amounts by row, period, measure, and how often that came before."""
    met: Counter[tuple[_Row, str, str]] = Counter()
    cells: _Cells = {}
    for index, budget in enumerate(budgets):
        row = _row(budget)
        at = (renamed.get(row, row), budget.period, budget.measure)
        cells[(*at, met[at])] = (index, budget)
        met[at] += 1
    return cells


def _row(budget: Budget) -> _Row:
    return budget.source, compact(budget.label)


def _renamed(pair: Pair) -> dict[_Row, _Row]:
    """Rows of the new table with the names of the old one, where only one row of a source has another label."""
    old, new = ({_row(budget) for budget in each.budgets} for each in (pair.old, pair.new))
    only_old, only_new = old - new, new - old
    once = Counter(source for source, _ in only_old), Counter(source for source, _ in only_new)
    alone = {row[0]: row for row in only_old if once[0][row[0]] == 1}
    return {row: alone[row[0]] for row in only_new if once[1][row[0]] == 1 and row[0] in alone}


def _cell(pair: Pair, key: _Key, old: _Cells, new: _Cells) -> Iterator[Change]:
    _, period, measure, _ = key
    known = (old.get(key) or new[key])[1]
    row = Phrase.of(
        "compared-row", row=label_of(known.label, known.source), measure=measure_of(known.measure)
    )
    place = Place(row, period, pair.past(period))
    was, now = _value(pair.old_base, old.get(key)), _value(pair.new_base, new.get(key))
    yield from figure_change(place, was, now, _CODES[measure], _in(known.unit))


def _value(base: str, entry: tuple[int, Budget] | None) -> Value:
    return Value(base, None) if entry is None else Value(f"{base}/budgets/{entry[0]}/amount", entry[1].amount)
