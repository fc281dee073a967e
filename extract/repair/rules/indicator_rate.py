"""A misread value of an indicator is had back from its rate: the result over the target, in percent.

One equation holds three values, so this settles what two readers dispute, and hardly ever what nobody disputes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product

from ...arithmetic.rates import follows, follows_falling
from ...lexicon import Wording
from ...model.draft import IndicatorDraft, PledgeDraft, Reading
from ..balance.explain import MARGIN
from ..balance.number import NumberOption, number_options
from ..balance.options import MISPRINT_COST
from ..doubts import DIGITS_IN_DOUBT, PROVEN
from ..rule import Rule

NAME = "indicator-rate"

FALLING_COST = 4.0
"""Nats against an indicator that is to fall: of some fifty one is."""

Values = tuple[Reading[float], Reading[float], Reading[float]]
Options = tuple[NumberOption, NumberOption, NumberOption]


def fix(draft: PledgeDraft, _: Wording) -> PledgeDraft:
    """The draft with every indicator mended of which one explanation beats all others and a misprint."""
    return replace(draft, indicators=tuple(map(_mended, draft.indicators)))


def _mended(indicator: IndicatorDraft) -> IndicatorDraft:
    values = (indicator.target, indicator.actual, indicator.rate)
    if values[0] is None or values[1] is None or values[2] is None:
        return indicator
    printed = (values[0], values[1], values[2])
    if _follows(printed):
        return indicator
    chosen = _settled(printed)
    if chosen is None:
        return indicator
    proof = f"{_plain(chosen[1])} / {_plain(chosen[0])} = {_plain(chosen[2])}%"
    target, actual, rate = (
        _changed(value, option, proof) for value, option in zip(printed, chosen, strict=True)
    )
    return replace(indicator, target=target, actual=actual, rate=rate)


def _follows(values: Values) -> bool:
    """Whether the rate follows as read; of a target of nought nothing does."""
    target, actual, rate = (Fraction(str(value.value)) for value in values)
    return bool(target) and follows(target, actual, rate)


def _settled(values: Values) -> Options | None:
    """The cheapest values of which the rate follows, where they are the only ones within the margin."""
    ways = sorted(_ways(values), key=lambda way: way[0])
    if not ways or ways[0][0] + MARGIN > MISPRINT_COST:
        return None
    near = [options for cost, options in ways[1:] if cost <= ways[0][0] + MARGIN]
    return None if near else ways[0][1]


def _ways(values: Values) -> Iterator[tuple[float, Options]]:
    """Every set of readings and of at most one misreading with which the rate follows, and its cost."""
    options = [tuple(number_options(value)) for value in values]
    heard = [[option for option in each if option.way != "misread"] for each in options]
    for at in range(len(values)):
        others = [each if number == at else heard[number] for number, each in enumerate(options)]
        for target, actual, rate in product(*others):
            misread = [option.way == "misread" for option in (target, actual, rate)]
            against = _cost_of_following(target, actual, rate)
            if against is not None and (misread[at] or (at == 0 and not any(misread))):
                yield against, (target, actual, rate)


def _cost_of_following(target: NumberOption, actual: NumberOption, rate: NumberOption) -> float | None:
    """Nats against these values and this way to reckon the rate; ``None`` where it does not follow at all."""
    values = (target.value, actual.value, rate.value)
    if not target.value:
        return None
    cost = target.cost + actual.cost + rate.cost
    if follows(*values):
        return cost
    return cost + FALLING_COST if follows_falling(*values) else None


def _changed(value: Reading[float], option: NumberOption, proof: str) -> Reading[float]:
    if option.value == Fraction(str(value.value)):
        return value
    doubted = value.status == "flagged" and value.rule in DIGITS_IN_DOUBT
    sound = replace(value, status="read") if doubted else value
    exact = int(option.value) if option.value.denominator == 1 else float(option.value)
    return replace(sound.repaired(exact, NAME, proof), confidence=PROVEN)


def _plain(option: NumberOption) -> str:
    return f"{float(option.value):,.10g}"


RULE = Rule(NAME, "figures", fix)
