"""A table that prints no unit has that of the head's total, where both print the same figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...lexicon import Wording
from ...model.draft import FundingDraft, PledgeDraft, Reading
from ..balance.figure import Figure
from ..rule import Rule

NAME = "unit-from-total"

ASSUMED = "no-unit"
"""The mark of an amount whose unit was assumed."""

FEWEST_DIGITS = 3
"""Of the common figure: shorter ones may be the same by chance."""


def fix(draft: PledgeDraft, wording: Wording) -> PledgeDraft:
    """The draft with the unit of every such table, and its amounts in won accordingly."""
    total = draft.total_budget
    if total is None or total.status == "flagged":
        return draft
    tables = tuple(_in_unit(table, total, wording.units) for table in draft.funding)
    return draft if tables == draft.funding else replace(draft, funding=tables)


def _in_unit(table: FundingDraft, total: Reading[int], units: Mapping[str, int]) -> FundingDraft:
    """The table in the unit in which its grand total is the head's; as it is where no unit makes it so."""
    own = _grand_total(table)
    if own is None or Figure(own).digits != Figure(total).digits or len(Figure(own).digits) < FEWEST_DIGITS:
        return table
    was = units[table.unit]
    unit = next((unit for unit, won in units.items() if own.value * won == total.value * was), None)
    if unit is None:
        return table
    proof = f"{total.raw.strip()} = {own.raw.strip()} ({unit})"
    rows = tuple(
        replace(row, amounts=tuple(_counted(each, was, units[unit], proof) for each in row.amounts))
        for row in table.rows
    )
    return replace(table, unit=unit, rows=rows)


def _grand_total(table: FundingDraft) -> Reading[int] | None:
    """The planned total of all sources and years, if its unit was assumed."""
    for row in table.rows:
        for column, amount in zip(table.columns, row.amounts, strict=True):
            if (row.source, column.period, column.measure) == ("total", "total", "planned"):
                return amount if amount is not None and amount.rule == ASSUMED else None
    return None


def _counted(amount: Reading[int] | None, was: int, now: int, proof: str) -> Reading[int] | None:
    """An amount in the unit found; one whose own unit was printed, or which is in doubt otherwise, stays."""
    if amount is None or amount.rule != ASSUMED:
        return amount
    return replace(amount, status="read").repaired(amount.value // was * now, NAME, proof)


RULE = Rule(NAME, "units", fix)
