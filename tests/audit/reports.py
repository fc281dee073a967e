"""Small reports for the audit's tests, invented; amounts are in the table's unit, as a page prints them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from extract.audit import audit
from extract.audit.check import Check
from extract.audit.money import won_in
from schemas import Field, Finding, Report
from schemas.report import Budget, DateSpan, Event, Figure, Indicator, Milestone, Pledge, Source

SOURCE = Source(name="보고서.txt", sha256="0" * 64, media_type="text/plain", pages=1)

SOURCES: dict[str, Literal["total", "national", "provincial", "municipal", "private", "other"]] = {
    "계": "total",
    "국비": "national",
    "도비": "provincial",
    "시비": "municipal",
    "지방비": "other",
    "민자": "private",
    "기타": "other",
}

Rows = Mapping[str, Mapping[str, int]]


def report(*pledges: Pledge, issuer: str | None = "가온시") -> Report:
    return Report(source=SOURCE, issuer=issuer, pledges=pledges)


def with_fields(plain: Report) -> Report:
    """The report with provenance for every amount and status, all of it ``read``."""
    paths = [f"/pledges/{p}/status" for p in range(len(plain.pledges))]
    paths += [f"/pledges/{p}/total_budget" for p in range(len(plain.pledges))]
    for p, pledge in enumerate(plain.pledges):
        paths += [f"/pledges/{p}/budgets/{b}/amount" for b in range(len(pledge.budgets))]
    fields = tuple(Field(path=path, raw="", confidence=0.9, status="read") for path in paths)
    return plain.model_copy(update={"fields": fields})


def flagged(audited: Report) -> list[str]:
    return [field.path for field in audited.fields if field.status == "flagged"]


def table(
    rows: Rows, measure: Literal["planned", "secured"] = "planned", unit: str = "백만원"
) -> tuple[Budget, ...]:
    """Budgets of a table given as label → period → amount in the unit."""
    worth = won_in(unit)
    assert worth is not None
    return tuple(
        Budget(
            source=SOURCES[label],
            label=label,
            period=period,
            measure=measure,
            amount=amount * worth,
            unit=unit,
        )
        for label, amounts in rows.items()
        for period, amount in amounts.items()
    )


def funded(*budgets: Budget, total_budget: int | None = None) -> Report:
    """A report of one pledge with these budgets; ``total_budget`` in 백만원."""
    won = None if total_budget is None else total_budget * 10**6
    return report(Pledge(number="1", name="놀이터 조성", budgets=budgets, total_budget=won))


def told(event: Event, *budgets: Budget, period: str = "2025-Q1", issuer: str | None = "가온시") -> Report:
    """A report of one pledge in whose progress table ``event`` stands."""
    milestone = Milestone(period=period, actual=(event,))
    return report(
        Pledge(number="1", name="놀이터 조성", budgets=budgets, milestones=(milestone,)), issuer=issuer
    )


def money(text: str, *amounts: tuple[str, int]) -> Event:
    """An event with amounts of money in won, by name."""
    return Event(text=text, figures=tuple(Figure(name=name, value=won, unit="원") for name, won in amounts))


def dated(text: str, start: str, end: str | None = None) -> Event:
    return Event(text=text, dates=(DateSpan(start=start, end=end),))


def rated(target: float | None, actual: float | None, rate: float | None) -> Report:
    """A report with one indicator."""
    indicator = Indicator(name="방문자 수", unit="명", period="2024", target=target, actual=actual, rate=rate)
    return report(Pledge(number="1", name="놀이터 조성", indicators=(indicator,)))


def found(check: Check, looked_at: Report) -> tuple[Finding, ...]:
    """The findings of one check alone."""
    return audit(looked_at, (check,)).findings
