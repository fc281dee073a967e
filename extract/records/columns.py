"""The grammar of year columns: [total] [until] year, year+1, … [after], whatever is left of their headings.

A misread or torn heading is found by what the others say: years follow one another, and a form has at most one
total and one column for the time after.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import Wording, closeness
from ..lexicon.wording import find
from .matrix import Matrix
from .open_ends import (
    Words,
    agrees,
    denies,
    gaps,
    is_clear,
    is_open,
    kept,
    normal,
    open_cost,
    printed,
    says_open,
)
from .values.periods import parse_part, parse_period

EARLIEST_YEAR, LATEST_YEAR = 2006, 2045
"""Terms of office that reports can be about: the fourth elected term began in 2006."""

BLANK_COST = 0.5
"""Of a heading that was lost; dearer than one misread sign, cheaper than a heading that says something else."""

DOUBTFUL_COST = 0.7
"""From here on a heading is more guessed than read; a torn two-digit year costs at most 0.5."""

ENOUGH_IN_STEP = 3
"""Years that stand in step with one another; two may both be misread by as much."""

LEAST_LIKENESS = 0.7
"""Of words for no year one misread jamo of four leaves 0.75; 사업비 and 사업량 are 0.62 alike."""

_FULL_YEAR = re.compile(r"20\d\d")
_WORD = re.compile(r"[가-힣]{2}")
_TIME = re.compile(r"\d|년|분기|반기|이전|이후|까지|부터")
_YEAR_IN_TEXT = re.compile(r"(?:19|20)\d\d|\d\d")


@dataclass(frozen=True, slots=True)
class YearColumn:
    """The period of a column, and whether its own heading says so; a lost heading is told by its neighbours."""

    period: str
    sure: bool


def year_columns(headings: Sequence[str], wording: Wording) -> tuple[YearColumn, ...] | None:
    """The periods that column headings mean, left to right; ``None`` where they are no periods at all."""
    exact = _exact(headings, wording)
    if exact is not None or any(_is_fund(heading, wording) for heading in headings):
        return exact
    words = Words(
        tuple(wording.periods["total"]), tuple(wording.periods["before"]), tuple(wording.periods["after"])
    )
    said = tuple(normal(heading) for heading in headings)
    own = tuple(printed(heading) for heading in headings)
    best: tuple[tuple[float, int], tuple[str, ...], tuple[float, ...]] | None = None
    for periods in _sequences(len(headings), said):
        costs = tuple(
            min(_cost(text, period, words), open_cost(one, period))
            for text, one, period in zip(said, own, periods, strict=True)
        )
        misfit = (
            round(sum(costs), 6),
            sum(a is not None and a != b for a, b in zip(own, periods, strict=True)),
        )
        if best is None or misfit < best[0]:
            best = misfit, periods, costs
    if best is None or min(best[2], default=1.0) >= DOUBTFUL_COST:
        return None
    if _contradicts(headings, best[1], words):
        return None
    denied = _denied(headings, best[1])
    return tuple(
        YearColumn(
            kept(one, period),
            heading not in denied and not denies(one, period) and _is_sure(heading, period, cost, wording),
        )
        for one, heading, period, cost in zip(own, headings, best[1], best[2], strict=True)
    )


def _timeless(wording: Wording) -> dict[str, tuple[str, ...]]:
    """Words that with a number say a time of no year: 민선7기, 2단계."""
    return {"timeless": wording.periods["timeless"]}


def _is_sure(heading: str, period: str, cost: float, wording: Wording) -> bool:
    """Whether a heading may be believed to say a period: it is no other word, and not too far from it."""
    clear = not is_open(period) or is_clear(heading)
    named = _names(normal(heading), period) and not is_foreign(heading, wording)
    return cost < DOUBTFUL_COST and clear and named


def is_foreign(heading: str, wording: Wording) -> bool:
    """Whether a heading is a word that is no period's, however it was misread: 사업량, 이월액.

    A digit may be a year's, and a lone syllable or sign is what is left of anything.
    """
    said = normal(heading)
    if _WORD.search(said) and find(re.sub(r"\d", "", said), _timeless(wording)) and re.search(r"\d", said):
        return True
    if _WORD.search(said) is None or _TIME.search(said) or _is_fund(heading, wording):
        return False
    if find(said, wording.periods, LEAST_LIKENESS) is not None:
        return False
    return parse_part(heading) is None and parse_period(heading) is None


def _denied(headings: Sequence[str], periods: Sequence[str]) -> Sequence[str]:
    """The headings that may not be believed: a single one out of step, else all if any is.

    Where enough others stand in step the one is misread and its neighbours tell its year; fewer may be the ones
    that are misread.
    """
    pairs = tuple(zip(headings, periods, strict=True))
    denied = [heading for heading, period in pairs if _says_another(heading, period)]
    in_step = sum(parse_period(heading) == period for heading, period in pairs)
    return denied if len(denied) <= 1 and in_step >= ENOUGH_IN_STEP else headings if denied else ()


def _names(said: str, period: str) -> bool:
    """Whether a heading itself says its period and no other: a digit of the year, or a word for no year."""
    if period == "total":
        return bool(said) and re.search(r"\d", said) is None
    if is_open(period):
        return bool(said) and len(_FULL_YEAR.findall(said)) < 2 and _may_be_open(said, period)
    foreign = re.search(r"[가-힣]", said.replace("년", "")) is not None
    several = len(_FULL_YEAR.findall(said)) > 1
    return not foreign and not several and any(digit in said for digit in period[2:4])


def _may_be_open(said: str, period: str) -> bool:
    """Whether the year that a heading of an open period has, if any, is that period's."""
    years = [int(year) % 100 + 2000 for year in _YEAR_IN_TEXT.findall(said)]
    return all(agrees(f"{year}{period[-1]}", period) for year in years)


