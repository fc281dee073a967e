"""Every amount that is printed comes back; what blanks, letters or words made of it is never another one, unmarked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.records.values.amounts import Amount, find_amounts
from extract.records.values.cell_amounts import amount_in_cell

from .printed_amounts import Printed, amounts, spelled, with_its_own_unit

WORDING = load()


def read(text: str, unit: str) -> Amount | None:
    return amount_in_cell(text, unit, WORDING)


def is_right_or_marked(amount: Amount | None, won: int) -> bool:
    return amount is None or not amount.sure or amount.won == won


@given(amounts())
def test_what_is_printed_comes_back(printed: Printed) -> None:
    amount = read(printed.text, printed.unit)
    assert amount is not None
    assert (amount.won, amount.sure) == (printed.won, True)


@given(amounts(), st.data())
def test_a_blank_anywhere_makes_no_other_amount(printed: Printed, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(printed.text)))
    blank = data.draw(st.sampled_from([" ", "  ", "\n", "\u3000"]))
    assert is_right_or_marked(read(printed.text[:at] + blank + printed.text[at:], printed.unit), printed.won)


@given(amounts(), st.data())
def test_a_sign_that_strays_into_an_amount_makes_no_other(printed: Printed, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(printed.text)))
    stray = data.draw(st.sampled_from(list("OoIlBSZ|/?%~:;'\"_명건약여×=")))
    assert is_right_or_marked(read(printed.text[:at] + stray + printed.text[at:], printed.unit), printed.won)


@given(amounts(), st.data())
def test_a_figure_read_as_a_letter_is_marked(printed: Printed, data: st.DataObject) -> None:
    digits = [at for at, sign in enumerate(printed.text) if sign.isdigit()]
    at = data.draw(st.sampled_from(digits))
    letter = data.draw(st.sampled_from(list("OoIlBSZ|")))
    amount = read(printed.text[:at] + letter + printed.text[at + 1 :], printed.unit)
    assert amount is None or not amount.sure


@given(
    with_its_own_unit(), st.sampled_from(["약 {}", "약{} 내외", "{} 이상", "{} 정도", "최대 {}", "{}(추경)"])
)
def test_about_so_much_is_that_much_and_marked(printed: Printed, form: str) -> None:
    amount = read(form.format(printed.text), printed.unit)
    assert amount is None or (amount.won, amount.sure) == (printed.won, False)
    assert amount is not None or "(" in printed.text


@given(st.integers(1, 10**4), st.sampled_from(sorted(WORDING.units)))
def test_figures_in_brackets_are_negative_where_they_say_so(number: int, unit: str) -> None:
    won = number * WORDING.units[unit]
    assert read(f"(△{number:,})", unit) == Amount(-won, unit, sure=True)
    assert read(f"({number:,})", unit) == Amount(-won, unit, sure=False)


@given(st.integers(1, 9999), st.sampled_from([1000, 100]), st.sampled_from([("억", "만"), ("조", "억")]))
def test_a_magnitude_that_is_left_out_is_supplied_and_marked(
    number: int, small: int, big: tuple[str, str]
) -> None:
    """3억 5천 is said for 3억 5천만."""
    worth = {"조": 10**12, "억": 10**8, "만": 10**4}
    few = number % 9 + 1
    amount = read(f"{number}{big[0]} {few}{'천' if small == 1000 else '백'}", "백만원")
    assert amount is not None
    assert (amount.won, amount.sure) == (number * worth[big[0]] + few * small * worth[big[1]], False)


@given(amounts(), amounts(), st.sampled_from([" ", "~", " ~ ", "/", "\n", ", ", "(", "×"]))
def test_two_amounts_in_a_cell_are_never_one(one: Printed, other: Printed, between: str) -> None:
    amount = read(f"{one.text}{between}{other.text}", one.unit)
    assert amount is None or not amount.sure or between in " \n"


SENTENCES = st.sampled_from(
    [
        "국비 {} 확보",
        "총사업비 {}",
        "사업비({}) 집행",
        "공모 선정, {}",
        "도비 {}, 2026년",
        "- 용역비 : {} 계상",
    ]
)


@given(st.one_of(with_its_own_unit(), spelled()).filter(lambda one: one.text.endswith("원")), SENTENCES)
def test_an_amount_in_a_sentence_comes_back(printed: Printed, sentence: str) -> None:
    (found,) = find_amounts(sentence.format(printed.text))
    assert (found.won, found.sure) == (printed.won, True)


@given(spelled().filter(lambda one: one.won % 10**12), SENTENCES)
def test_an_amount_that_leaves_out_won_comes_back_where_it_is_looked_for(
    printed: Printed, sentence: str
) -> None:
    text = sentence.format(printed.text)
    (found,) = find_amounts(text, without_won=True)
    assert (found.won, found.sure) == (printed.won, True)
    assert bool(list(find_amounts(text))) == printed.text.endswith("원")


@given(spelled(), SENTENCES, st.data())
def test_a_blank_in_a_sentence_makes_no_other_amount(
    printed: Printed, sentence: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(printed.text)))
    text = sentence.format(f"{printed.text[:at]} {printed.text[at:]}")
    assert all(found.won == printed.won for found in find_amounts(text) if found.sure)


@pytest.mark.parametrize(
    ("text", "won"),
    [("12~15억원", 1_500_000_000), ("1, 078백만원", 78_000_000), ("10 5억원", 500_000_000)],
)
def test_the_end_of_something_torn_is_marked(text: str, won: int) -> None:
    assert [(each.won, each.sure) for each in find_amounts(f"국비 {text}")] == [(won, False)]


@pytest.mark.parametrize(
    "text", ["국비", "백만원", "약", "총 ", "(단위 : 천원)", "()", "12억~15억원", "매년 12억원", "15백만원×2"]
)
def test_what_is_no_amount_of_a_cell(text: str) -> None:
    assert read(text, "백만원") is None


@given(
    st.text("0123456789,.억만천백조원 약금정()[]△-₩단위:", max_size=24),
    st.sampled_from(sorted(WORDING.units)),
)
def test_whatever_a_cell_holds_fits_its_column(text: str, unit: str) -> None:
    amount = read(text, unit)
    assert amount is None or abs(amount.won) < 10**18
