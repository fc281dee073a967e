"""Stretches of time as people write them: 2024.1~6월, '23. 9. ~ 12., 2025.上, 2024. 12월말, 2025년 하반기 중.

The contract knows months, quarters, halves and years: a stretch becomes the shortest of them that covers it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .periods import parse_period
from .signs import plain

_YEAR = r"(?:(?P<{0}long>20\d{{2}})|'\s*(?P<{0}short>\d{{2}})|(?P<{0}bare>\d{{2}})(?=\s*년|\s*\.\s*\d))\s*(?:년도?|\.)?"
_FROM, _TO = _YEAR.format("from_"), _YEAR.format("to_")
_MONTHS = re.compile(
    rf"{_FROM}\s*(?P<first>1[0-2]|0?[1-9])(?!\d)\s*[월.]*\s*~\s*(?:{_TO}\s*)?(?P<last>1[0-2]|0?[1-9])(?!\d)\s*월?\.?\s*말?"
)
_SINO_HALF = re.compile(r"(?P<half>[上下])\s*(?:半期)?\s*$")
_WITHIN = re.compile(r"\s*(?:중순|[초중말])$")
"""Behind a period: in its course, at its end. It is that period still."""

_LEAD = re.compile(
    rf"{_FROM}\s*(?:(?P<part>[1-4]\s*(?:/\s*4)?\s*분\s*기|[상하]\s*반\s*기|[上下](?=[\s:)]|$)|(?:1[0-2]|0?[1-9])(?!\d)\s*(?:월말?|\.(?!\s*\d))))?"
    r"(?:\s*(?P<span>이\s*후|이\s*전))?(?P<rest>.*)",
    re.DOTALL,
)
_DAY = re.compile(rf"{_FROM}\s*(?P<month>1[0-2]|0?[1-9])(?!\d)\s*[월.]\s*\d{{1,2}}(?!\d)\s*(?:일|\.|\s|$)")
_LEADS_ON = re.compile(r"\s*(?:중|내|초|말|에)?(?:[\s,)]|$)")
"""Behind a period that a sentence begins with: 2025년 하반기 중 개장. What else is there makes it unsure."""

_YEAR_FIRST = re.compile(rf"{_FROM}")
_PART_LAST = re.compile(r"[\s.년]([1-4]\s?(?:/\s?4)?\s?분\s?기|[상하]\s?반\s?기|이\s?[후전])$")
_MONTHS_OF = {"": 12, "H": 6, "Q": 3}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period of the contract; ``sure`` is false where more or less was printed than it says."""

    period: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Lead:
    """What a sentence begins with, as :func:`parse_stretch` reads it; ``sure`` is false where it may mean another."""

    said: str
    sure: bool = True


def parse_stretch(text: str) -> Stretch | None:
    """The period that a label says as a whole, or the one that covers what it says; ``None`` where it says none."""
    said = _plain(text)
    period = parse_period(_spelled(said))
    if period is not None:
        return Stretch(period)
    months = _MONTHS.fullmatch(said)
    return _covering(months) if months is not None else None


def leading_period(text: str) -> Lead | None:
    """The period that a sentence begins with; not sure where it is a year alone, a day, or reaches on (부터)."""
    said = _plain(text)
    months, day, lead = _MONTHS.match(said), _DAY.match(said), _LEAD.fullmatch(said)
    if months is not None:
        return Lead(months[0].strip())
    if day is not None:
        return Lead(said[: day.end("month")], sure=False)
    if lead is None:
        return None
    named = said[: lead.start("rest")].strip()
    if not (lead["part"] or lead["span"]) or parse_stretch(named) is None:
        return Lead(str(_year(lead, "from")), sure=False)
    return Lead(named, sure=_LEADS_ON.match(lead["rest"]) is not None)


def rough_period(text: str) -> str | None:
    """The year that a label begins with, and the part of it that it ends with: 20234 상반기, 2024. 13월, '23 ~ '25.

    What stands between was misread, or says what the contract has no period for.
    """
    said = _plain(text)
    match = _YEAR_FIRST.match(said)
    if match is None:
        return None
    behind = _PART_LAST.search(said, match.end())
    part = parse_period(f"{_year(match, 'from')} {behind[1]}") if behind is not None else None
    return part or str(_year(match, "from"))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", plain(text)).strip(" ()[]")


def _spelled(said: str) -> str:
    """A label with 上 and 下 spelled out, and without what says where in a period: 말, 초, 중."""
    half = _SINO_HALF.search(said)
    if half is not None:
        return f"{said[: half.start()]} {'상' if half['half'] == '上' else '하'}반기"
    return _WITHIN.sub("", said)


def _covering(months: re.Match[str]) -> Stretch | None:
    """The shortest period that covers a run of months; of a run over two years the year that it begins in."""
    year, first, last = _year(months, "from"), int(months["first"]), int(months["last"])
    named = months["to_long"] or months["to_short"] or months["to_bare"]
    if (_year(months, "to") if named else year) != year or last < first:
        return Stretch(str(year), sure=False)
    if first == last:
        return Stretch(f"{year}-{first:02}")
    letter = next(
        letter
        for letter in ("Q", "H", "")
        if (first - 1) // _MONTHS_OF[letter] == (last - 1) // _MONTHS_OF[letter]
    )
    part = f"-{letter}{(first - 1) // _MONTHS_OF[letter] + 1}" if letter else ""
    return Stretch(f"{year}{part}", sure=last - first + 1 == _MONTHS_OF[letter])


def _year(match: re.Match[str], which: str) -> int:
    long, short = match[f"{which}_long"], match[f"{which}_short"] or match[f"{which}_bare"]
    return int(long or f"20{short}")
