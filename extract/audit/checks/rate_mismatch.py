"""A rate (달성률) is the result over the target, in percent.

Reports round as well as cut off, so a rate may differ by anything less than a step of its last printed place.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from schemas import Report
from schemas.report import Indicator

from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges

_Triple = tuple[Fraction, Fraction, Fraction]


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every rate that does not follow; ``info`` where it would for an indicator that is to fall."""
    for base, pledge in pledges(report):
        for index, indicator in enumerate(pledge.indicators):
            triple = _triple(indicator)
            if triple is not None and not _follows(triple):
                yield _doubt(f"{base}/indicators/{index}", indicator, triple)


def _triple(indicator: Indicator) -> _Triple | None:
    """Target, result and rate where all are printed and the target is not 0."""
    values = (indicator.target, indicator.actual, indicator.rate)
    exact = [Fraction(str(value)) for value in values if value is not None]
    return (exact[0], exact[1], exact[2]) if len(exact) == len(values) and exact[0] else None


def _follows(triple: _Triple) -> bool:
    target, actual, rate = triple
    return abs(100 * actual / target - rate) < _step(rate)


def _follows_falling(triple: _Triple) -> bool:
    """Two ways to rate an indicator that is to fall: target over result, or the target undercut by so much."""
    target, actual, rate = triple
    ways = [200 - 100 * actual / target, *([100 * target / actual] if actual else [])]
    return any(abs(way - rate) < _step(rate) for way in ways)


def _step(rate: Fraction) -> Fraction:
    """One step of the last printed place: 1 for 83, 0.1 for 83.3."""
    step = Fraction(1)
    while (rate / step).denominator != 1:
        step /= 10
    return step


def _doubt(base: str, indicator: Indicator, triple: _Triple) -> Doubt:
    falling = _follows_falling(triple)
    due = _tenths(100 * triple[1] / triple[0])
    return Doubt(
        "info" if falling else "warning",
        tuple(f"{base}/{name}" for name in ("rate", "target", "actual")),
        Phrase.of(
            "rate-mismatch",
            name=indicator.name,
            period=period_of(indicator.period),
            target=_plain(indicator.target),
            actual=_plain(indicator.actual),
            rate=_plain(indicator.rate),
            due=due,
            hint=Phrase.of("audit-rate-falling" if falling else "audit-rate-compare"),
        ),
        expected=due,
        actual=_plain(indicator.rate),
    )


def _tenths(value: Fraction) -> str:
    """``value`` to one decimal, or none where it is 0."""
    whole, tenth = divmod(round(10 * abs(value)), 10)
    return f"{'-' if value < 0 else ''}{whole}" + (f".{tenth}" if tenth else "")


def _plain(value: float | None) -> str:
    return "" if value is None else str(value).removesuffix(".0")


CHECK = Check("rate-mismatch", look)
