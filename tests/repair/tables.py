"""Small funding tables for the tests: rows of amounts in 백만원 as they are read, ``None`` for a blank."""

from __future__ import annotations

from collections.abc import Sequence

from extract.model.draft import (
    Alternative,
    FundingColumn,
    FundingDraft,
    FundingRow,
    FundingSource,
    PledgeDraft,
    Reading,
)

MILLION = 1_000_000

SOURCES: tuple[tuple[FundingSource, str], ...] = (
    ("total", "계"),
    ("national", "국비"),
    ("provincial", "도비"),
    ("municipal", "시비"),
)

Said = int | tuple[int, ...] | None
"""An amount as read, or as one reader after the other reads it."""


def amount(said: Said) -> Reading[int] | None:
    """A reading of an amount; several readers of it make alternatives."""
    if said is None:
        return None
    first, *others = said if isinstance(said, tuple) else (said,)
    rivals = tuple(Alternative(other * MILLION, "digits") for other in others)
    page = 1 if others else None
    return Reading(first * MILLION, f"{first:,}", page, alternatives=rivals)


def pledge(rows: Sequence[Sequence[Said]], total: Said = None) -> PledgeDraft:
    """A pledge with a table of a total column and years from 2023 on, all of them 계획."""
    periods = ("total", *(str(2023 + year) for year in range(len(rows[0]) - 1)))
    columns = tuple(FundingColumn(period, "planned") for period in periods)
    read = tuple(
        FundingRow(source, Reading(word, word), tuple(map(amount, row)))
        for (source, word), row in zip(SOURCES, rows, strict=False)
    )
    return PledgeDraft((), total_budget=amount(total), funding=(FundingDraft("백만원", columns, read),))


def read_at(draft: PledgeDraft, row: int, col: int) -> Reading[int]:
    """The reading at a place that holds one."""
    found = draft.funding[0].rows[row].amounts[col]
    assert found is not None
    return found
