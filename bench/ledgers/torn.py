"""Dumps of a drawn table in which one row has lost a blank cell: the figures behind it stand a column too early."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from extract.lexicon import Wording
from extract.model.draft import PledgeDraft, Reading

from .draw import Ledger
from .misread import Misread, misread

Amounts = tuple[Reading[int] | None, ...]


def torn(ledger: Ledger, dice: Random, wording: Wording) -> Misread | None:
    """The table as a dump with such a row, or ``None`` where the row drawn has no blank with a figure behind it."""
    whole = misread(ledger, 0, dice, wording)
    (table,) = whole.draft.funding
    rows = [tuple(map(_dumped, row.amounts)) for row in table.rows]
    at = dice.randrange(len(rows))
    blanks = [col for col, amount in enumerate(rows[at]) if amount is None and any(rows[at][col + 1 :])]
    if not blanks:
        return None
    lost = dice.choice(blanks)
    read = (*rows[at][:lost], *rows[at][lost + 1 :], None)
    changed = frozenset(
        (at, col) for col in range(lost, len(read)) if _value(read[col]) != _value(rows[at][col])
    )
    rows[at] = read
    return Misread(_with(whole.draft, rows), whole.truth, changed)


def _with(draft: PledgeDraft, amounts: list[Amounts]) -> PledgeDraft:
    (table,) = draft.funding
    rows = tuple(replace(row, amounts=each) for row, each in zip(table.rows, amounts, strict=True))
    total = _dumped(draft.total_budget)
    return replace(draft, total_budget=total, funding=(replace(table, rows=rows),))


def _dumped(amount: Reading[int] | None) -> Reading[int] | None:
    """What a dump says of it: no place on a page, and no other reader."""
    return None if amount is None else replace(amount, page=None, box=None, confidence=1.0, alternatives=())


def _value(amount: Reading[int] | None) -> int | None:
    return None if amount is None else amount.value
