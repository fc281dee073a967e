"""calibrate: drafts with their engines' confidence → drafts whose confidence means what it says.

Of figures with a confidence of 0.9 nine in ten are right: that is measured, not meant (``measured.toml``, and
docs in bench/README.md). Figures of a kind that is wrong more often than a user allows are flagged. What a record's
own checks warn of is a kind of its own, so a record is made and checked once before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from ..model.draft import (
    DateDraft,
    EventDraft,
    EvidenceDraft,
    FigureDraft,
    FundingDraft,
    FundingRow,
    IndicatorDraft,
    MilestoneDraft,
    PledgeDraft,
    Reading,
)
from ..model.layout import DISPUTED
from .measured import Measured, load
from .stratum import UNMARKED, Kind, Stratum, stratum_of
from .warned import warned

__all__ = ["calibrated", "strata", "warned"]

T = TypeVar("T")

OVER = "over-max-error"
"""The mark of a figure of which too many of its kind are wrong."""

DOUBTFUL = "doubtful-reading"
"""The mark of a text of a pledge's head that was hard to read."""

SURE_TEXT = 0.7
"""Of an engine, in a text of a head: below it 63 of 127 names, departments and the like were wrong, above it 22
of 756."""


def calibrated(
    drafts: Iterable[PledgeDraft], warned: Iterable[bool], max_error: float
) -> tuple[PledgeDraft, ...]:
    """The drafts with honest confidences; ``max_error`` is the share of unmarked figures that may be wrong.

    ``warned`` tells of every figure and date, in the order of the record, whether a warning stands on it.
    """
    calibrator = _Calibrator(load(), max_error, iter(warned))
    return tuple(map(calibrator.pledge, drafts))


def strata(drafts: Sequence[PledgeDraft], warned: Iterable[bool]) -> tuple[Stratum, ...]:
    """The stratum of every figure and date, in the order of the record; ``warned`` as in :func:`calibrated`."""
    calibrator = _Calibrator(Measured({}), 1.0, iter(warned))
    for draft in drafts:
        calibrator.pledge(draft)
    return tuple(calibrator.met)


class _Calibrator:
    """Walks through a draft; of texts none but those of the head change. ``met`` are the strata on the way."""

    def __init__(self, measured: Measured, max_error: float, warned: Iterator[bool]) -> None:
        self.measured = measured
        self.trusted = measured.trusted(max_error)
        self.warned = warned
        self.met: list[Stratum] = []

    def pledge(self, draft: PledgeDraft) -> PledgeDraft:
        return replace(
            draft,
            header={key: _text(each) for key, each in draft.header.items()},
            total_budget=self._figure(draft.total_budget, "money"),
            funding=tuple(map(self._funding, draft.funding)),
            indicators=tuple(map(self._indicator, draft.indicators)),
            milestones=tuple(map(self._milestone, draft.milestones)),
            roadmap=tuple(map(self._milestone, draft.roadmap)),
            evidence=tuple(map(self._evidence, draft.evidence)),
        )

    def _funding(self, table: FundingDraft) -> FundingDraft:
        return replace(table, rows=tuple(map(self._row, table.rows)))

    def _row(self, row: FundingRow) -> FundingRow:
        return replace(row, amounts=tuple(self._figure(each, "money", row.label) for each in row.amounts))

    def _indicator(self, draft: IndicatorDraft) -> IndicatorDraft:
        target, actual, rate = (
            self._figure(each, "indicator", draft.name) for each in (draft.target, draft.actual, draft.rate)
        )
        return replace(draft, target=target, actual=actual, rate=rate)

    def _milestone(self, draft: MilestoneDraft) -> MilestoneDraft:
        return replace(draft, actual=tuple(map(self._event, draft.actual)))

    def _event(self, draft: EventDraft) -> EventDraft:
        dates = tuple(map(self._date, draft.dates))
        return replace(draft, dates=dates, figures=tuple(map(self._count, draft.figures)))

    def _evidence(self, draft: EvidenceDraft) -> EvidenceDraft:
        return replace(draft, dates=tuple(map(self._date, draft.dates)))

    def _count(self, draft: FigureDraft) -> FigureDraft:
        return replace(draft, value=self._said(draft.value, "count", draft.name))

    def _date(self, draft: DateDraft) -> DateDraft:
        return replace(draft, start=self._said(draft.start, "date"), end=self._figure(draft.end, "date"))

    def _figure(
        self, said: Reading[T] | None, kind: Kind, name: Reading[str] | None = None
    ) -> Reading[T] | None:
        return None if said is None else self._said(said, kind, name)

    def _said(self, said: Reading[T], kind: Kind, name: Reading[str] | None = None) -> Reading[T]:
        """The reading with the confidence of its kind; ``name`` is that of what it counts."""
        if said.confidence <= DISPUTED and said.proof is None:
            said = said.flagged(said.rule or "disputed-reading")
        stratum = stratum_of(said, kind, name, warned=next(self.warned))
        self.met.append(stratum)
        honest = replace(said, confidence=self.measured.confidence(stratum))
        doubted = stratum.mark in UNMARKED and stratum not in self.trusted
        return honest.flagged(OVER) if doubted else honest


def _text(said: Reading[str]) -> Reading[str]:
    """A text of the head, marked where its reader or a second one was not sure; its confidence is the reader's own."""
    return said.flagged(said.rule or DOUBTFUL) if said.confidence < SURE_TEXT else said
