"""Money that an event says was secured (국비 70백만원 확보) stands in the funding table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from schemas import Report
from schemas.report import Budget

from ...model.layout import Severity
from ..check import Check, Doubt, Phrase
from ..claims import Claim, claims
from ..money import printed
from ..periods import year
from ..pointers import pledges
from ..wording import compact, wording

ROUNDED_UP_PERCENT = 5
"""A text that says 1.7억원 may stand for 165백만원: two printed digits are good to 5 %."""


def look(report: Report) -> Iterator[Doubt]:
    """A doubt for every amount of which the table has less; a pledge without a funding table says nothing."""
    usual = _usual_sources(report)
    for base, pledge in pledges(report):
        sources = usual | _labels(pledge.budgets)
        for claim in claims(base, pledge) if pledge.budgets else ():
            if claim.source in sources:
                funding = [budget for budget in pledge.budgets if budget.source == sources[claim.source]]
                yield from _compare(claim, funding, pledge.budgets[0].unit)


def _usual_sources(report: Report) -> dict[str, str]:
    """What a name of money means: the rows of the report's own tables first, then the usual wording."""
    words = wording()
    labels = _labels(budget for pledge in report.pledges for budget in pledge.budgets)
    district = words.district_own in labels or (report.issuer or "").endswith(words.district_ending)
    return {**words.sources, **(words.district_sources if district else {}), **labels}


def _labels(budgets: Iterable[Budget]) -> dict[str, str]:
    return {compact(budget.label): budget.source for budget in budgets if budget.source != "total"}


def _compare(claim: Claim, funding: Sequence[Budget], unit: str) -> Iterator[Doubt]:
    """Nothing or less in the whole table is a contradiction; less in the year may be money for several years."""
    largest = max((budget.amount for budget in funding), default=None)
    in_year = max((budget.amount for budget in funding if _concerns(budget, claim)), default=None)
    if largest is None or _exceeds(claim, largest):
        yield _doubt(claim, "warning", largest, unit)
    elif in_year is not None and _exceeds(claim, in_year):
        yield _doubt(claim, "info", in_year, unit)


def _concerns(budget: Budget, claim: Claim) -> bool:
    """Money is secured in its year or towards the end of the year before."""
    at = year(budget.period)
    return at is not None and claim.year is not None and at in (claim.year, claim.year + 1)


def _exceeds(claim: Claim, won: int) -> bool:
    return 100 * claim.won > (100 + ROUNDED_UP_PERCENT) * won


def _doubt(claim: Claim, severity: Severity, table: int | None, unit: str) -> Doubt:
    """``table`` is what the table has at most, ``None`` where it is blank."""
    said = Phrase.of(
        "funding-contradicts-text",
        source=claim.source,
        amount=printed(claim.won, unit),
        verb=claim.verb,
        table=Phrase.of("audit-blank") if table is None else printed(table, unit),
    )
    actual = None if table is None else str(table)
    return Doubt(severity, (claim.path,), said, expected=str(claim.won), actual=actual)


CHECK = Check("funding-contradicts-text", look)