def trustworthy(columns: Sequence[YearColumn], matrix: Matrix) -> bool:
    """Whether a table's columns may be believed at all.

    In a dump one heading that was lost, torn in two or read twice displaces its neighbours, since nothing but
    their order ties cells to headings; on a page each cell stands under its own.
    """
    return matrix.table.box is not None or all(column.sure for column in columns)


def _exact(headings: Sequence[str], wording: Wording) -> tuple[YearColumn, ...] | None:
    """Where every heading is clearly a total or a period, and years follow one another, forwards or backwards."""
    totals = [normal(word) for word in wording.periods["total"]]
    periods = ["total" if normal(heading) in totals else printed(heading) for heading in headings]
    years = [period for period in periods if period is not None and period != "total"]
    if None in periods or periods.count("total") > 1 or not all(is_clear(heading) for heading in headings):
        return None
    if years and not _in_order(_beside_years(years)):
        return None
    beside = _beside_years(years)
    settled = iter(YearColumn(period, at not in gaps(beside)) for at, period in enumerate(beside))
    found = tuple(
        YearColumn(period, True) if period == "total" else next(settled) for period in periods if period
    )
    return found or None


def _beside_years(years: Sequence[str]) -> list[str]:
    """The same, a time before or after that names the year beside it as what lies beyond: '26, '26 이후."""
    found = list(years)
    if len(years) > 1 and years[0][-1] == "-" and years[0][:4] == years[1]:
        found[0] = f"{int(years[1]) - 1}-"
    if len(years) > 1 and years[-1][-1] == "+" and years[-1][:4] == years[-2]:
        found[-1] = f"{int(years[-2]) + 1}+"
    return found


def _in_order(years: Sequence[str]) -> bool:
    """Whether periods follow one another: a time before comes first, one after last; whole years may run backwards."""
    if any(year[-1] == "-" for year in years[1:]) or any(year[-1] == "+" for year in years[:-1]):
        return False
    if len(years) > 1 and all(len(year) == 4 for year in years) and years[0] > years[1]:
        years = years[::-1]
    return all(_follows(a, b) for a, b in itertools.pairwise(years))


