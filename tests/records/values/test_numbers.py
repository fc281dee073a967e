from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.values.numbers import MAX_DIGITS, Parsed, parse_number, with_commas


@given(st.integers(-(10**MAX_DIGITS) + 1, 10**MAX_DIGITS - 1), st.sampled_from([",", ""]))
def test_a_whole_number_comes_back(number: int, comma: str) -> None:
    assert parse_number(f"{number:,}".replace(",", comma)) == Parsed(Decimal(number), sure=True)


@given(st.decimals(0, 10**6, places=1))
def test_a_decimal_comes_back(number: Decimal) -> None:
    assert parse_number(f"{number:,}") == Parsed(number, sure=True)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("１，２００", "1200"), ("△ 35", "-35"), ("▼7", "-7"), ("−12", "-12"), ("+4", "4"), ("87.5 %", "87.5"), (" 0 ", "0")],
)  # fmt: skip
def test_what_printers_do_with_numbers(printed: str, value: str) -> None:
    assert parse_number(printed) == Parsed(Decimal(value), sure=True)


@pytest.mark.parametrize(
    ("misread", "value"),
    [
        ("1,23", "123"),
        ("12,34,567", "1234567"),
        (",120", "120"),
        ("120.", "120"),
        ("l2O", "120"),
        ("1 078", "1078"),
        ("3S", "35"),
        ("1.862.000", "1862000"),
        ("1.078", "1078"),
        ("- 120", "-120"),
        ("3²", "32"),
        ("①5", "15"),
        ("1~2", "12"),
    ],
)
def test_a_malformed_number_is_a_guess(misread: str, value: str) -> None:
    assert parse_number(misread) == Parsed(Decimal(value), sure=False)


@pytest.mark.parametrize("text", ["", "-", "○", "O", "해당없음", "12명", "3/4", "9" * (MAX_DIGITS + 1)])
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(1000, 10**12), st.data())
def test_a_misplaced_comma_is_never_sure(number: int, data: st.DataObject) -> None:
    digits = str(number)
    at = data.draw(st.integers(1, len(digits) - 1).filter(lambda place: (len(digits) - place) != 3))
    parsed = parse_number(f"{digits[:at]},{digits[at:]}")
    assert parsed is None or not parsed.sure


@given(st.text("0123456789OoIlSB|,. ", min_size=1, max_size=12))
def test_a_letter_for_a_digit_is_never_sure(text: str) -> None:
    parsed = parse_number(text)
    if parsed is not None and not set(text.strip()) <= set("0123456789,."):
        assert not parsed.sure


@given(st.text(max_size=20))
def test_no_text_breaks_the_parser(text: str) -> None:
    parsed = parse_number(text)
    assert parsed is None or abs(parsed.value) < 10**MAX_DIGITS


@pytest.mark.parametrize("printed", ["0.125", "12.5", "1.2345", "1.234억원", "3.250 천억"])
def test_a_point_stays_where_decimals_are_printed(printed: str) -> None:
    assert with_commas(printed) == printed
