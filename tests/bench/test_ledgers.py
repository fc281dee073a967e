"""Tables by lot: right as printed, wrong where they are said to be, and counted as the bench counts them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.ledgers.draw import draw_ledger
from bench.ledgers.misread import misread
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
    assert [line.split()[0] for line in "".join(said).splitlines()] == ["errors", "1", "2", "3", "4", "all"]
