from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.values.spelled import SPELLED, parse_spelled

PATTERN = re.compile(SPELLED)


@pytest.mark.parametrize(
    ("said", "value", "magnitude"),
    [
        ("1,078백만", "1078000000", "백만"),
        ("12.5억", "1250000000", "억"),
        ("1억 1천만", "110000000", "천만"),
        ("1억 천만", "110000000", "천만"),
        ("2천5백만", "25000000", "백만"),
        ("2천 500만", "25000000", "만"),
        ("12조 3천4백5십억", "12345000000000", "십억"),
        ("4천", "4000", "천"),
    ],
)
def test_spelled_numbers(said: str, value: str, magnitude: str) -> None:
    spelled = parse_spelled(said)
    assert spelled is not None
    assert (spelled.parsed.value, spelled.parsed.sure) == (Decimal(value), True)
    assert spelled.magnitude == magnitude


@pytest.mark.parametrize(
    "said", ["3억 5천", "2조 30", "3만 5억", "3억 5억", "5백 3천만", "2천 3,000만", "1.5억 200만"]
)
def test_an_order_that_numbers_do_not_have_is_not_sure(said: str) -> None:
    spelled = parse_spelled(said)
    assert spelled is not None
    assert not spelled.parsed.sure


def test_more_than_money_can_be_is_nothing() -> None:
    assert parse_spelled("9" * 19 + "억 5만") is None
    assert parse_spelled("999,999,999조") is None


@given(st.text("123,.억만천백십조 ", max_size=24))
def test_whatever_has_the_form_is_read_or_refused(said: str) -> None:
    match = PATTERN.fullmatch(said)
    if match is not None:
        spelled = parse_spelled(said)
        assert spelled is None or spelled.parsed.value > 0
