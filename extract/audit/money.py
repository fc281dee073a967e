"""Amounts of money, in won, as the page prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

_UNIT = re.compile(r"(?P<tens>[십백천]?)(?P<myriads>[만억조]?)원")
_TENS = {"": 1, "십": 10, "백": 10**2, "천": 10**3}
_MYRIADS = {"": 1, "만": 10**4, "억": 10**8, "조": 10**12}


def won_in(unit: str) -> int | None:
    """Won that one of ``unit`` is worth, as its numeral says: 백만원 is 100 × 10,000; ``None`` where it is none."""
    found = _UNIT.fullmatch(unit)
    return _TENS[found["tens"]] * _MYRIADS[found["myriads"]] if found else None


def printed(won: int, unit: str) -> str:
    """The amount in the printed unit, exactly: ``1,031백만원``, ``4.7억원``; an unknown unit gives 원."""
    worth = won_in(unit)
    if worth is None:
        return f"{won:,}원"
    figure = f"{Decimal(won) / worth:,f}"
    return (figure.rstrip("0").rstrip(".") if "." in figure else figure) + unit


def last_place(amounts: Iterable[int], unit: str) -> int:
    """Won that one step in the last printed place is worth, taken from the amounts: 4.7 and 12억원 give 10,000,000."""
    every = tuple(amounts)
    step = won_in(unit) or 1
    while step > 1 and any(won % step for won in every):
        step //= 10
    return step
