"""Tables by lot: right as printed, wrong where they are said to be, and counted as the bench counts them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bench.ledgers.draw import draw_ledger
from bench.ledgers.misread import misread
from bench.ledgers.torn import torn
from bench.parts import ledgers
from extract import lexicon
from extract.arithmetic.sums import Place, promised

WORDING = lexicon.load()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_every_sum_of_a_drawn_table_is_right(seed: int) -> None:
    """The truth must add up, else the count of what repair does would say nothing."""
    ledger = draw_ledger(Random(seed))
    won = {
        Place(source, column.period, column.measure): amount
        for source, _, amounts in ledger.rows
        for column, amount in zip(ledger.columns, amounts, strict=True)
    }
    for sum_ in promised([place for place, amount in won.items() if amount]):
        assert won[sum_.total] == sum(won[part] for part in sum_.parts)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 4))
def test_only_the_places_that_are_named_are_misread(seed: int, errors: int) -> None:
    """Every other reading is what the table prints."""
    dice = Random(seed)
    case = misread(draw_ledger(dice), errors, dice, WORDING)
    assert len(case.places) <= errors
    for number, row in enumerate(case.draft.funding[0].rows):
        for col, amount in enumerate(row.amounts):
            if (number, col) not in case.places:
                assert (amount.value if amount else 0) == case.truth[number][col]


def test_the_part_prints_a_line_for_each_number_of_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    """And one for all; every misread figure has one fate."""
    monkeypatch.setattr(ledgers, "TABLES", 8)
    said: list[str] = []
    ledgers.measure(said.append)
    *lines, _, torn_dumps = "".join(said).splitlines()
    assert [line.split()[0] for line in lines] == ["errors", "1", "2", "3", "4", "all"]
    assert "lost a blank cell" in torn_dumps


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_a_torn_row_holds_the_figures_of_its_page_in_their_order(seed: int) -> None:
    """Only a blank is lost, and only where it was named do figures stand elsewhere."""
    dice = Random(seed)
    case = torn(draw_ledger(dice), dice, WORDING)
    assume(case is not None)
    assert case is not None
    assert case.places
    for number, row in enumerate(case.draft.funding[0].rows):
        read = [amount.value if amount else 0 for amount in row.amounts]
        assert [won for won in read if won] == [won for won in case.truth[number] if won]
        differ = {(number, col) for col, won in enumerate(read) if won != case.truth[number][col]}
        assert differ == {place for place in case.places if place[0] == number}
