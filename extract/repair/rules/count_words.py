"""What is counted in running text, 참석(83명): a misread unit is mended, a name that looks misread marks its count.

A sign of one unit is often read as another one (멍 for 명, 희 for 회). A unit is mended where it is none that reports
use and one jamo from one that is, the commonest or the only one; a unit like several others is in doubt. A name is
free text and stays as read.
"""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import Wording, bare, one_jamo_off
from ...model.draft import EventDraft, FigureDraft, MilestoneDraft, PledgeDraft
from ..rule import Rule

NAME = "count-words"


def fix(draft: PledgeDraft, wording: Wording) -> PledgeDraft:
    """The draft with the counts of its events in units that reports use, or marked."""
    return replace(
        draft,
        milestones=tuple(_milestone(each, wording) for each in draft.milestones),
        roadmap=tuple(_milestone(each, wording) for each in draft.roadmap),
    )


def _milestone(milestone: MilestoneDraft, wording: Wording) -> MilestoneDraft:
    return replace(milestone, actual=tuple(_event(event, wording) for event in milestone.actual))


def _event(event: EventDraft, wording: Wording) -> EventDraft:
    return replace(event, figures=tuple(_named(_counted(each, wording), wording) for each in event.figures))


def _counted(figure: FigureDraft, wording: Wording) -> FigureDraft:
    """The figure in the one unit that its own may have been."""
    units = (
        () if figure.unit.witness == "drawn" else one_jamo_off(figure.unit.value, wording.prose.count_units)
    )
    if not units:
        return figure
    common = [unit for unit in units if unit in wording.prose.common_units]
    if len(common or units) > 1:
        return replace(figure, value=figure.value.flagged(NAME))
    return replace(figure, unit=figure.unit.repaired((common or units)[0], NAME))


def _named(figure: FigureDraft, wording: Wording) -> FigureDraft:
    """The figure, marked where the last word of its name is nearly one that reports count."""
    words = figure.name.value.split()
    if figure.name.witness == "drawn" or not words or figure.value.status == "flagged":
        return figure
    near = one_jamo_off(bare(words[-1]), wording.prose.count_names)
    return replace(figure, value=figure.value.flagged(NAME)) if near else figure


RULE = Rule(NAME, "words", fix)
