"""Rows of dumps that lost or doubled a blank cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bench.ledgers.draw import draw_ledger
from bench.ledgers.torn import torn
from extract import lexicon
from extract.model.draft import FundingRow, PledgeDraft
from extract.repair import repair
from extract.repair.rules import moved_cells
from extract.repair.rules.funding_sums import NAME as SUMS

from ..tables import MILLION, Said, pledge

WORDING = lexicon.load()

PRINTED: tuple[tuple[Said, ...], ...] = (
    (1000, 300, 400, 300),
    (500, 300, None, 200),
    (320, None, 220, 100),
    (180, None, 180, None),
)


def _with(row: int, said: Sequence[Said], rows: Sequence[Sequence[Said]] = PRINTED) -> PledgeDraft:
    return pledge([said if at == row else each for at, each in enumerate(rows)])


def _values(draft: PledgeDraft) -> list[list[int | None]]:
    return [[None if won is None else won // MILLION for won in row] for row in _won(draft)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (1, (500, 300, 200, None)),
        (2, (320, 220, 100, None)),
        (3, (180, None, None, 180)),
        (3, (180, 180, None, None)),
    ],
)
def test_cells_go_back_to_where_all_sums_come_out(row: int, said: tuple[Said, ...]) -> None:
    found = repair(_with(row, said), WORDING)
    assert _values(found) == [list(each) for each in PRINTED]
    moved = [
        amount for amount in found.funding[0].rows[row].amounts if amount and amount.status == "repaired"
    ]
    assert moved
    for amount in moved:
        assert amount.rule == moved_cells.NAME
        assert amount.raw == f"{amount.value // MILLION:,}"
        assert amount.proof
        assert "=" in amount.proof


def test_what_two_moves_explain_stays_where_it_was_read_in_doubt() -> None:
    """The only source that year and the total disagree about the year: either may have slipped."""
    draft = pledge(((500, 300, 200, None), (400, 200, None, 200), (100, 100, None, None)))
    found = moved_cells.fix(draft, WORDING)
    assert _values(found) == _values(draft)
    flagged = [
        (row, col)
        for row, each in enumerate(found.funding[0].rows)
        for col, amount in enumerate(each.amounts)
        if amount and amount.status == "flagged"
    ]
    assert flagged == [(0, 2), (1, 3)]


def test_equal_neighbours_move_together_also_where_they_are_spelt_differently() -> None:
    draft = pledge(
        ((3000, 500, 1200, 1300), (2000, 1000, 1000, None), (1000, 500, 200, 300)),
    )
    (table,) = draft.funding
    amounts = table.rows[1].amounts
    assert amounts[2]
    spelt = replace(table.rows[1], amounts=(*amounts[:2], replace(amounts[2], raw="1000"), amounts[3]))
    rows = (table.rows[0], spelt, table.rows[2])
    found = repair(replace(draft, funding=(replace(table, rows=rows),)), WORDING)
    moved = [amount and (amount.raw, amount.rule) for amount in found.funding[0].rows[1].amounts]
    assert moved == [("2,000", None), None, ("1,000", moved_cells.NAME), ("1000", moved_cells.NAME)]


@pytest.mark.parametrize(
    "rows",
    [
        ((2043, 976, 1067, None), (276, 276, None, None), (1767, None, 700, 1067)),
        ((10416, 2617, 2775, 5024, None), (2667, None, None, 2667, None), (7749, None, 2617, 2775, 2357)),
    ],
)
def test_the_only_row_that_can_be_moved_may_be_the_only_one_that_stands_right(
    rows: tuple[tuple[Said, ...], ...],
) -> None:
    """Two rows have lost the blank of the first year: moving the third one would empty the last."""
    draft = pledge(rows)
    found = moved_cells.fix(draft, WORDING)
    assert _values(found) == _values(draft)
    assert {amount.status for amount in found.funding[0].rows[2].amounts[1:] if amount} == {"flagged"}


def test_figures_put_right_by_sums_stay_where_they_are() -> None:
    draft = _with(1, (500, 300, 200, None))
    (table,) = draft.funding
    first = table.rows[0].amounts[0]
    assert first
    mended = replace(
        table.rows[0], amounts=(first.repaired(first.value, SUMS, "="), *table.rows[0].amounts[1:])
    )
    after = replace(draft, funding=(replace(table, rows=(mended, *table.rows[1:])),))
    assert moved_cells.fix(after, WORDING) == after


def test_a_page_that_is_here_shows_in_which_column_a_figure_stands() -> None:
    draft = _with(1, (500, 300, 200, None))
    (table,) = draft.funding
    on_page = replace(draft, funding=(replace(table, rows=tuple(map(_on_a_page, table.rows))),))
    assert moved_cells.fix(on_page, WORDING) == on_page


def _on_a_page(row: FundingRow) -> FundingRow:
    return replace(row, amounts=tuple(amount and replace(amount, page=1) for amount in row.amounts))


def test_a_figure_whose_row_was_in_doubt_is_believed_where_it_stands_now() -> None:
    draft = _with(2, (320, 220, 100, None))
    (table,) = draft.funding
    doubted = tuple(amount and amount.flagged("doubtful-row") for amount in table.rows[2].amounts)
    rows = tuple(replace(row, amounts=doubted) if at == 2 else row for at, row in enumerate(table.rows))
    found = moved_cells.fix(replace(draft, funding=(replace(table, rows=rows),)), WORDING)
    told = [amount and amount.status for amount in found.funding[0].rows[2].amounts]
    assert told == ["flagged", None, "repaired", "repaired"]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6))
def test_a_row_that_lost_a_blank_is_put_right_or_not_touched(seed: int) -> None:
    """No figure is ever moved to where it was not printed."""
    dice = Random(seed)
    case = torn(draw_ledger(dice), dice, WORDING)
    assume(case is not None)
    assert case is not None
    printed = [[amount or None for amount in row] for row in case.truth]
    assert _won(moved_cells.fix(case.draft, WORDING)) in (printed, _won(case.draft))


def _won(draft: PledgeDraft) -> list[list[int | None]]:
    return [
        [None if amount is None else amount.value for amount in row.amounts] for row in draft.funding[0].rows
    ]
