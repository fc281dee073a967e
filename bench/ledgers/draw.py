"""A funding table as a report would print it: sources down, years across, every sum right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from extract.model.draft import FundingColumn, FundingDraft, FundingRow, FundingSource, PledgeDraft, Reading

_SOURCES: tuple[tuple[FundingSource, str], ...] = (
    ("national", "국비"),
    ("provincial", "도비"),
    ("municipal", "시비"),
    ("private", "민자"),
    ("other", "기타"),
)

_UNITS = {"백만원": (10**6, 6_000), "천원": (10**3, 4_000_000), "억원": (10**8, 300)}
"""Won a step, and the largest amount of one source in one year, in steps."""

_FILLED, _SECURED, _AS_PLANNED = 0.65, 0.7, 0.6
"""Shares: of years that a source pays in, of planned amounts that are secured, of those that are secured in full."""

Row = list[int]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A drawn table: its unit and amounts in won, the total row and the total column first; 0 is a blank."""

    unit: str
    step: int
    columns: tuple[FundingColumn, ...]
    rows: tuple[tuple[FundingSource, str, tuple[int, ...]], ...]


def draw_ledger(dice: Random) -> Ledger:
    """A table of two to five sources and three to six years, with or without 확보 beside 계획."""
    unit = dice.choice(list(_UNITS))
    sources = sorted(dice.sample(_SOURCES, dice.randint(2, len(_SOURCES))), key=_SOURCES.index)
    years = [str(2022 + year) for year in range(dice.randint(3, 6))]
    planned = [[_amount(dice, unit) for _ in years] for _ in sources]
    grids = {"planned": planned}
    if dice.random() < 0.6:
        grids["secured"] = [[_secured(dice, amount, _UNITS[unit][0]) for amount in row] for row in planned]
    columns = [(period, measure) for period in ("total", *years) for measure in grids]
    with_sums = {measure: _with_sums(grid) for measure, grid in grids.items()}
    places = {column: ("total", *years).index(column[0]) for column in columns}
    rows = [
        tuple(with_sums[measure][number][places[period, measure]] for period, measure in columns)
        for number in range(len(sources) + 1)
    ]
    labels: Sequence[tuple[FundingSource, str]] = [("total", "계"), *sources]
    drawn = tuple(FundingColumn(period, "planned" if m == "planned" else "secured") for period, m in columns)
    return Ledger(
        unit, _UNITS[unit][0], drawn, tuple((s, w, r) for (s, w), r in zip(labels, rows, strict=True))
    )


def _amount(dice: Random, unit: str) -> int:
    step, most = _UNITS[unit]
    return step * dice.randint(max(1, most // 200), most) if dice.random() < _FILLED else 0


def _secured(dice: Random, planned: int, step: int) -> int:
    if not planned or dice.random() > _SECURED:
        return 0
    if dice.random() < _AS_PLANNED:
        return planned
    return planned * dice.randint(5, 9) // (10 * step) * step


def _with_sums(grid: list[Row]) -> list[Row]:
    """The rows with their sums in front, under a row of the columns' sums."""
    rows = [[sum(row), *row] for row in grid]
    return [[sum(column) for column in zip(*rows, strict=True)], *rows]


def printed(won: int, step: int) -> str:
    """As a table prints it: 1,078; nothing for a blank."""
    return f"{won // step:,}" if won else ""


def draft(
    ledger: Ledger, amounts: Sequence[Sequence[Reading[int] | None]], total: Reading[int] | None
) -> PledgeDraft:
    """The pledge that a reader would make of the table with these readings of its cells."""
    rows = tuple(
        FundingRow(source, Reading(word, word), tuple(row))
        for (source, word, _), row in zip(ledger.rows, amounts, strict=True)
    )
    return PledgeDraft((), total_budget=total, funding=(FundingDraft(ledger.unit, ledger.columns, rows),))
