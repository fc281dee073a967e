"""Cells of a row in a dump that stand in the wrong columns are moved to where all sums come out.

Where a blank cell is lost, the figures behind it move up by a column, and a blank is left at the end; where a blank
is doubled, they move down. Only a dump loses cells: a page that is here shows in which column a figure stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ...lexicon import Wording
from ...model.draft import PledgeDraft, Reading
from ..balance.book import Amount, Book, Spot
from ..balance.equation import equations
from ..doubts import PROVEN
from ..rule import Rule
from .funding_sums import NAME as SUMS

NAME = "moved-cells"

FEWEST_COLUMNS = 2
"""A move takes from one column and gives to another: so many sums down must be wrong before it, and right after."""

Move = Mapping[Spot, Amount]
"""What stands in each spot that a move changes, after it."""


def fix(draft: PledgeDraft, wording: Wording) -> PledgeDraft:
    """The draft with every run of cells moved for which one way is left; where there are several, all are in doubt."""
    book = Book.of(draft, wording.funding)
    moves = [move for move in _moves(book, draft) if _mends(book, move)] if book.broken else []
    if not moves:
        return draft
    rival = [
        _empties_last(book, move) or any(other is not move and _meet(move, other) for other in moves)
        for move in moves
    ]
    doubted = {spot for move, unsure in zip(moves, rival, strict=True) if unsure for spot in move}
    moved = {
        spot: amount
        for move, unsure in zip(moves, rival, strict=True)
        if not unsure
        for spot, amount in move.items()
    }
    after = replace(book, amounts={**book.amounts, **moved})
    entered = {spot: _told(after, spot, (draft, wording)) for spot in moved}
    flagged = {
        spot: amount and amount.flagged(NAME) for spot, amount in book.amounts.items() if spot in doubted
    }
    return book.entered({**entered, **flagged}, draft)


def _moves(book: Book, draft: PledgeDraft) -> Iterator[Move]:
    """Every way to move a run of a row's cells by a column into a blank, within columns whose sums are wrong.

    Only as they were read: what was put right by sums was put right for the columns where it stands.
    """
    wrong = {spot for tie in book.broken if tie.kind == "sources" for spot in tie.signs}
    for at, table in enumerate(draft.funding):
        if any(amount and amount.rule == SUMS for row in table.rows for amount in row.amounts):
            continue
        for number, row in enumerate(table.rows):
            spots = [Spot(at, number, col) for col in range(len(table.columns))]
            if any(amount is not None and amount.page is not None for amount in row.amounts):
                continue
            for first, last in combinations(range(len(spots)), 2):
                yield from _shifts(spots[first : last + 1], row.amounts[first : last + 1], wrong)


def _shifts(spots: Sequence[Spot], amounts: Sequence[Amount], wrong: set[Spot]) -> Iterator[Move]:
    """The run moved down into its blank end, or up into its blank beginning; only neighbours in it may be equal."""
    for blank, moved in ((amounts[-1], (None, *amounts[:-1])), (amounts[0], (*amounts[1:], None))):
        pairs = zip(spots, amounts, moved, strict=True)
        changed = {spot for spot, was, now in pairs if _value(was) != _value(now)}
        if blank is None and {spots[0], spots[-1]} <= changed <= wrong:
            yield dict(zip(spots, moved, strict=True))


def _value(amount: Amount) -> int | None:
    return None if amount is None else amount.value


def _mends(book: Book, move: Move) -> bool:
    """Whether every sum of the spots comes out after the move, and in enough columns none did before."""
    touched = {tie for spot in move for tie in book.ties_of.get(spot, ())}
    columns = [tie for tie in touched if tie.kind == "sources" and book.gap(tie)]
    if len(columns) < FEWEST_COLUMNS:
        return False
    after = replace(book, amounts={**book.amounts, **move})
    return not any(after.gap(tie) for tie in touched)


def _empties_last(book: Book, move: Move) -> bool:
    """Whether a row is moved to the left and leaves nothing in a column: all others may have lost a blank, not it.

    The other way round all others would have got one too many, which hardly happens.
    """
    last = max(move, key=lambda spot: spot.col)
    others = (spot for spot, amount in book.amounts.items() if amount and spot.row != last.row)
    return move[last] is None and not any((spot.table, spot.col) == (last.table, last.col) for spot in others)


def _meet(one: Move, other: Move) -> bool:
    """Whether two moves change a column that they share: then either may be right, and neither is sure."""
    columns = [{(spot.table, spot.col) for spot in move} for move in (one, other)]
    return not columns[0].isdisjoint(columns[1])


def _told(after: Book, spot: Spot, of: tuple[PledgeDraft, Wording]) -> Amount:
    """What stands in a spot now, marked as moved, with the sums that bear it out."""
    draft, wording = of
    amount = after.amounts[spot]
    if amount is None:
        return None
    proof = equations(after, spot, draft, wording.units)
    return replace(_believed(amount).repaired(amount.value, NAME, proof), confidence=PROVEN)


def _believed(amount: Reading[int]) -> Reading[int]:
    """A figure whose row alone was in doubt, which the move has settled."""
    return replace(amount, status="read") if amount.rule == "doubtful-row" else amount


RULE = Rule(NAME, "places", fix)
