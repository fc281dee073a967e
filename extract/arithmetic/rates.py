"""When a rate (달성률) follows from target (목표) and result (실적).

Reports round as well as cut off, so a rate may differ by anything less than a step of its last printed place.
"""

from __future__ import annotations

from fractions import Fraction


def follows(target: Fraction, actual: Fraction, rate: Fraction) -> bool:
    """Whether the rate is the result over the target, in percent; ``target`` is not 0."""
    return abs(due(target, actual) - rate) < last_place(rate)


def follows_falling(target: Fraction, actual: Fraction, rate: Fraction) -> bool:
    """Two ways to rate an indicator that is to fall: target over result, or the target undercut by so much."""
    ways = [200 - due(target, actual), *([due(actual, target)] if actual else [])]
    return any(abs(way - rate) < last_place(rate) for way in ways)


def due(target: Fraction, actual: Fraction) -> Fraction:
    """The rate that would follow, in percent."""
    return 100 * actual / target


def last_place(rate: Fraction) -> Fraction:
    """One step of the last printed place: 1 for 83, 0.1 for 83.3."""
    step = Fraction(1)
    while (rate / step).denominator != 1:
        step /= 10
    return step
