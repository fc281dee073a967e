"""Records in the making: the contract's shape, every leaf a :class:`Reading` with its provenance."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Generic, Literal, TypeVar

from .layout import Box, Notice

T = TypeVar("T")

Status = Literal["read", "repaired", "derived", "flagged"]
"""As read and not contradicted; changed by a rule; computed from others; not to be trusted unseen."""

FundingSource = Literal["total", "national", "provincial", "municipal", "private", "other"]

Measure = Literal["planned", "secured"]


Witness = Literal["alone", "agreed", "disputed", "drawn"]
"""Who has read a figure: one reader (as in a dump), several that agree, several that do not, or nobody, since the
page's own text layer says it and its picture bears that out."""


@dataclass(frozen=True, slots=True)
class Alternative(Generic[T]):
    """What another reader made of the same print, be it the same value or another."""

    value: T
    reader: str


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value and where it came from.

    ``raw`` is exactly what was read, before any repair, and never changes. ``page`` counts from 1, ``box`` is
    in points; both are ``None`` for text input. ``confidence`` runs from 0 to 1. ``alternatives`` are what other
    readers made of it. ``proof`` is the equation that bears out a value which a rule changed, in printed units.
    """

    value: T
    raw: str
    page: int | None = None
    box: Box | None = None
    confidence: float = 1.0
    status: Status = "read"
    rule: str | None = None
    alternatives: tuple[Alternative[T], ...] = ()
    proof: str | None = None

    @property
    def witness(self) -> Witness:
        """Who has read it."""
        values = {other.value for other in self.alternatives}
        if values:
            return "agreed" if values == {self.value} else "disputed"
        return "drawn" if self.page is not None and self.confidence == 1.0 else "alone"

    def repaired(self, value: T, rule: str, proof: str | None = None) -> Reading[T]:
        """The same place with another value, and the rule that changed it. A flag stays a flag."""
        status: Status = "flagged" if self.status == "flagged" else "repaired"
        return replace(self, value=value, status=status, rule=rule, proof=proof)

    def flagged(self, rule: str | None = None) -> Reading[T]:
        """The same value, not to be trusted until a person looks."""
        return replace(self, status="flagged", rule=rule or self.rule)


@dataclass(frozen=True, slots=True)
class FundingColumn:
    """A figure column of a funding table: its period and what it measures (계획 or 확보)."""

    period: str
    measure: Measure


@dataclass(frozen=True, slots=True)
class FundingRow:
    """A row of a funding table: an amount in won, or ``None`` where blank, for each column."""

    source: FundingSource
    label: Reading[str]
    amounts: tuple[Reading[int] | None, ...]


@dataclass(frozen=True, slots=True)
class FundingDraft:
    """A funding table (재원조달계획): every row has as many amounts as there are columns."""

    unit: str
    columns: tuple[FundingColumn, ...]
    rows: tuple[FundingRow, ...]


@dataclass(frozen=True, slots=True)
class IndicatorDraft:
    """An indicator (확인지표) in one period; at least one of the three values is there."""

    name: Reading[str]
    unit: str | None
    period: str
    target: Reading[float] | None
    actual: Reading[float] | None
    rate: Reading[float] | None


@dataclass(frozen=True, slots=True)
class DateDraft:
    """A date or a span of dates in a text, each ``YYYY-MM-DD`` or ``YYYY-MM``."""

    start: Reading[str]
    end: Reading[str] | None = None


@dataclass(frozen=True, slots=True)
class FigureDraft:
    """A count or an amount of money (in won, unit 원) named in a text."""

    name: Reading[str]
    value: Reading[float]
    unit: Reading[str]


@dataclass(frozen=True, slots=True)
class EventDraft:
    """A bullet of what was done, with its sub-bullets and notes."""

    text: Reading[str]
    dates: tuple[DateDraft, ...] = ()
    figures: tuple[FigureDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class MilestoneDraft:
    """What was planned and done in one period."""

    period: Reading[str]
    planned: tuple[Reading[str], ...] = ()
    actual: tuple[EventDraft, ...] = ()
    note: Reading[str] | None = None


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """A caption of the evidence section (증빙자료)."""

    caption: Reading[str]
    dates: tuple[DateDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class PledgeDraft:
    """A pledge (공약) before it is sealed. A field that the page does not print is ``None`` or empty."""

    pages: tuple[int, ...]
    header: dict[str, Reading[str]] = field(default_factory=dict)
    total_budget: Reading[int] | None = None
    goals: tuple[Reading[str], ...] = ()
    overview: tuple[Reading[str], ...] = ()
    funding: tuple[FundingDraft, ...] = ()
    indicators: tuple[IndicatorDraft, ...] = ()
    milestones: tuple[MilestoneDraft, ...] = ()
    roadmap: tuple[MilestoneDraft, ...] = ()
    evidence: tuple[EvidenceDraft, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A pledge as the report's contents (목차) list it.

    ``printed`` is the page number there, ``None`` where none can be read; ``page`` is where the list stands, ``None`` in
    a dump. Where numbers begin anew in each part of a report, several entries have the same.
    """

    number: str
    name: str
    printed: int | None
    page: int | None
