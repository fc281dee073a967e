"""Funding by lot: amounts that add up, in the unit of the table."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from random import Random

from .facts import Column, Funding, FundingSource, Measure, Row
from .style import Style

STEP = {"원": Decimal(1000), "천원": Decimal(100), "백만원": Decimal(1), "억원": Decimal("0.1")}
"""The grain of amounts, by unit."""
LARGEST = {"원": 900_000, "천원": 9_000, "백만원": 4_000, "억원": 300}
"""In grains, of one source in one year."""

SOURCES: dict[str, tuple[tuple[str, FundingSource], ...]] = {
    "시": (("국비", "national"), ("도비", "provincial"), ("시비", "municipal"), ("기타", "other")),
    "군": (("국비", "national"), ("도비", "provincial"), ("군비", "municipal"), ("민자", "private")),
    "구": (("국비", "national"), ("시비", "provincial"), ("구비", "municipal"), ("기타", "other")),
    "도": (("국비", "national"), ("도비", "provincial"), ("민자", "private")),
    "광역시": (("국비", "national"), ("시비", "municipal"), ("민자", "private")),
}
"""Row labels and what they are, by tier. A province's own money is ``provincial``."""

OFTEN = ("national", "municipal")
"""Sources that every table has."""

TERM = ("2023", "2024", "2025", "2026")


def draw_funding(dice: Random, style: Style) -> Funding:
    """A funding table in the style's columns."""
    years = _years(dice, style)
    kept = [pair for pair in SOURCES[style.tier] if pair[1] in OFTEN or dice.random() < 0.7]
    rows = [(label, source, _amounts(dice, years, style)) for label, source in kept]
    every = [("계" if dice.random() < 0.6 else "합계", "total", _added(row for _, _, row in rows))]
    columns, totals = _totals(years)
    return Funding(
        style.unit,
        columns,
        tuple(
            Row(label, source, (*(_sum(row[at] for at in group) for group in totals), *row))  # type: ignore[arg-type]
            for label, source, row in [*every, *rows]
        ),
    )


def _years(dice: Random, style: Style) -> tuple[Column, ...]:
    if style.funding == "prose" or style.header == "summary":
        return ()
    if style.columns == "card":
        return tuple((period, "planned") for period in ("2022-", *TERM, "2027+"))
    years = TERM if dice.random() < 0.6 else ("2022", *TERM)
    measures: tuple[Measure, ...] = ("planned", "secured") if style.columns == "pairs" else ("planned",)
    return tuple((year, measure) for year in years for measure in measures)


def _amounts(dice: Random, years: tuple[Column, ...], style: Style) -> tuple[Decimal | None, ...]:
    if not years:
        return (_amount(dice, style.unit),)
    row: list[Decimal | None] = []
    for year, measure in years:
        if measure == "secured":
            row.append(_share(dice, row[-1], style.unit) if year < "2026" else None)
        else:
            row.append(_amount(dice, style.unit) if dice.random() < 0.75 else None)
    return tuple(row)


def _amount(dice: Random, unit: str) -> Decimal:
    return STEP[unit] * dice.randint(LARGEST[unit] // 90, LARGEST[unit])


def _share(dice: Random, planned: Decimal | None, unit: str) -> Decimal | None:
    if planned is None:
        return None
    return (
        planned if dice.random() < 0.6 else (planned * dice.randint(50, 99) / 100 // STEP[unit]) * STEP[unit]
    )


def _totals(years: tuple[Column, ...]) -> tuple[tuple[Column, ...], list[list[int]]]:
    """All columns, the sums first, and which of the years each sum adds up."""
    if not years:
        return (("total", "planned"),), []
    measures = dict.fromkeys(measure for _, measure in years)
    groups = [[at for at, (_, each) in enumerate(years) if each == measure] for measure in measures]
    return (*(("total", measure) for measure in measures), *years), groups


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    present = [amount for amount in amounts if amount is not None]
    return sum(present, Decimal(0)) if present else None


def _added(rows: Iterable[tuple[Decimal | None, ...]]) -> tuple[Decimal | None, ...]:
    return tuple(map(_sum, zip(*rows, strict=True)))
