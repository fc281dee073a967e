"""From content to the true record: what a perfect reader would write. No reading happens here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from schemas.provenance import Finding
from schemas.report import (
    Budget,
    DateSpan,
    Event,
    Evidence,
    Figure,
    Indicator,
    Milestone,
    Pledge,
    Report,
    Source,
)

from . import content
from .forms import FORMS
from .funding import Funding

UNIT_WON = {"원": 1, "천원": 1_000, "백만원": 1_000_000, "억원": 100_000_000}

FundingSource = Literal["total", "national", "provincial", "municipal", "private", "other"]
SOURCES: dict[str, FundingSource] = {
    "계": "total",
    "국비": "national",
    "도비": "provincial",
    "시비": "municipal",
    "군비": "municipal",
    "구비": "municipal",
    "민자": "private",
    "기타": "other",
}

MARKS = "○-· "


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a pledge came to stand: its pages and its captions' pages; empty for text."""

    pages: tuple[int, ...] = ()
    evidence: tuple[int, ...] = ()


def true_report(report: content.Content, source: Source, placements: tuple[Placement, ...]) -> Report:
    """The record of a sample, without ``fields``; findings only where the printed page itself is wrong."""
    pledges = zip(report.pledges, placements, strict=True)
    return Report(
        source=source,
        issuer=report.issuer,
        pledges=tuple(_pledge(pledge, placed, report.form) for pledge, placed in pledges),
        findings=tuple(
            Finding(code=flaw.code, severity="warning", paths=flaw.paths, message=flaw.message)
            for flaw in report.flaws
        ),
    )


def _pledge(pledge: content.Pledge, placed: Placement, form: content.FormName) -> Pledge:
    header = " ".join(value for row in FORMS[form].header for _, value, _ in row) + (
        FORMS[form].heading or ""
    )
    facts = (
        "number",
        "name",
        "completion",
        "implementer",
        "novelty",
        "department",
        "team",
        "officer",
        "phone",
    )
    sections = FORMS[form].titles
    return Pledge(
        **{fact: getattr(pledge, fact) for fact in facts if f"{{{fact}}}" in header},
        status=pledge.status.replace(" ", ""),
        total_budget=won(pledge.total),
        goals=_joined(pledge.goals) if "goals" in sections else (),
        overview=_joined(pledge.overview) if "overview" in sections else (),
        budgets=tuple(_budgets(pledge.funding, form)),
        indicators=tuple(_indicators(pledge)),
        milestones=tuple(_milestone(each) for each in pledge.milestones),
        roadmap=tuple(_milestone(each) for each in pledge.roadmap),
        evidence=tuple(_evidence(pledge, placed)),
        pages=placed.pages,
    )


def won(printed: str) -> int:
    """Won of an amount printed with its unit: ``3,240백만원``."""
    number = printed.rstrip("원천백만억 ")
    return _amount(number, printed.removeprefix(number).strip())


def _amount(printed: str, unit: str) -> int:
    return int(Decimal(printed.replace(",", "")) * UNIT_WON[unit])


def _budgets(funding: Funding, form: content.FormName) -> Iterator[Budget]:
    provincial = FORMS[form].sources
    for label, row in funding.amounts().items():
        for (period, measure), printed in zip(funding.heads, row, strict=True):
            if printed:
                yield Budget(
                    source="provincial" if label in provincial else SOURCES[label],
                    label=label,
                    period=period,
                    measure=measure,
                    amount=_amount(printed, funding.unit),
                    unit=funding.unit,
                )


def _number(printed: str) -> int | float | None:
    if not printed:
        return None
    plain = printed.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _indicators(pledge: content.Pledge) -> Iterator[Indicator]:
    for indicator in pledge.indicators:
        for year in indicator.years:
            target, actual, rate = map(_number, indicator.printed(year))
            yield Indicator(
                name=indicator.name, unit=indicator.unit, period=year, target=target, actual=actual, rate=rate
            )


def _milestone(milestone: content.Milestone) -> Milestone:
    actual = tuple(_event(event) for event in milestone.actual)
    return Milestone(period=milestone.period, planned=milestone.planned, actual=actual)


def _event(event: content.Event) -> Event:
    text = " ".join((event.text, *(line.strip(MARKS) for line in event.more)))
    return Event(text=text, dates=_dates(event.dates), figures=tuple(map(_figure, event.figures)))


def _dates(given: tuple[str, ...]) -> tuple[DateSpan, ...]:
    spans = (date.partition("..") for date in given)
    return tuple(DateSpan(start=start, end=end or None) for start, _, end in spans)


def _figure(given: str) -> Figure:
    name, value, unit = given.split("|")
    number = _number(value)
    if number is None:
        raise ValueError(f"a figure without a value: {given}")
    return Figure(name=name, value=number, unit=unit)


def _evidence(pledge: content.Pledge, placed: Placement) -> Iterator[Evidence]:
    for index, caption in enumerate(pledge.evidence):
        page = placed.evidence[index] if placed.evidence else None
        yield Evidence(caption=caption.text, dates=_dates(caption.dates), page=page)


def _joined(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Bullets without their marks, each note (※) joined to the entry above it."""
    entries: list[str] = []
    for line in lines:
        text = line.strip(MARKS)
        if text.startswith("※") and entries:
            entries[-1] += f" {text}"
        else:
            entries.append(text)
    return tuple(entries)
