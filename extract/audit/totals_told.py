"""The total cost that a line of prose tells."""

from __future__ import annotations

import re
from decimal import Decimal

from .money import won_in

_PART = r"[\d,]+(?:\.\d+)?\s*(?:조|[천백십]?억|[천백십]?만|천|백)?"
_TOLD = re.compile(rf"총\s*사업비\s*[:：]?\s*(?:약\s*)?(?P<parts>(?:{_PART}\s*)+)원(?!\s*/)")
"""Money per year (원/연간) is no total."""

_SUMMAND = re.compile(r"(?P<digits>[\d,]+(?:\.\d+)?)\s*(?P<unit>조|[천백십]?억|[천백십]?만|천|백)?")


def total_told(text: str) -> int | None:
    """Won of ``총사업비 : 46억 600만원`` or ``총사업비 4,606백만원``; ``None`` where none or several are told."""
    found = list(_TOLD.finditer(text))
    if len(found) != 1:
        return None
    parts = [_won(part) for part in _SUMMAND.finditer(found[0]["parts"])]
    return None if None in parts else sum(part for part in parts if part is not None)


def _won(part: re.Match[str]) -> int | None:
    digits, worth = part["digits"].replace(",", ""), won_in(f"{part['unit'] or ''}원")
    if not digits or worth is None:
        return None
    return int(Decimal(digits) * worth)
