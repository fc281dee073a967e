"""What a forged report says, before it is printed; all that is in here will be printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from schemas.report import DateSpan, Figure

Measure = Literal["planned", "secured"]
FundingSource = Literal["total", "national", "provincial", "municipal", "private", "other"]
Column = tuple[str, Measure]
"""Period and measure."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet with its sub-bullets and the note under them."""

    text: str
    subs: tuple[str, ...] = ()
    note: str | None = None
    dates: tuple[DateSpan, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a funding table: amounts in the table's unit, ``None`` where blank."""

    label: str
    source: FundingSource
    amounts: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Funding:
    """A funding table; the rows and columns of sums come first."""

    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """Target, result and rate by year; ``None`` where blank."""

    name: str
    unit: str
    years: dict[str, tuple[Decimal | None, Decimal | None, Decimal | None]]


@dataclass(frozen=True, slots=True)
class Step:
    """A period of the progress table or the roadmap; ``rate`` is a column the contract has no place for."""

    period: str
    planned: tuple[str, ...]
    actual: tuple[Bullet, ...] = ()
    rate: int | None = None


@dataclass(frozen=True, slots=True)
class PledgeFacts:
    """One pledge. ``head`` holds the header values by the contract's name, ``total`` among them as printed."""

    head: dict[str, str]
    total: Decimal | None
    unit: str
    goals: tuple[Bullet, ...] = ()
    overview: tuple[Bullet, ...] = ()
    funding: Funding | None = None
    indicators: tuple[Indicator, ...] = ()
    milestones: tuple[Step, ...] = ()
    roadmap: tuple[Step, ...] = ()
    evidence: tuple[Bullet, ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong on the printed page: the finding's code and the pointers it may name."""

    code: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A whole report and the errors planted in it."""

    issuer: str
    pledges: tuple[PledgeFacts, ...]
    flaws: tuple[Flaw, ...] = ()
