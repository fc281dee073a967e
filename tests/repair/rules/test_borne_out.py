"""When a doubted figure is believed because of its sums, and when it is not."""

from __future__ import annotations

from dataclasses import replace

from extract import lexicon
from extract.model.draft import FundingRow, PledgeDraft, Reading
from extract.repair.rules.borne_out import NAME, RULE

from ..tables import MILLION, pledge, read_at

WORDING = lexicon.load()
ADDING = ((1078, 539, 539), (700, 350, 350), (378, 189, 189))
COPIES = ((700, 350, 350), (700, 350, 350))


def doubting(draft: PledgeDraft, row: int, col: int, how: Reading[int]) -> PledgeDraft:
    """The draft with another reading at a place."""
    table = draft.funding[0]
    rows: list[FundingRow] = list(table.rows)
    amounts = list(rows[row].amounts)
    amounts[col] = how
    rows[row] = replace(rows[row], amounts=tuple(amounts))
    return replace(draft, funding=(replace(table, rows=tuple(rows)),))


def doubted(rows: tuple[tuple[int, ...], ...], rule: str) -> Reading[int]:
    """The reading at (1, 1), flagged by ``rule`` before the rule here ran."""
    draft = pledge(rows)
    flagged = read_at(draft, 1, 1).flagged(rule)
    return read_at(RULE.fix(doubting(draft, 1, 1, flagged), WORDING), 1, 1)


def test_digits_that_two_sums_bear_out_are_believed() -> None:
    """Its row and its column come out with it; the equations say so."""
    found = doubted(ADDING, "doubtful-figure")
    assert (found.status, found.rule, found.value) == ("read", NAME, 350 * MILLION)
    assert found.proof == "539 = 350 + 189; 700 = 350 + 350"


def test_a_disputed_figure_is_believed_likewise() -> None:
    """Two readers disagreed, and one of them adds up."""
    draft = pledge(ADDING)
    unsure = replace(read_at(draft, 1, 1), confidence=0.4)
    found = read_at(RULE.fix(doubting(draft, 1, 1, unsure), WORDING), 1, 1)
    assert found.confidence > 0.9


def test_a_doubtful_heading_is_no_matter_of_sums() -> None:
    """A wrong year over a column leaves every sum as it is."""
    assert doubted(ADDING, "doubtful-heading").status == "flagged"


def test_a_shifted_row_is_cleared_by_a_column_that_adds_up() -> None:
    """A shift would break the column's sum."""
    assert doubted(ADDING, "doubtful-row").status == "read"


def test_copies_bear_nothing_out() -> None:
    """Where one source pays all, the total row is the same print, and shifts with it."""
    assert doubted(COPIES, "doubtful-row").status == "flagged"


def test_a_sum_that_does_not_come_out_bears_nothing_out() -> None:
    """The row agrees, the column does not."""
    rows = ((1078, 540, 539), (700, 350, 350), (378, 189, 189))
    assert doubted(rows, "doubtful-figure").status == "flagged"
