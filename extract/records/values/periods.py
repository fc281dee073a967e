"""Periods: '24, 2024년, 2024 1분기, '25. 상반기, 2026 이후."""

from __future__ import annotations

import re

from .signs import plain

_YEAR = r"(?:(?P<long>(?:19|20)\d{2})|'?\s*(?P<short>\d{2}))\s*(?P<sign>년도|년|\.|-|/)?"
_PART = r"(?:(?P<quarter>[1-4ⅠⅡⅢⅣ])\s*(?:(?:/\s*4)?\s*분\s*기?|/\s*4)|(?P<half>상|하)\s*반\s*기?|(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*(?P<monthly>월)?\.?)"
_SPAN = r"(?P<span>이\s*후|부\s*터|이\s*전|까\s*지|~)"
_PERIOD = re.compile(rf"(?P<until>~\s*)?{_YEAR}\s*(?:{_PART})?\s*(?(until)(?:까\s*지)?|(?:{_SPAN})?)")
_PART_ALONE = re.compile(_PART.replace(r"(?P<monthly>월)?\.?)", "월)").replace(r"|/\s*4)", ")"))
"""3/4 by itself is a fraction or a page's number."""

_SPREAD = re.compile(r"(?<!\d)2\s0\s\d\s\d(?!\s?\d)")
"""A year whose figures are spread over the width of a cell: 2 0 2 4 년."""

_ROUGH_YEAR = re.compile(r"\D{0,2}(20[0-4]\d)\D?\d{0,2}\D{0,2}")
_ROMAN = {"Ⅰ": "1", "Ⅱ": "2", "Ⅲ": "3", "Ⅳ": "4", "I": "1", "II": "2", "III": "3", "IV": "4"}


def parse_period(text: str) -> str | None:
    """The period (contract form) that a label says as a whole, or ``None``. Two digits mean 20YY.

    Two figures with nothing between them (20 06) are no year and month.
    """
    match = _PERIOD.fullmatch(_said(text))
    if match is None or (match["month"] and not (match["sign"] or match["monthly"])):
        return None
    year = match["long"] or f"20{match['short']}"
    span = match["until"] or match["span"]
    if span is not None:
        return f"{year}{'-' if match['until'] or re.search('[전까]', span) else '+'}"
    return year + _suffix(match)


def guess_period(text: str) -> str | None:
    """The year that a label begins with, where what follows was misread: 202314 for 2023년."""
    match = _ROUGH_YEAR.fullmatch(_said(text))
    return match[1] if match is not None else None


def parse_part(text: str) -> str | None:
    """What a label without a year says of a year: ``-Q1``, ``-H2``, ``-07``, or ``None``."""
    match = _PART_ALONE.fullmatch(_said(text))
    return _suffix(match) if match is not None else None


def _said(text: str) -> str:
    """One line, plain signs, brackets and trailing points gone; the Roman figures of NFKC put back."""
    said = re.sub(r"\s+", " ", plain(text)).strip(" ()[].")
    said = _SPREAD.sub(lambda year: year[0].replace(" ", ""), said)
    return re.sub(r"(?<![A-Za-z])(IV|I{1,3})(?=\s*(?:/\s*4)?\s*분)", lambda figure: _ROMAN[figure[1]], said)


def _suffix(match: re.Match[str]) -> str:
    if match["quarter"] is not None:
        return f"-Q{_ROMAN.get(match['quarter'], match['quarter'])}"
    if match["half"] is not None:
        return "-H1" if match["half"] == "상" else "-H2"
    if match["month"] is not None:
        return f"-{int(match['month']):02}"
    return ""


def holds(period: str, date: str) -> bool:
    """Whether a date (``YYYY-MM`` or ``YYYY-MM-DD``) lies in a period; ``total`` holds every date."""
    if period == "total":
        return True
    year = int(period[:4])
    if period.endswith("+") or (period.endswith("-") and len(period) == 5):
        return int(date[:4]) >= year if period.endswith("+") else int(date[:4]) <= year
    return date[:4] == period[:4] and int(date[5:7]) in months_of(period)


def months_of(period: str) -> range:
    """The months (from 1) of a year or of a part of one."""
    suffix = period[4:]
    if not suffix:
        return range(1, 13)
    if suffix[1] == "Q":
        return range(3 * int(suffix[2]) - 2, 3 * int(suffix[2]) + 1)
    if suffix[1] == "H":
        return range(6 * int(suffix[2]) - 5, 6 * int(suffix[2]) + 1)
    return range(int(suffix[1:]), int(suffix[1:]) + 1)
