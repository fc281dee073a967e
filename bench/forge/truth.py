"""From facts to the true record. No reading happens here."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from samples.making.truth import UNIT_WON
from schemas.report import Budget, Event, Evidence, Indicator, Milestone, Pledge, Report, Source

from .facts import Bullet, Funding, PledgeFacts, ReportFacts, Step

Places = tuple[tuple[int, ...], tuple[int, ...]]
"""The pages of a pledge and of its captions."""


def true_report(report: ReportFacts, source: Source, places: tuple[Places, ...], zero: bool) -> Report:
    """The record; with ``zero``, blank figures are printed as 0 and are figures."""
    pledges = zip(report.pledges, places, strict=True)
    return Report(
        source=source,
        issuer=report.issuer,
        pledges=tuple(_pledge(facts, placed, zero) for facts, placed in pledges),
    )


def _pledge(facts: PledgeFacts, placed: Places, zero: bool) -> Pledge:
    pages, captions = placed
    head = {key: value for key, value in facts.head.items() if key != "total"}
    return Pledge(
        **head,
        total_budget=None if facts.total is None else _won(facts.total, facts.unit),
        goals=tuple(_entries(facts.goals)),
        overview=tuple(_entries(facts.overview)),
        budgets=tuple(_budgets(facts.funding, zero)) if facts.funding else (),
        indicators=tuple(_indicators(facts)),
        milestones=tuple(map(_milestone, facts.milestones)),
        roadmap=tuple(map(_milestone, facts.roadmap)),
        evidence=tuple(
            Evidence(caption=each.text, dates=each.dates, page=page)
            for each, page in zip(facts.evidence, captions, strict=True)
        ),
        pages=pages,
    )


def _won(amount: Decimal, unit: str) -> int:
    return int(amount * UNIT_WON[unit])


def _entries(bullets: tuple[Bullet, ...]) -> Iterator[str]:
    for bullet in bullets:
        entries = [bullet.text, *bullet.subs]
        if bullet.note:
            entries[-1] += f" ※ {bullet.note}"
        yield from entries


def _budgets(funding: Funding, zero: bool) -> Iterator[Budget]:
    for row in funding.rows:
        for (period, measure), amount in zip(funding.columns, row.amounts, strict=True):
            if amount is None and not zero:
                continue
            yield Budget(
                source=row.source,
                label=row.label,
                period=period,
                measure=measure,
                amount=_won(amount or Decimal(0), funding.unit),
                unit=funding.unit,
            )


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral() else float(value)


def _indicators(facts: PledgeFacts) -> Iterator[Indicator]:
    for each in facts.indicators:
        for year, values in each.years.items():
            target, actual, rate = map(_number, values)
            yield Indicator(
                name=each.name, unit=each.unit, period=year, target=target, actual=actual, rate=rate
            )


def _milestone(step: Step) -> Milestone:
    return Milestone(period=step.period, planned=step.planned, actual=tuple(map(_event, step.actual)))


def _event(bullet: Bullet) -> Event:
    note = [f"※ {bullet.note}"] if bullet.note else []
    return Event(
        text=" ".join((bullet.text, *bullet.subs, *note)), dates=bullet.dates, figures=bullet.figures
    )
