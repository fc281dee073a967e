from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.audit.checks.rate_mismatch import CHECK

from ..reports import found, rated


@pytest.mark.parametrize(
    ("target", "actual", "rate"),
    [
        (5, 5, 100),
        (3, 2, 66),  # cut off
        (3, 2, 67),  # rounded
        (3, 2, 66.6),
        (3, 2, 66.67),
        (1.5, 3, 200),
        (0, 3, 100),
        (None, 1, 100),
        (1, None, 50),
        (4, 0, 0),
    ],
)
def test_rates_that_follow_or_cannot_be_checked(target: float, actual: float, rate: float) -> None:
    assert not found(CHECK, rated(target, actual, rate))


@pytest.mark.parametrize(
    ("target", "actual", "rate"),
    [(5, 5, 110), (3, 2, 65), (3, 2, 66.5), (10, 12, 100), (4, 0, 5), (5, 5, -100), (1e-300, 1e300, 7)],
)
def test_rates_that_do_not_follow(target: float, actual: float, rate: float) -> None:
    (finding,) = found(CHECK, rated(target, actual, rate))
    assert finding.severity == "warning"
    assert finding.paths == tuple(f"/pledges/0/indicators/0/{name}" for name in ("rate", "target", "actual"))


def test_expected_and_printed_rate_are_told() -> None:
    (finding,) = found(CHECK, rated(3, 2, 99))
    assert (finding.expected, finding.actual) == ("66.7", "99")


@pytest.mark.parametrize(
    ("target", "actual", "rate"), [(10, 8, 125), (10, 8, 120), (10, 20, 50), (10, 15, 50)]
)
def test_an_indicator_that_is_to_fall_is_a_note(target: float, actual: float, rate: float) -> None:
    assert [finding.severity for finding in found(CHECK, rated(target, actual, rate))] == ["info"]


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 3))
def test_rounding_and_cutting_off_are_both_accepted(target: int, actual: int, places: int) -> None:
    scale = 10**places
    cut = 100 * actual * scale // target
    for tenths in (cut, round(100 * actual * scale / target)):
        assert not found(CHECK, rated(target, actual, tenths / scale if places else tenths))


FINITE = st.floats(allow_nan=False, allow_infinity=False)
"""The contract holds no other number."""


@given(FINITE, FINITE, FINITE)
def test_no_number_is_too_odd(target: float, actual: float, rate: float) -> None:
    found(CHECK, rated(target, actual, rate))
