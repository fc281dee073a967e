"""Dates in running text: ('24. 5. 13. ~ 6. 4.), ('25.2.3. / 3.10.), 2024년 7월 1일, ('24. 10. ~ 12.)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from .signs import plain_signs

_COUNTED = "명건회개년차억만천백조원호층곳점배%"
_NO_QUARTER = r"(?!\s*(?:~\s*[1-4]\s*)?(?:/\s*4\s*)?분\s*기)(?!\s*/\s*4(?!\s*[\d.월일]))"
"""Behind a month: 2024. 1분기, '24. 3/4분기 and 2024. 1~2분기 are no dates."""

_NO_COUNT = rf"(?![{_COUNTED}])(?!\s+(?:명|건|회|개소?|년|%)(?![가-힣]))"
"""Behind a day or month: what counts something is none. 2024. 5. 3명 has no day, 2024. 5. 3 개최 has one."""

_ANCHOR = re.compile(
    r"(?:(?<![\d'])(?P<long>(?:19|20)\d{2})|'\s*+(?P<short>\d{2})"
    r"|(?<=[(\[])\s*+(?P<bare>\d{2})(?=\s*+\.\s*+\d{1,2}\s*+\.))"
    r"\s*+(?:[.]|(?P<worded>년도?))"
    rf"\s*+(?P<month>\d{{1,2}})(?!\d){_NO_QUARTER}(?:(?P<mark>\s*+[.월])|(?(worded)(?!)|{_NO_COUNT}))"
    rf"\s*+(?:(?P<day>\d{{1,2}})(?!\d)(?!\s*+월){_NO_COUNT}\s*+[.일]?+)?"
)
"""A year spelled with 년 needs a month with its sign: 2024년 3개소 is no date."""

_UNTIL = re.compile(
    r"\s*+(?:~|부터)\s*+(?:(?:(?P<long>(?:19|20)\d{2})|'\s*+(?P<short>\d{2}))\s*+(?:[.]|년)\s*+)?"
    rf"(?P<first>\d{{1,2}})(?!\d){_NO_COUNT}\s*+(?P<mark>[.월일])?+"
    rf"\s*+(?:(?P<second>\d{{1,2}})(?!\d)(?!\s*+월){_NO_COUNT}\s*+[.일]?+)?"
)
_ALSO = re.compile(
    r"\s*+[/,·]\s*+(?P<month>\d{1,2})\s*+[.]\s*+(?P<day>\d{1,2})(?!\d)\s*+[.]?+(?=\s*+(?:[~/,)\]·]|$))"
)

_LEFT_OVER = re.compile(
    r"\s*+(?:[A-Za-z]|0\d(?!\s*+:)|\d(?!\d?\s*+(?::|\d*+(?![년월일](?!간))[가-힣]))|~\s*+\d{1,2}(?!\d|\s*+:))"
)
"""Behind a date; a time of day (10:00) or a count (3회) is none of it. What reaches on (~ 13) may be its end."""

_FIGURE_LEFT_OVER = re.compile(
    r"\s*+(?:[A-Za-z]|\d(?!\d?\s*+:)|~\s*+\d{1,2}(?!\d|\s*+:)|,\s*+\d{1,2}\s*+[.]\s*+[)\]])"
)
"""A full stop may be misread as a comma: (2024. 11, 27.)."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or span, each ``YYYY-MM-DD`` or ``YYYY-MM``; ``raw`` as printed.

    ``sure`` is false where a day or month that cannot be was left out, and where a later date is the earlier one.
    """

    start: str
    end: str | None
    raw: str
    sure: bool = True


def find_dates(text: str) -> tuple[DateSpan, ...]:
    """Every date printed in ``text``, in order. A month that cannot be gives no date."""
    return tuple(_dates(text))


def _dates(text: str) -> Iterator[DateSpan]:
    said, at = plain_signs(text), 0
    while (anchor := _ANCHOR.search(said, at)) is not None:
        year = int(anchor["long"] or f"20{anchor['short'] or anchor['bare']}")
        start = _date(year, int(anchor["month"]), anchor["day"])
        at = anchor.end()
        if start is None:
            continue
        if anchor["day"] and not anchor["mark"]:
            start = start[0], False  # 2024. 1 2. may be December, torn
        span, at = _with_end(said, anchor.start(), at, start)
        yield span
        while (also := _ALSO.match(said, at)) is not None:
            other = _date(year, int(also["month"]), also["day"])
            if other is None:
                break
            other = other[0], other[1] and not _before(other[0], start[0])
            span, at = _with_end(said, also.start("month"), also.end(), other)
            yield span


def _with_end(said: str, begin: int, at: int, start: tuple[str, bool]) -> tuple[DateSpan, int]:
    """The span that begins with ``start``, and where the text goes on behind it."""
    until = _UNTIL.match(said, at)
    end = _end(until, start[0]) if until is not None else None
    if until is None or end is None:
        return DateSpan(start[0], None, said[begin:at].strip(), start[1] and _ends(said, at)), at
    sure = start[1] and end[1] and not _before(end[0], start[0]) and _ends(said, until.end())
    return DateSpan(start[0], end[0], said[begin : until.end()].strip(), sure), until.end()


def _ends(said: str, at: int) -> bool:
    """Whether a date ends here: a digit or letter behind it may be its day, or a part of that ('23. 3. l.).

    Behind a day without a sign any figure may be the rest of it: 2024.1.1 2 개최.
    """
    behind = _LEFT_OVER if said[at - 1] in ".월일" else _FIGURE_LEFT_OVER
    return behind.match(said, at) is None


def _before(one: str, other: str) -> bool:
    """Whether a date is earlier than another, as far as both tell."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def _end(until: re.Match[str], start: str) -> tuple[str, bool] | None:
    """The second date of a span: what it leaves out, it takes from the first."""
    year = int(until["long"] or (f"20{until['short']}" if until["short"] else start[:4]))
    named = until["long"] or until["short"]
    if until["second"] is None and until["mark"] != "월" and len(start) == 10 and not named:
        return _date(year, int(start[5:7]), until["first"])
    month = int(until["first"])
    if not named and month < int(start[5:7]):
        year += 1
    end = _date(year, month, until["second"])
    torn = until["second"] is not None and until["mark"] is None
    return (end[0], False) if end is not None and torn else end


def _date(year: int, month: int, day: str | None) -> tuple[str, bool] | None:
    """The date in the contract's form, and whether nothing had to be left out."""
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{month:02}", True
    if not 1 <= int(day) <= monthrange(year, month)[1]:
        return f"{year}-{month:02}", False
    return f"{year}-{month:02}-{int(day):02}", True
