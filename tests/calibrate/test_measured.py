"""Counts of right and wrong figures, and what is made of them."""

from __future__ import annotations

from math import exp, factorial
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.calibrate.measured import (
    NOTHING,
    PROSE,
    PROSE_ALLOWANCE,
    Count,
    Measured,
    load,
    upper_bound,
)
from extract.calibrate.stratum import DIGITS_BANDS, NAME_BANDS, UNMARKED, Kind, Reader, Stratum

SOUND = Stratum("money", "agreed", "none", 3, 3)
SHAKY = Stratum("indicator", "agreed", "none", 3, 1)
BAD = Stratum("count", "alone", "none", 0, 0)
WARNED = Stratum("money", "agreed", "warned", 3, 3)
MEASURED = Measured({SOUND: Count(4000, 0), SHAKY: Count(200, 2), BAD: Count(50, 20), WARNED: Count(4000, 0)})


@pytest.mark.parametrize("bad", [0, 1, 3, 10, 30])
def test_the_upper_bound_is_poissons(bad: int) -> None:
    """With so many expected, so few or fewer are seen once in twenty times."""
    seen = 100_000
    expected = upper_bound(bad, seen) * seen
    few = sum(exp(-expected) * expected**count / factorial(count) for count in range(bad + 1))
    assert few == pytest.approx(0.05, abs=0.005)


def test_nothing_seen_is_nothing_known() -> None:
    """And nothing is promised."""
    assert upper_bound(0, 0) == 1.0
    assert not Measured({}).trusted(0.05)


def test_confidence_is_the_share_that_was_right() -> None:
    """As far as so few figures can say."""
    assert MEASURED.confidence(SOUND) > 0.999
    assert MEASURED.confidence(SHAKY) == pytest.approx(0.98, abs=0.02)
    assert MEASURED.confidence(BAD) == pytest.approx(0.6, abs=0.05)


def test_a_stratum_that_was_never_seen_is_judged_by_its_group() -> None:
    """An indicator under a doubtful name is no safer than other figures under one."""
    never = Stratum("indicator", "disputed", "none", 2, 0)
    assert MEASURED.confidence(never) < 0.8


def test_the_stricter_the_promise_the_fewer_are_trusted() -> None:
    """The soundest first."""
    assert SOUND in MEASURED.trusted(0.001)
    assert SHAKY not in MEASURED.trusted(0.001)
    assert BAD not in MEASURED.trusted(0.01)
    assert WARNED not in MEASURED.trusted(0.01), "it is marked by its warning: nobody has to trust it"


STRATA = st.builds(
    Stratum,
    st.sampled_from(get_args(Kind)),
    st.sampled_from(get_args(Reader)),
    st.sampled_from(UNMARKED),
    st.integers(0, len(DIGITS_BANDS)),
    st.integers(0, len(NAME_BANDS)),
)


@given(STRATA, st.integers(0, 3), st.integers(0, 3))
def test_what_is_read_less_surely_is_no_sounder(sure: Stratum, digits: int, name: int) -> None:
    """Few were counted of the worst names; by themselves they may have been right."""
    less = sure._replace(digits=min(digits, sure.digits), name=min(name, sure.name))
    assert load().confidence(less) <= load().confidence(sure)
    assert sure in load().trusted(0.001) or less not in load().trusted(0.001)


@given(st.floats(0, 1), st.floats(0, 1))
def test_trust_only_grows_with_what_is_allowed(one: float, other: float) -> None:
    """Whoever allows more errors gets no more flags."""
    less, more = sorted((one, other))
    assert load().trusted(less) <= load().trusted(more)


def test_what_is_trusted_keeps_the_promise_on_what_was_counted() -> None:
    """The unmarked figures of all trusted strata together are wrong no more often than allowed."""
    for allowed in (0.001, 0.003, 0.01):
        for in_prose, allowance in ((False, 1.0), (True, PROSE_ALLOWANCE)):
            trusted = [each for each in load().trusted(allowed) if (each.kind in PROSE) == in_prose]
            counts = [load().counts.get(each, NOTHING) for each in trusted]
            seen = sum(count.seen for count in counts)
            assert seen > 1000
            assert sum(count.wrong for count in counts) <= allowance * allowed * seen