def _follows(one: str, other: str) -> bool:
    """Whether a column of ``other`` may stand right of one of ``one``: the next year, or a later part of it.

    An open period may leave a gap.
    """
    if is_open(one) or is_open(other):
        return int(other[:4]) > int(one[:4])
    if len(one) == len(other) == 4:
        return int(other) == int(one) + 1
    return other > one


def _is_fund(heading: str, wording: Wording) -> bool:
    """Whether a heading is a source's, which no period is."""
    source = find(heading.replace("\n", ""), wording.sources)
    return source is not None and source.key != "total"


def _contradicts(headings: Sequence[str], periods: Sequence[str], words: Words) -> bool:
    """Whether the periods are not what is printed: a year with other words, a part of one, or several other years."""
    pairs = list(zip(headings, periods, strict=True))
    others = [heading for heading, period in pairs if _says_another(heading, period)]
    return len(others) > 1 or any(_says_more(heading, period, words) for heading, period in pairs)


def _says_more(heading: str, period: str, words: Words) -> bool:
    """Whether a heading that is no plain period names one that is not this."""
    if parse_period(heading) is not None:
        return False
    said = normal(heading)
    years = _FULL_YEAR.findall(said)
    if said in map(normal, words.total):
        return period != "total"
    if parse_part(heading) is not None:
        return True
    return bool(years) and period[:4] not in years and not says_open(said, period[-1], words)


def _says_another(heading: str, period: str) -> bool:
    """Whether a heading reads as another year than the one that its neighbours make it."""
    own = parse_period(heading)
    return own is not None and not is_open(own) and own != period


def _sequences(count: int, said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every sequence of periods that the grammar allows for so many columns and the years in sight."""
    for year in _first_years(count, said):
        for total in ("first", "last", "none"):
            for before in (False, True):
                for after in (False, True):
                    n_years = count - (total != "none") - before - after
                    if n_years < 1:
                        continue
                    years = [str(year + step) for step in range(n_years)]
                    body = ([f"{year - 1}-"] if before else []) + years
                    body += [f"{year + n_years}+"] if after else []
                    yield tuple(["total"] * (total == "first") + body + ["total"] * (total == "last"))


def _first_years(count: int, said: Sequence[str]) -> range:
    seen = [
        int(digits[0]) % 100 + 2000
        for text in said
        for digits in _YEAR_IN_TEXT.finditer(text)
        if EARLIEST_YEAR <= int(digits[0]) % 100 + 2000 <= LATEST_YEAR
    ]
    if not seen:
        return range(0)
    return range(max(EARLIEST_YEAR, min(seen) - count), min(LATEST_YEAR, max(seen) + count) + 1)


def _cost(said: str, period: str, words: Words) -> float:
    """How far a heading is from a period: 0 as printed, 1 nothing in common."""
    if not said:
        return BLANK_COST
    return min(1 - closeness(said, form) for form in _forms(period, words))


@lru_cache(maxsize=4096)
def _forms(period: str, words: Words) -> tuple[str, ...]:
    """What may be printed for a period; a torn year often has its first digit twice ('2 | 22)."""
    if period == "total":
        return tuple(map(normal, words.total))
    year = int(period[:4])
    if period.endswith("+"):
        spelled = (f"{each}{form}이후" for each in (year, year - 1) for form in ("", "년"))
        short = (f"{each % 100:02}{form}이후" for each in (year, year - 1) for form in ("", "년"))
        return (*spelled, *short, *map(normal, words.after))
    if period.endswith("-"):
        spelled = (f"{each}{form}이전" for each in (year, year + 1) for form in ("", "년"))
        short = (f"{each % 100:02}{form}이전" for each in (year, year + 1) for form in ("", "년"))
        return (*spelled, *short, f"~{year}", f"~{year % 100:02}", *map(normal, words.before))
    two = f"{year % 100:02}"
    return (two, f"{two}년", period, f"{period}년", f"{two[0]}{two}")
