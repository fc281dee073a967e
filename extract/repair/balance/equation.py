"""The sums of a figure in writing: ``1,078 = 539 + 539``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ...model.draft import PledgeDraft
from .book import Book, Spot


def equations(book: Book, spot: Spot, draft: PledgeDraft, units: Mapping[str, int]) -> str:
    """The sums that a spot stands in and that come out, in the unit of its table; parted by semicolons."""
    won = units[draft.funding[max(0, spot.table)].unit]
    ties = (tie for tie in book.ties_of.get(spot, ()) if book.gap(tie) == 0)
    return "; ".join(f"{_added(book, tie.total, won)} = {_added(book, tie.parts, won)}" for tie in ties)


def _added(book: Book, spots: Iterable[Spot], won: int) -> str:
    printed = (book.won(spot) for spot in spots if book.amounts[spot] is not None)
    return " + ".join(_in_unit(amount, won) for amount in printed) or "0"


def _in_unit(amount: int, won: int) -> str:
    """``12.5`` for 1,250,000,000 won in 억원."""
    return f"{(Decimal(amount) / won).normalize():,f}"
