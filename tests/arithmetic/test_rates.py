"""When a rate follows: rounded or cut off, rising or falling."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.arithmetic.rates import due, follows, follows_falling, last_place


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 2))
def test_a_rate_follows_whether_it_was_rounded_or_cut_off(target: int, actual: int, places: int) -> None:
    """Reports do both, with as many decimals as they like."""
    step = Fraction(1, 10**places)
    rate = due(Fraction(target), Fraction(actual))
    for printed in (rate // step * step, round(rate / step) * step):
        if last_place(printed) == step:
            assert follows(Fraction(target), Fraction(actual), printed)


@pytest.mark.parametrize(("target", "actual", "rate"), [(10, 8, 125), (10, 8, 120)])
def test_an_indicator_that_is_to_fall_is_rated_in_two_ways(target: int, actual: int, rate: int) -> None:
    """Target over result, or by how much the target was undercut."""
    assert follows_falling(Fraction(target), Fraction(actual), Fraction(rate))
    assert not follows(Fraction(target), Fraction(actual), Fraction(rate))
