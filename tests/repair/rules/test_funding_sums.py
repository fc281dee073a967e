"""Misread, lost, invented and misprinted figures of a funding table, each with the sums around it."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.model.draft import PledgeDraft
from extract.repair.rules.funding_sums import NAME, RULE

from ..tables import MILLION, Said, pledge, read_at

WORDING = lexicon.load()

RIGHT: tuple[tuple[Said, ...], ...] = ((1078, 539, 539), (700, 350, 350), (378, 189, 189))


def table(*changes: tuple[int, int, Said]) -> PledgeDraft:
    """The right table but for some places."""
    rows = [list(row) for row in RIGHT]
    for row, col, said in changes:
        rows[row][col] = said
    return pledge(rows)


def fixed(draft: PledgeDraft) -> PledgeDraft:
    """What the rule makes of a draft."""
    return RULE.fix(draft, WORDING)


def test_a_table_that_adds_up_stays() -> None:
    """The same draft, not only an equal one."""
    draft = table()
    assert fixed(draft) is draft


def test_a_misread_digit_is_had_back_with_its_equations() -> None:
    """1,073 for 1,078: its row and its column agree, and 8 is often read as 3."""
    found = read_at(fixed(table((0, 0, 1073))), 0, 0)
    assert (found.value, found.status, found.rule, found.raw) == (1078 * MILLION, "repaired", NAME, "1,073")
    assert found.proof == "1,078 = 700 + 378; 1,078 = 539 + 539"


def test_a_lost_digit_is_had_back() -> None:
    """70 for 700."""
    assert read_at(fixed(table((1, 0, 70))), 1, 0).value == 700 * MILLION


def test_a_lost_figure_is_derived() -> None:
    """A blank that both its row and its column ask to be filled."""
    found = read_at(fixed(table((2, 1, None))), 2, 1)
    assert (found.value, found.status, found.raw) == (189 * MILLION, "derived", "")


def test_an_invented_figure_is_taken_for_nothing() -> None:
    """A ruling read as 1 in a blank cell: it is left out, and a notice says so."""
    draft = pledge(((1078, 539, 539), (700, 350, 350), (378, 189, 189), (None, None, 1)))
    found = fixed(draft)
    assert found.funding[0].rows[3].amounts == (None, None, None)
    assert [notice.code for notice in found.notices] == ["figure-dropped"]


def test_a_figure_that_no_misreading_explains_is_a_misprint_and_stays() -> None:
    """1,078 and 2,740 have no digit in common: the page is wrong, and the record says what the page says."""
    draft = table((0, 0, 2740))
    assert fixed(draft) is draft


def test_what_two_readers_agree_on_stays() -> None:
    """Both read 1,073: then it is printed, however likely a misreading would be for one."""
    found = read_at(fixed(table((0, 0, (1073, 1073)))), 0, 0)
    assert found.value == 1073 * MILLION
    assert found.status in ("read", "flagged")


@pytest.mark.parametrize("said", [(1073, 1078), (4078, 1078)])
def test_of_two_readings_the_one_that_adds_up_is_taken(said: Said) -> None:
    """Even where the first reading is an unlikely slip."""
    assert read_at(fixed(table((0, 0, said))), 0, 0).value == 1078 * MILLION


def test_where_two_changes_would_do_nobody_guesses() -> None:
    """A table of one year says 350 twice and 360 once more: which is misread is told by nothing."""
    draft = pledge(((350, None), (360, None)))
    found = fixed(draft)
    assert [read_at(found, row, 0).value for row in (0, 1)] == [350 * MILLION, 360 * MILLION]


def test_a_lone_source_need_not_be_all_of_the_total() -> None:
    """계 500 beside 국비 100, in a year and in all: the others are not listed, and nothing is misread."""
    draft = pledge(((500, 500), (100, 100)))
    assert fixed(draft) is draft


def test_a_step_of_the_last_place_may_be_rounding() -> None:
    """A row that misses its sum by one is not mended by changing a digit that its column needs."""
    draft = pledge(((1078, 539, 538), (700, 350, 350), (378, 189, 188)))
    values = [read_at(fixed(draft), row, col).value for row in range(3) for col in range(3)]
    assert values == [read_at(draft, row, col).value for row in range(3) for col in range(3)]


def test_a_total_of_the_header_is_had_back_where_another_reader_saw_it() -> None:
    """The table's total is borne out by two sums, and the digit reader sees it in the head as well."""
    found = fixed(pledge(RIGHT, total=(1073, 1078))).total_budget
    assert found is not None
    assert (found.value, found.status) == (1078 * MILLION, "repaired")


def test_a_total_of_the_header_may_truly_differ() -> None:
    """An older plan: one copy speaks against it, and nobody has read anything else."""
    draft = pledge(RIGHT, total=1073)
    assert fixed(draft).total_budget == draft.total_budget


def test_two_misread_figures_in_one_row_are_had_back() -> None:
    """Each has a column of its own."""
    found = fixed(table((1, 1, 850), (1, 2, 359)))
    assert [read_at(found, 1, col).value for col in (1, 2)] == [350 * MILLION] * 2


def test_a_tangle_of_changes_stays_in_doubt() -> None:
    """Four misread figures that share rows and columns: whatever comes out is marked, with its neighbours."""
    found = fixed(table((0, 1, 589), (0, 2, 639), (1, 1, 850), (1, 2, 360)))
    doubted = [
        amount.status
        for row in found.funding[0].rows[:2]
        for amount in row.amounts
        if amount is not None and amount.value != 1
    ]
    assert all(status in ("flagged", "read") for status in doubted)
    wrong = [(0, 1, 539), (0, 2, 539), (1, 1, 350), (1, 2, 350)]
    for row, col, right in wrong:
        value = read_at(found, row, col)
        assert value.value == right * MILLION or value.status == "flagged" or fixed(found) is found
