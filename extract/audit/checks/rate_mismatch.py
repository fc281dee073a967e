"""A rate (달성률) is the result over the target, in percent."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from schemas import Report
from schemas.report import Indicator

from ...arithmetic.rates import due, follows, follows_falling
from ..check import Check, Doubt, Phrase
from ..phrases import period_of
from ..pointers import pledges

_Triple = tuple[Fraction, Fraction, Fraction]


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every rate that does not follow; ``info`` where it would for an indicator that is to fall."""
    for base, pledge in pledges(report):
        for index, indicator in enumerate(pledge.indicators):
            triple = _triple(indicator)
            if triple is not None and not follows(*triple):
                yield _doubt(f"{base}/indicators/{index}", indicator, triple)


def _triple(indicator: Indicator) -> _Triple | None:
    """Target, result and rate where all are printed and the target is not 0."""
    values = (indicator.target, indicator.actual, indicator.rate)
    exact = [Fraction(str(value)) for value in values if value is not None]
    return (exact[0], exact[1], exact[2]) if len(exact) == len(values) and exact[0] else None


def _doubt(base: str, indicator: Indicator, triple: _Triple) -> Doubt:
    falling = follows_falling(*triple)
    wanted = _tenths(due(triple[0], triple[1]))
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
            due=wanted,
            hint=Phrase.of("audit-rate-falling" if falling else "audit-rate-compare"),
        ),
        expected=wanted,
        actual=_plain(indicator.rate),
    )


def _tenths(value: Fraction) -> str:
    """``value`` to one decimal, or none where it is 0."""
    whole, tenth = divmod(round(10 * abs(value)), 10)
    return f"{'-' if value < 0 else ''}{whole}" + (f".{tenth}" if tenth else "")


def _plain(value: float | None) -> str:
    return "" if value is None else str(value).removesuffix(".0")


CHECK = Check("rate-mismatch", look)
