"""Stretches of time as people write them: 2024.1~6월, '23. 9. ~ 12., 2025.上, 2024. 12월말, 2025년 하반기 중.

The contract knows months, quarters, halves and years: a stretch becomes the shortest of them that covers it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace

from .dates import find_dates
from .periods import months_of, parse_period
from .signs import plain, plain_signs

_YEAR = r"(?:(?P<{0}long>20\d{{2}})|'\s*(?P<{0}short>\d{{2}})|(?P<{0}bare>\d{{2}})(?=\s*년|\s*\.\s*\d))\s*(?:년도?|\.)?"
_FROM, _TO = _YEAR.format("from_"), _YEAR.format("to_")
_MONTHS = re.compile(
    rf"{_FROM}\s*(?P<first>1[0-2]|0?[1-9])(?!\d)\s*[월.]*\s*~\s*(?:{_TO}\s*)?(?P<last>1[0-2]|0?[1-9])(?!\d)\s*월?\.?\s*말?"
)
_RUN = re.compile(r"(?P<first>.*\S)\s*~\s*(?P<last>\S.*)")
_SPELLED_YEAR = re.compile(r"(?:20\d{2}|'\s*\d{2}|\d{2}(?=\s*년|\s*\.\s*\d))\s*(?:년도?|[.])?")
_OPEN = re.compile(r"(?P<until>~\s*)?(?P<named>.*?\S)\s*(?:(?P<since>이\s*후|부\s*터|~)|이\s*전|까\s*지)?")
_BOTH_HALVES = re.compile(r"상\s*(?:반\s*기)?\s*[·,/~]\s*하\s*반\s*기|상\s*하\s*반\s*기")
_FOREVER = re.compile(r"(?<=[~후터])\s*계\s*속$")
"""Behind a period without an end: 2024년부터 계속."""

_SINO_HALF = re.compile(r"(?P<half>[上下])\s*(?:半期)?\s*$")
_WITHIN = re.compile(r"\s*(?:중순|연\s*중|상\s*시|수\s*시|[초중말])$")
"""Behind a period: in its course, throughout it, at its end. It is that period still."""

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
    said = _spelled(_plain(text))
    period = parse_period(said)
    if period is not None:
        return Stretch(period, sure=_is_whole(said, period))
    months = _MONTHS.fullmatch(said)
    if months is not None:
        return _months_covered(months)
    run = _RUN.fullmatch(said)
    return _run_covered(run["first"], run["last"]) if run is not None else None


def parse_days(text: str) -> Stretch | None:
    """The period that covers the days from one date to another, which are all that a label says."""
    said = plain_signs(text).strip(" ()[]")
    spans = find_dates(said)
    if len(spans) != 1 or spans[0].raw != said or spans[0].end is None:
        return None
    start, end = spans[0].start, spans[0].end
    whole = start[8:] in ("", "01") and int(end[8:] or 31) >= monthrange(int(end[:4]), int(end[5:7]))[1]
    covered = _covering(_month(start), _month(end))
    return replace(covered, sure=covered.sure and whole and spans[0].sure)


def leading_period(text: str) -> Lead | None:
    """The period that a sentence begins with; not sure where it is a year alone, a day, or reaches on (부터)."""
    said = _plain(text)
    months, day, lead = _MONTHS.match(said), _DAY.match(said), _LEAD.fullmatch(said)
    if months is not None:
        return Lead(months[0].strip(), sure=_ends_a_run(said, len(months[0].rstrip())))
    if day is not None:
        return Lead(said[: day.end("month")], sure=False)
    if lead is None:
        return None
    named = said[: lead.start("rest")].strip()
    if not (lead["part"] or lead["span"]) or parse_stretch(named) is None:
        return Lead(str(_year(lead, "from")), sure=False)
    return Lead(named, sure=_LEADS_ON.match(lead["rest"]) is not None)


def _ends_a_run(said: str, at: int) -> bool:
    """Whether a run of months ends here: its last has the sign of a month, or nothing behind it (1~3 개소)."""
    return _LEADS_ON.match(said, at) is not None and (at == len(said) or said[at - 1] in "월.말")


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
    said = _BOTH_HALVES.sub("", _FOREVER.sub("", said)).strip()
    half = _SINO_HALF.search(said)
    if half is not None:
        return f"{said[: half.start()]} {'상' if half['half'] == '上' else '하'}반기"
    return _WITHIN.sub("", said)


def _is_whole(said: str, period: str) -> bool:
    """Whether a period without an end begins, or ends, as what is printed does: 2024년 하반기 이후 is not 2024+."""
    match = _OPEN.fullmatch(said)
    named = parse_period(match["named"]) if match is not None and period[-1] in "+-" else None
    if match is None or named is None or named[-1] in "+-":
        return True
    return months_of(named)[0] == 1 if match["since"] else months_of(named)[-1] == 12


def _months_covered(months: re.Match[str]) -> Stretch:
    """A run of months: 2024.7.~12., '22.7~'26.6."""
    year, named = _year(months, "from"), months["to_long"] or months["to_short"] or months["to_bare"]
    until = _year(months, "to") if named else year
    return _covering(12 * year + int(months["first"]) - 1, 12 * until + int(months["last"]) - 1)


def _run_covered(first: str, last: str) -> Stretch | None:
    """A run of years, halves or quarters, the last of which may leave out its year: 2024년 1~3분기, 2023~26."""
    year = _SPELLED_YEAR.match(first)
    if year is None:
        return None
    if re.search(r"분\s*기$", last) and re.fullmatch(r"\s*[1-4]", first[year.end() :]):
        first = f"{first}분기"
    start = parse_period(first)
    end = parse_period(last) or parse_period(f"{year[0]} {last}")
    if start is None or end is None or start[-1] in "+-" or end[-1] in "+-":
        return None
    return _covering(
        12 * int(start[:4]) + months_of(start)[0] - 1, 12 * int(end[:4]) + months_of(end)[-1] - 1
    )


def _covering(first: int, last: int) -> Stretch:
    """The shortest period that covers the months from ``first`` to ``last``, counted from our era.

    Of a run over two years it is the year that it begins in, and never sure.
    """
    year, length = first // 12, last - first + 1
    if last // 12 != year or length < 1:
        return Stretch(str(year), sure=False)
    if length == 1:
        return Stretch(f"{year}-{first % 12 + 1:02}")
    letter = next(letter for letter in ("Q", "H", "") if _same(first, last, _MONTHS_OF[letter]))
    part = f"-{letter}{first % 12 // _MONTHS_OF[letter] + 1}" if letter else ""
    return Stretch(f"{year}{part}", sure=length == _MONTHS_OF[letter])


def _same(first: int, last: int, months: int) -> bool:
    return first // months == last // months


def _month(date: str) -> int:
    return 12 * int(date[:4]) + int(date[5:7]) - 1


def _year(match: re.Match[str], which: str) -> int:
    long, short = match[f"{which}_long"], match[f"{which}_short"] or match[f"{which}_bare"]
    return int(long or f"20{short}")
