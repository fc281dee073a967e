"""Readings of a drawn table: as printed, but for a few digits that are misread as scans misread them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from extract.lexicon import Wording
from extract.model.draft import PledgeDraft, Reading
from extract.records.values.amounts import parse_amount
from extract.repair.balance.misreadings import DIGITS, RULING_SIGNS, Misreadings, estimates

from .draw import Ledger, draft, printed

_HEADER_TOTAL = 0.5
"""Share of pledges whose head prints the total as well."""

SEEN = 0.95
"""The confidence of every reading: none looks doubtful by itself."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Misread:
    """A draft with its misread places (row, column) and the truth of every place, in won; 0 is a blank."""

    draft: PledgeDraft
    truth: tuple[tuple[int, ...], ...]
    places: frozenset[Place]


def misread(ledger: Ledger, errors: int, dice: Random, wording: Wording) -> Misread:
    """The table with ``errors`` misread digits in printed cells; a cell may be hit twice."""
    raw = {
        (row, col): printed(won, ledger.step)
        for row, (_, _, amounts) in enumerate(ledger.rows)
        for col, won in enumerate(amounts)
    }
    filled = [place for place, text in raw.items() if text]
    hit = [dice.choice(filled) for _ in range(errors)]
    for place in hit:
        raw[place] = _misread(raw[place], dice)
    amounts = [
        [_reading(raw[row, col], ledger, wording) for col in range(len(ledger.columns))]
        for row in range(len(ledger.rows))
    ]
    grand = ledger.rows[0][2][0]
    text = f"{printed(grand, ledger.step)}{ledger.unit}"
    total = Reading(grand, text, 1, confidence=SEEN) if grand and dice.random() < _HEADER_TOTAL else None
    truth = tuple(row for _, _, row in ledger.rows)
    return Misread(draft(ledger, amounts, total), truth, frozenset(hit))


def _reading(text: str, ledger: Ledger, wording: Wording) -> Reading[int] | None:
    """What the reader of funding tables makes of a cell that one reader has read on a page."""
    amount = parse_amount(text, ledger.unit, wording.units) if text else None
    if amount is None:
        return None
    said = Reading(amount.won, text, 1, confidence=SEEN)
    return said if amount.sure else said.flagged("doubtful-figure")


def _misread(text: str, dice: Random) -> str:
    """The text with one digit misread, lost, doubled, or a ruling read as one, as often as is estimated."""
    ways = tuple(_ways(text, estimates()))
    return dice.choices([text for text, _ in ways], [chance for _, chance in ways])[0]


def _ways(text: str, chances: Misreadings) -> Iterator[tuple[str, float]]:
    for at, sign in enumerate(text):
        if not sign.isdigit():
            continue
        before, after = text[:at], text[at + 1 :]
        for other in DIGITS:
            if other != sign:
                yield before + other + after, chances.digit * chances.shares[sign].get(other, chances.rest)
        yield before + after, chances.lost
        yield before + sign + sign + after, chances.doubled
    yield from ((text + sign, chances.stray / len(RULING_SIGNS)) for sign in RULING_SIGNS)
    yield from ((sign + text, chances.stray / len(RULING_SIGNS)) for sign in RULING_SIGNS)
