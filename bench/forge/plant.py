"""Errors of the printed page itself: the true record keeps them, and a right reader tells."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from .facts import Flaw, Funding, Indicator, PledgeFacts, ReportFacts

STATUS = "장기과제 전환"
"""A status that is none of the standard ones."""
RATE_OFF = 17


def plant(report: ReportFacts, dice: Random, zero: bool) -> ReportFacts:
    """The report with one error in one pledge; ``zero`` tells that blanks are printed as figures."""
    index = dice.randrange(len(report.pledges))
    pledge, code, parts = _planted(report.pledges[index], dice, zero)
    if code is None:
        return report
    pledges = (*report.pledges[:index], pledge, *report.pledges[index + 1 :])
    paths = tuple(f"/pledges/{index}/{part}" for part in parts)
    return replace(report, pledges=pledges, flaws=(Flaw(code, paths),))


def _planted(
    pledge: PledgeFacts, dice: Random, zero: bool
) -> tuple[PledgeFacts, str | None, tuple[str, ...]]:
    ways = [kind for kind, fits in _fits(pledge).items() if fits]
    match dice.choice(ways) if ways else None:
        case "sum" if pledge.funding:
            funding, parts = _wrong_sum(pledge.funding, zero)
            return replace(pledge, funding=funding), "sum-mismatch", parts
        case "rate":
            first, *rest = pledge.indicators
            return replace(pledge, indicators=(_wrong_rate(first), *rest)), "rate-mismatch", _ratio(0)
        case "status":
            return replace(pledge, head=pledge.head | {"status": STATUS}), "unknown-status", ("status",)
    return pledge, None, ()


def _fits(pledge: PledgeFacts) -> dict[str, bool]:
    """Which errors a pledge has room for."""
    periods = pledge.funding is not None and len(pledge.funding.columns) > 2
    return {"sum": periods, "rate": bool(pledge.indicators), "status": "status" in pledge.head}


def _wrong_sum(funding: Funding, zero: bool) -> tuple[Funding, tuple[str, ...]]:
    """Another last sum of a year; the pointers name its column, its row's sum and the cell."""
    first, *rest = funding.rows
    columns = [at for at, amount in enumerate(first.amounts) if amount and funding.columns[at][0] != "total"]
    at = columns[-1]
    amount = first.amounts[at] or Decimal(0)
    wrong = amount + Decimal(10) ** (amount.adjusted() - 1) * 3
    changed = replace(first, amounts=(*first.amounts[:at], wrong, *first.amounts[at + 1 :]))
    planted = replace(funding, rows=(changed, *rest))
    sums = [at for at, (period, _) in enumerate(funding.columns) if period == "total"]
    named = [(row, at) for row in range(len(funding.rows))] + [(0, each) for each in sums]
    indices = (_index(planted, row, col, zero) for row, col in named)
    return planted, tuple(f"budgets/{index}/amount" for index in indices if index is not None)


def _index(funding: Funding, row: int, col: int, zero: bool) -> int | None:
    """The place of a cell among the printed ones; ``None`` where it is blank."""
    every = [(at, over) for at, each in enumerate(funding.rows) for over in range(len(each.amounts))]
    printed = [place for place in every if zero or funding.rows[place[0]].amounts[place[1]] is not None]
    return printed.index((row, col)) if (row, col) in printed else None


def _wrong_rate(indicator: Indicator) -> Indicator:
    year = next(iter(indicator.years))
    target, actual, rate = indicator.years[year]
    wrong = (rate or Decimal(0)) + RATE_OFF
    return replace(indicator, years=indicator.years | {year: (target, actual, wrong)})


def _ratio(index: int) -> tuple[str, ...]:
    return tuple(f"indicators/{index}/{kind}" for kind in ("rate", "actual", "target"))
