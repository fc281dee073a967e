"""Periods of the contract as spans of months, counted from the year 0."""

from __future__ import annotations

import re

_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<kind>[QH]?)(?P<part>\d+))?(?P<open>[+-]?)")
_MONTHS = {"": 1, "Q": 3, "H": 6}
_YEAR_MONTHS = 12
_EVER = 10_000 * _YEAR_MONTHS

SLACK_MONTHS = 3
"""What is done around the turn of a period is told in either. In 449 dates of true records none lies outside its
period at all, so a quarter is generous; a month's row has no more than a month."""


def months(period: str) -> tuple[int, int] | None:
    """First and last month of ``period``; ``None`` for ``total``, which covers everything."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        return None
    start = int(found["year"]) * _YEAR_MONTHS
    if found["open"] == "+":
        return start, _EVER
    if found["open"] == "-":
        return 0, start + _YEAR_MONTHS - 1
    if found["part"] is None:
        return start, start + _YEAR_MONTHS - 1
    length = _MONTHS[found["kind"]]
    start += (int(found["part"]) - 1) * length
    return start, start + length - 1


def far_outside(date: str, period: str) -> bool:
    """Whether ``date`` lies so many months from ``period`` that it cannot be meant."""
    span = months(period)
    at = months(date[:7])
    if span is None or at is None:
        return False
    first, last = span
    return max(first - at[0], at[0] - last) > min(SLACK_MONTHS, last - first + 1)


def year(period: str) -> int | None:
    """The year of ``period``; ``None`` for ``total``."""
    return None if period == "total" else int(period[:4])
