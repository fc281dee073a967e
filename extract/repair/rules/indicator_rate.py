"""A misread value of an indicator is had back from its rate: the result over the target, in percent.

One equation holds three values, so this settles what two readers dispute, and hardly ever what nobody disputes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product

from ...lexicon import Wording
from ...model.draft import IndicatorDraft, PledgeDraft, Reading
from ...rates import follows, follows_falling
from ..balance.explain import MARGIN
from ..balance.number import NumberOption, number_options
from ..balance.options import MISPRINT_COST
from ..doubts import DIGITS_IN_DOUBT, PROVEN
from ..rule import Rule

NAME = "indicator-rate"

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
    if _fits(*(Fraction(str(value.value)) for value in printed)):
        return indicator
    chosen = _settled(printed)
    if chosen is None:
        return indicator
    proof = f"{_plain(chosen[1])} / {_plain(chosen[0])} = {_plain(chosen[2])}%"
    target, actual, rate = (
        _changed(value, option, proof) for value, option in zip(printed, chosen, strict=True)
    )
    return replace(indicator, target=target, actual=actual, rate=rate)


def _settled(values: Values) -> Options | None:
    """The cheapest values of which the rate follows, where they are the only ones within the margin."""
    ways = sorted(_ways(values), key=_cost)
    if not ways or _cost(ways[0]) + MARGIN > MISPRINT_COST:
        return None
    near = [way for way in ways[1:] if _cost(way) <= _cost(ways[0]) + MARGIN]
    return None if near else ways[0]


def _ways(values: Values) -> Iterator[Options]:
    """Every set of readings and of at most one misreading with which the rate follows."""
    options = [tuple(number_options(value)) for value in values]
    heard = [[option for option in each if option.way != "misread"] for each in options]
    for at in range(len(values)):
        others = [each if number == at else heard[number] for number, each in enumerate(options)]
        for target, actual, rate in product(*others):
            misread = [option.way == "misread" for option in (target, actual, rate)]
            if (misread[at] or (at == 0 and not any(misread))) and _fits(
                target.value, actual.value, rate.value
            ):
                yield target, actual, rate


def _fits(target: Fraction, actual: Fraction, rate: Fraction) -> bool:
    """Whether a rate follows in any of the ways that reports reckon."""
    return bool(target) and (follows(target, actual, rate) or follows_falling(target, actual, rate))


def _cost(options: Options) -> float:
    return sum(option.cost for option in options)


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
