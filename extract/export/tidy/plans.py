"""What a pledge is, what it costs and what it is measured by: ``pledges``, ``budgets``, ``indicators``."""

from __future__ import annotations

from collections.abc import Iterator

from .cells import lines
from .sheet import DOUBT, PLEDGE, READING, Row, Sheet
from .table import TidyTable

_SCALARS = (
    *("completion", "implementer", "status", "novelty", "department", "team", "officer", "phone"),
    "total_budget",
)
_LISTS = ("goals", "overview", "pages")
_TOTAL = tuple(f"total_budget_{column}" for column in READING)


def _pledges(sheet: Sheet) -> Iterator[Row]:
    for path, key, pledge in sheet.pledges():
        own = [f"{path}/{name}" for name in ("number", "name", *_SCALARS, *_LISTS)]
        scalars = (getattr(pledge, name) for name in _SCALARS)
        lists = (lines(getattr(pledge, name)) for name in _LISTS)
        yield path, *key, *scalars, *sheet.reading(f"{path}/total_budget"), *lists, *sheet.doubt(*own)


_BUDGET = ("source", "label", "period", "measure", "amount", "unit")


def _budgets(sheet: Sheet) -> Iterator[Row]:
    for above, key, pledge in sheet.pledges():
        for index, budget in enumerate(pledge.budgets):
            path = f"{above}/budgets/{index}"
            cells = (getattr(budget, name) for name in _BUDGET)
            yield path, *key, index, *cells, *sheet.reading(f"{path}/amount"), *sheet.doubt(path)


_VALUES = ("target", "actual", "rate")
_VALUE_COLUMNS = tuple(
    column for name in _VALUES for column in (name, *(f"{name}_{of}" for of in READING), f"{name}_flagged")
)


def _indicators(sheet: Sheet) -> Iterator[Row]:
    for above, key, pledge in sheet.pledges():
        for index, indicator in enumerate(pledge.indicators):
            path = f"{above}/indicators/{index}"
            values = (
                cell for name in _VALUES for cell in _value(sheet, f"{path}/{name}", getattr(indicator, name))
            )
            head = (indicator.name, indicator.unit, indicator.period)
            yield path, *key, index, *head, *values, *sheet.doubt(path)


def _value(sheet: Sheet, path: str, value: float | None) -> Row:
    marked = None if value is None else sheet.doubts.marked(path)
    return value, *sheet.reading(path), marked


PLEDGES = TidyTable("pledges", ("path", *PLEDGE, *_SCALARS, *_TOTAL, *_LISTS, *DOUBT), _pledges)

BUDGETS = TidyTable("budgets", ("path", *PLEDGE, "budget_index", *_BUDGET, *READING, *DOUBT), _budgets)

INDICATORS = TidyTable(
    "indicators",
    ("path", *PLEDGE, "indicator_index", "name", "unit", "period", *_VALUE_COLUMNS, *DOUBT),
    _indicators,
)
