from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from schemas.scalars import MAX_WON, Date, Number, Period, Pointer, Won

PERIODS = TypeAdapter[str](Period)
DATES = TypeAdapter[str](Date)
POINTERS = TypeAdapter[str](Pointer)
WON = TypeAdapter[int](Won)
NUMBERS = TypeAdapter[int | float](Number)


@pytest.mark.parametrize("text", ["total", "2024", "2024-Q4", "2024-H1", "2024-12", "2027+", "2022-"])
def test_periods_of_the_contract(text: str) -> None:
    assert PERIODS.validate_python(text) == text


@pytest.mark.parametrize("text", ["", "24", "2024-Q5", "2024-13", "２０２４", "2024 ", "2024-Q1+", "total\n"])
def test_other_words_are_no_periods(text: str) -> None:
    with pytest.raises(ValidationError):
        PERIODS.validate_python(text)


@pytest.mark.parametrize("text", ["2024", "2024-00", "2024-1-1", "24-01-01", "２０２４-01"])
def test_other_words_are_no_dates(text: str) -> None:
    with pytest.raises(ValidationError):
        DATES.validate_python(text)


@pytest.mark.parametrize("text", ["", "/pledges/0", "/a~1b", "/~0"])
def test_pointers(text: str) -> None:
    assert POINTERS.validate_python(text) == text


@pytest.mark.parametrize("text", ["pledges", "/a~2", "/~"])
def test_other_words_are_no_pointers(text: str) -> None:
    with pytest.raises(ValidationError):
        POINTERS.validate_python(text)


@pytest.mark.parametrize("value", [True, "12", 12.0, MAX_WON + 1, None])
def test_money_is_a_whole_number_of_won(value: object) -> None:
    with pytest.raises(ValidationError):
        WON.validate_python(value)


def test_a_whole_number_stays_one() -> None:
    assert (NUMBERS.dump_json(100), NUMBERS.dump_json(35.9)) == (b"100", b"35.9")
    assert type(NUMBERS.validate_python(100)) is int
    assert type(NUMBERS.validate_json("100")) is int


@pytest.mark.parametrize("value", [True, "12", None])
def test_other_things_are_no_numbers(value: object) -> None:
    with pytest.raises(ValidationError):
        NUMBERS.validate_python(value)
