from __future__ import annotations

from hypothesis import given
from hypothesis import settings as hypothesis_settings

from extract.export.tidy.doubt import Doubts, figures, tally
from schemas import Report

from .reports import AMOUNT, REPORTS, SMALL


def test_counts_what_a_user_is_told() -> None:
    counts = tally(SMALL)
    assert (counts.pledges, counts.figures, counts.flagged, counts.findings) == (1, 6, 2, 2)


def test_a_mark_counts_for_everything_under_it() -> None:
    finding = SMALL.findings[0].model_copy(update={"paths": ("/pledges/0/milestones/0",)})
    doubts = Doubts(SMALL.model_copy(update={"findings": (finding,)}))
    assert doubts.marked("/pledges/0/milestones/0/actual/0/figures/0/value")
    assert not doubts.marked("/pledges/0/milestones")
    assert doubts.marked_within("/pledges/0/milestones")
    assert not doubts.marked("/pledges/0/milestones/01"), "a pointer is no prefix of another number"


def test_information_marks_nothing() -> None:
    finding = SMALL.findings[0].model_copy(update={"severity": "info"})
    doubts = Doubts(SMALL.model_copy(update={"findings": (finding,), "fields": ()}))
    assert not doubts.marked(AMOUNT)
    assert doubts.codes(AMOUNT) == {"sum-mismatch"}


@hypothesis_settings(max_examples=50, deadline=None)
@given(REPORTS)
def test_figures_are_where_their_pointers_say(report: Report) -> None:
    record = report.model_dump()
    for path, value in figures(report):
        place: object = record
        for part in path.split("/")[1:]:
            place = place[int(part)] if isinstance(place, list | tuple) else place[part]  # type: ignore[index]
        assert place == value


@hypothesis_settings(max_examples=50, deadline=None)
@given(REPORTS)
def test_marks_are_those_of_the_contract(report: Report) -> None:
    doubts = Doubts(report)
    marks = {field.path for field in report.fields if field.status == "flagged"}
    for finding in report.findings:
        if finding.severity != "info":
            marks.update(finding.paths)
    for path, _ in figures(report):
        assert doubts.marked(path) == any(path == mark or path.startswith(f"{mark}/") for mark in marks)
