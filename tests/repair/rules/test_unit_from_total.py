"""A table without a unit beside a head whose total names one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract import lexicon
from extract.model.draft import PledgeDraft, Reading
from extract.repair.rules.unit_from_total import ASSUMED, NAME, RULE

from ..tables import MILLION, pledge, read_at

WORDING = lexicon.load()
ROWS = ((5887, 2887, 3000), (1590, 590, 1000), (4297, 2297, 2000))


def assumed(total: Reading[int] | None) -> PledgeDraft:
    """A table read in 백만원 for want of a unit."""
    draft = pledge(ROWS)
    table = draft.funding[0]
    rows = tuple(
        replace(row, amounts=tuple(each and each.flagged(ASSUMED) for each in row.amounts))
        for row in table.rows
    )
    return replace(draft, total_budget=total, funding=(replace(table, rows=rows),))


@pytest.mark.parametrize(("printed", "unit", "won"), [("5,887천원", "천원", 1000), ("5,887원", "원", 1)])
def test_the_heads_unit_is_the_tables(printed: str, unit: str, won: int) -> None:
    """All amounts follow, with both figures as the proof."""
    found = RULE.fix(assumed(Reading(5887 * won, printed)), WORDING)
    assert found.funding[0].unit == unit
    amount = read_at(found, 1, 1)
    assert (amount.value, amount.status, amount.rule, amount.raw) == (590 * won, "repaired", NAME, "590")
    assert amount.proof == f"{printed} = 5,887 ({unit})"


def test_the_unit_that_was_assumed_is_borne_out_likewise() -> None:
    """백만원 in the head, 백만원 assumed: no amount changes, and none is in doubt any more."""
    amount = read_at(RULE.fix(assumed(Reading(5887 * MILLION, "5,887백만원")), WORDING), 1, 1)
    assert (amount.value, amount.status) == (590 * MILLION, "repaired")


@pytest.mark.parametrize(
    "total",
    [
        None,
        Reading(5888_000, "5,888천원"),
        Reading(5887_000, "5,887").flagged("doubtful-figure"),
        Reading(58870, "58,870원"),
    ],
)
def test_another_figure_or_a_doubtful_one_says_nothing(total: Reading[int] | None) -> None:
    """The amounts stay flagged."""
    draft = assumed(total)
    assert RULE.fix(draft, WORDING) is draft


def test_a_table_with_a_unit_keeps_it() -> None:
    """However the head's total reads."""
    draft = pledge(ROWS)
    draft = replace(draft, total_budget=Reading(5887_000, "5,887천원"))
    assert RULE.fix(draft, WORDING) is draft
