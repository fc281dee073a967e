"""A figure of a funding table that was misread, lost or invented is had back from the sums that it stands in."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import Wording
from ...model.draft import PledgeDraft, Reading
from ...model.layout import Notice
from ..balance.book import Amount, Book, Spot
from ..balance.equation import equations
from ..balance.explain import Verdict, verdicts
from ..doubts import DIGITS_IN_DOUBT, PROVEN
from ..rule import Rule

NAME = "funding-sums"


MOST_ROUNDS = 8
"""What is settled may settle more, in two or three rounds; more were never seen."""


def fix(draft: PledgeDraft, wording: Wording) -> PledgeDraft:
    """The draft with every figure changed of which one explanation is left; what is not beyond doubt is flagged."""
    for _ in range(MOST_ROUNDS):
        mended = _mended_once(draft, wording)
        if mended == draft:
            break
        draft = mended
    return draft


def _mended_once(draft: PledgeDraft, wording: Wording) -> PledgeDraft:
    book = Book.of(draft, wording.funding)
    found = tuple(verdicts(book))
    if not found:
        return draft
    mended = {verdict.spot: _mended(book, verdict) for verdict in found}
    after = replace(book, amounts={**book.amounts, **mended})
    proven = {
        spot: replace(amount, proof=equations(after, spot, draft, wording.units) or None)
        if amount is not None and amount.value != book.won(spot)
        else amount
        for spot, amount in mended.items()
    }
    dropped = tuple(
        _dropped(amount, spot, draft)
        for spot, amount in ((spot, book.amounts[spot]) for spot in mended if mended[spot] is None)
        if amount is not None
    )
    return replace(book.entered(proven, draft), notices=(*draft.notices, *dropped))


def _dropped(amount: Reading[int], spot: Spot, draft: PledgeDraft) -> Notice:
    """What is told of a figure that was read where nothing is printed."""
    table = draft.funding[spot.table]
    facts = (
        ("raw", amount.raw),
        ("row", table.rows[spot.row].label.value),
        ("period", table.columns[spot.col].period),
    )
    return Notice("figure-dropped", "info", amount.page, facts, "budgets")


def _mended(book: Book, verdict: Verdict) -> Amount:
    """A figure whose own digits alone were in doubt is believed again once the sums have settled them."""
    amount = book.amounts[verdict.spot]
    if not verdict.sure:
        return amount and amount.flagged(NAME)
    if amount is None:
        return Reading(verdict.won, "", confidence=PROVEN, status="derived", rule=NAME)
    if not verdict.won:
        return None
    doubted = amount.status == "flagged" and amount.rule in DIGITS_IN_DOUBT
    sound = replace(amount, status="read") if doubted else amount
    return replace(sound.repaired(verdict.won, NAME), confidence=PROVEN)


RULE = Rule(NAME, "figures", fix)
