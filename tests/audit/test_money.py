from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.audit.money import last_place, printed, won_in
from extract.lexicon import load

UNITS = dict(load().units)


@pytest.mark.parametrize(
    ("won", "unit", "text"),
    [
        (1_031_000_000, "백만원", "1,031백만원"),
        (470_000_000, "억원", "4.7억원"),
        (0, "천원", "0천원"),
        (-1_500_000, "백만원", "-1.5백만원"),
        (12_345, "냥", "12,345원"),
        (100, "원", "100원"),
        (12_000_000_000, "십억원", "12십억원"),
    ],
)
def test_amounts_are_shown_in_the_printed_unit(won: int, unit: str, text: str) -> None:
    assert printed(won, unit) == text


@given(st.integers(-(10**18), 10**18), st.sampled_from(sorted(UNITS)))
def test_nothing_is_lost_in_printing(won: int, unit: str) -> None:
    whole, _, decimals = printed(won, unit).removesuffix(unit).replace(",", "").partition(".")
    size = len(str(UNITS[unit])) - 1
    assert int(whole + decimals.ljust(size, "0")) == won


@pytest.mark.parametrize(
    ("amounts", "unit", "step"),
    [
        ((470_000_000, 1_200_000_000), "억원", 10_000_000),
        ((400_000_000,), "억원", 100_000_000),
        ((3_000_000,), "백만원", 1_000_000),
        ((), "백만원", 1_000_000),
        ((7,), "원", 1),
        ((7,), "냥", 1),
    ],
)
def test_the_last_place_follows_from_the_amounts(amounts: tuple[int, ...], unit: str, step: int) -> None:
    assert last_place(amounts, unit) == step


@pytest.mark.parametrize(("unit", "won"), UNITS.items())
def test_every_unit_that_is_read_is_worth_here_what_it_is_worth_there(unit: str, won: int) -> None:
    assert won_in(unit) == won


@pytest.mark.parametrize("unit", ["", "냥", "백만", "만백원", "백만 원", "십십원"])
def test_what_is_no_unit_is_worth_nothing(unit: str) -> None:
    assert won_in(unit) is None
