"""What misread digits cost: the known confusions are cheap, the others dear, and nothing is free but the truth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.repair.balance.misreadings import DIGITS, cost, estimates, origins

FIGURES = st.text(DIGITS, min_size=1, max_size=7)


@given(FIGURES)
def test_reading_what_is_printed_costs_nothing(figure: str) -> None:
    """And nothing else is as cheap."""
    assert cost(figure, figure) == 0.0


@given(FIGURES, FIGURES)
def test_a_misreading_costs_something(printed: str, read: str) -> None:
    """Whatever differs has its price."""
    assert (cost(printed, read) > 0.0) == (printed != read)


@given(FIGURES)
def test_one_wrong_digit_costs_what_its_origin_says(read: str) -> None:
    """The quick way over all single slips agrees with the table of edit costs."""
    for printed, against in origins(read):
        assert cost(printed, read) <= against + 1e-9


@pytest.mark.parametrize(
    ("printed", "likely", "unlikely"),
    [("1,073", "1,078", "1,074"), ("1,000", "1,600", "1,700"), ("440", "940", "340")],
)
def test_confusions_that_are_known_are_cheaper(printed: str, likely: str, unlikely: str) -> None:
    """3 is read as 8, 0 as 6 and 4 as 9 more often than as other digits."""
    figures = [text.replace(",", "") for text in (printed, likely, unlikely)]
    assert cost(figures[0], figures[1]) < cost(figures[0], figures[2])


def test_shares_of_each_digit_are_shares() -> None:
    """What is not listed has a share of its own; together they make one."""
    for digit, shares in estimates().shares.items():
        others = len(DIGITS) - 1 - len(shares)
        assert digit not in shares
        assert sum(shares.values()) + others * estimates().rest <= 1.01
