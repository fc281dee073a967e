from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.records.values.amounts import Amount, find_amounts, parse_amount, unit_in
from extract.records.values.numbers import MAX_DIGITS

UNITS = load().units
SMALL_UNITS = ["원", "천원", "만원", "백만원", "천만원"]
BLANKS = st.sampled_from(["", " "])


def parsed(text: str, unit: str = "백만원") -> Amount | None:
    return parse_amount(text, unit, UNITS)


@given(st.sampled_from(sorted(UNITS)), st.integers(-99_999, 99_999))
def test_a_cell_comes_back_in_any_unit(unit: str, number: int) -> None:
    assert parsed(f"{number:,}", unit) == Amount(number * UNITS[unit], unit, sure=True)


@given(st.sampled_from(sorted(UNITS)), st.integers(1, 99_999), BLANKS, BLANKS)
def test_an_amount_that_names_its_unit_needs_no_other(unit: str, number: int, one: str, other: str) -> None:
    amount = parsed(f"{number:,}{one}{unit[:-1]}{other}원", "천원")
    assert amount is not None
    assert (amount.won, amount.sure) == (number * UNITS[unit], True)
    assert amount.unit == unit


@given(st.integers(1, 10**13 - 1), BLANKS)
def test_any_won_amount_spelled_out_comes_back(won: int, blank: str) -> None:
    parts = [
        (won // 10**12, "조"),
        (won // 10**8 % 10**4, "억"),
        (won // 10**4 % 10**4, "만"),
        (won % 10**4, ""),
    ]
    said = blank.join(f"{number:,}{magnitude}" for number, magnitude in parts if number)
    amount = parsed(f"{said}원")
    assert amount is not None
    assert amount.won == won
    skips_man = won % 10**4 and not won // 10**4 % 10**4 and won >= 10**8
    assert amount.sure is not bool(skips_man)


@given(
    st.integers(1, 9), st.integers(1, 9), st.integers(0, 99), st.sampled_from([("만", 10**4), ("억", 10**8)])
)
def test_thousands_and_hundreds_wait_for_their_magnitude(
    a: int, b: int, c: int, big: tuple[str, int]
) -> None:
    amount = parsed(f"{a}천{b}백{c or ''}{big[0]}원")
    assert amount is not None
    assert (amount.won, amount.sure) == ((1000 * a + 100 * b + c) * big[1], True)


@pytest.mark.parametrize(
    ("printed", "won"),
    [
        ("1,078백만 원", 1_078_000_000),
        ("1,078백 만원", 1_078_000_000),
        ("12.5억원", 1_250_000_000),
        ("1.234억원", 123_400_000),
        ("1억 1천만원", 110_000_000),
        ("1억 천만원", 110_000_000),
        ("2천5백만원", 25_000_000),
        ("3조 2,000억", 3_200_000_000_000),
        ("5,000천원", 5_000_000),
        ("△120", -120_000_000),
        ("△ 2억원", -200_000_000),
        ("1,078", 1_078_000_000),
        ("1,078.5", 1_078_500_000),
        ("１２０", 120_000_000),
        ("35\n백만원", 35_000_000),
    ],
)
def test_forms_of_amounts(printed: str, won: int) -> None:
    amount = parsed(printed)
    assert amount is not None
    assert (amount.won, amount.sure) == (won, True)


@pytest.mark.parametrize(
    "doubtful",
    [
        "1.078",  # a point for a comma
        "1.078백만원",
        "1,07",
        "- 120",
        "- 3억원",
        "①3억원",
        "3억 5천",  # said for 3억 5천만
        "3억 5억원",
        "5만 3억원",
        "1.5억 200만원",
        "0.5원",
        "l20",
    ],
)
def test_what_may_mean_something_else_is_not_sure(doubtful: str) -> None:
    amount = parsed(doubtful)
    assert amount is not None
    assert not amount.sure


@pytest.mark.parametrize(
    "text", ["", "-", "천원", "백만 원", "비예산", "1,0785만원", "9" * 20, "9" * 20 + "억원", "9억" * 20]
)
def test_what_is_no_amount(text: str) -> None:
    amount = parsed(text)
    assert amount is None or not amount.sure


def test_a_table_in_eok_has_decimals() -> None:
    assert parsed("1.234", "억원") == Amount(123_400_000, "억원", sure=True)


@given(st.text("0123456789,.억만천백조원 -△", max_size=20), st.sampled_from(sorted(UNITS)))
def test_every_amount_fits_its_column(text: str, unit: str) -> None:
    amount = parsed(text, unit)
    assert amount is None or abs(amount.won) < 10**MAX_DIGITS


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("국비 70백만원, 도비 3억 2천만 원 확보", [70_000_000, 320_000_000]),
        ("요금 100원 버스 운행", [100]),
        ("총 12,000천원(시비)", [12_000_000]),
        ("2-3억원 규모", [300_000_000]),
        ("- 5억원 투입", [500_000_000]),
        ("전년 대비 △2억원, -1억원", [-200_000_000, -100_000_000]),
        ("조례 제3조 500만원 이하", [5_000_000]),
        ("1,500원,2,500원", [1_500, 2_500]),
        ("3 원도심, 4개 단지, 백만 원", []),
        ("12,34,567원", []),
        ("1,2345만원", []),
    ],
)
def test_amounts_in_running_text(text: str, amounts: list[int]) -> None:
    assert [amount.won for amount in find_amounts(text)] == amounts


@given(st.lists(st.integers(1, 10**12), min_size=1, max_size=4))
def test_amounts_stand_where_they_say(amounts: list[int]) -> None:
    text = " 및 ".join(f"사업비 {won:,}원" for won in amounts)
    found = list(find_amounts(text))
    assert [amount.won for amount in found] == amounts
    assert [text[amount.start : amount.end] for amount in found] == [f"{won:,}원" for won in amounts]


def test_a_point_for_a_comma_leaves_an_amount_in_text_unsure() -> None:
    (amount,) = find_amounts("국비 1.250천원 교부")
    assert (amount.won, amount.sure) == (1_250_000, False)


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        ("백만원", "백만원"),
        ("백 만 원", "백만원"),
        ("천원, %", "천원"),
        ("억원", "억원"),
        ("십억원", "십억원"),
        ("명", None),
    ],
)
def test_the_longest_unit_of_a_note_counts(note: str, unit: str | None) -> None:
    assert unit_in(note, UNITS) == unit
