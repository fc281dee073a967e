"""A figure whose digits are in doubt is believed where two sums bear it out, one across and one down.

A sum of one part is a copy: the same print is misread in the same way twice, so it bears nothing out.
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import Wording
from ...model.draft import PledgeDraft, Reading
from ...model.layout import DISPUTED
from ..balance.book import Book, Spot, Tie
from ..balance.equation import equations
from ..doubts import DIGITS_IN_DOUBT, PLACE_IN_DOUBT, PROVEN
from ..rule import Rule

NAME = "borne-out-by-sums"

DIRECTIONS = {"sources": "down", "local": "down", "years": "across", "header": "beside"}


def fix(draft: PledgeDraft, wording: Wording) -> PledgeDraft:
    """The draft with the doubt taken from every figure that sums bear out."""
    book = Book.of(draft, wording.funding)
    believed = {
        spot: replace(
            amount,
            status="read",
            rule=NAME,
            confidence=max(amount.confidence, PROVEN),
            proof=equations(book, spot, draft, wording.units),
        )
        for spot, amount in book.amounts.items()
        if amount is not None and _is_doubted(amount) and _is_borne_out(book, spot, amount)
    }
    return book.entered(believed, draft) if believed else draft


def _is_doubted(amount: Reading[int]) -> bool:
    if amount.status == "flagged":
        return amount.rule in DIGITS_IN_DOUBT | PLACE_IN_DOUBT
    return amount.status == "read" and amount.confidence <= DISPUTED


def _is_borne_out(book: Book, spot: Spot, amount: Reading[int]) -> bool:
    """Whether every sum of the spot comes out, in two directions, and one of them adds up; see above.

    Where the place is in doubt that must be the sum down its column.
    """
    ties = book.ties_of.get(spot, ())
    adding = {DIRECTIONS[tie.kind] for tie in ties if _adds_up(book, tie)}
    needed = {"down"} if amount.rule in PLACE_IN_DOUBT else {"down", "across"}
    return (
        len({DIRECTIONS[tie.kind] for tie in ties}) >= 2
        and not any(book.gap(tie) for tie in ties)
        and bool(adding & needed)
    )


def _adds_up(book: Book, tie: Tie) -> bool:
    return sum(bool(book.won(spot)) for spot in tie.parts) >= 2


RULE = Rule(NAME, "proof", fix)
