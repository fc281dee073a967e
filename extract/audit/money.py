"""Amounts of money, in won, as the page prints them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

WON_PER_UNIT = {
    "원": 1,
    "천원": 10**3,
    "만원": 10**4,
    "십만원": 10**5,
    "백만원": 10**6,
    "천만원": 10**7,
    "억원": 10**8,
    "조원": 10**12,
}


def printed(won: int, unit: str) -> str:
    """The amount in the printed unit, exactly: ``1,031백만원``, ``4.7억원``; an unknown unit gives 원."""
    if unit not in WON_PER_UNIT:
        return f"{won:,}원"
    figure = f"{Decimal(won) / WON_PER_UNIT[unit]:,f}"
    return (figure.rstrip("0").rstrip(".") if "." in figure else figure) + unit


def last_place(amounts: Iterable[int], unit: str) -> int:
    """Won that one step in the last printed place is worth, taken from the amounts: 4.7 and 12억원 give 10,000,000."""
    every = tuple(amounts)
    step = WON_PER_UNIT.get(unit, 1)
    while step > 1 and any(won % step for won in every):
        step //= 10
    return step
