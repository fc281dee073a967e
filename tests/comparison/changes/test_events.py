from __future__ import annotations

from extract.comparison import compare
from schemas import Field
from schemas.report import Event, Figure, Milestone

from ...audit.reports import report
from ..reports import EVENTS, PLEDGE, changed, codes

LAST = PLEDGE.milestones[1]


def told(*texts: str) -> tuple[Milestone, ...]:
    return Milestone(period="2024", actual=tuple(Event(text=text) for text in texts)), LAST


def test_an_event_that_is_gone_is_told_with_its_place() -> None:
    (found,) = changed(milestones=told(*EVENTS[:2]))
    assert (found.code, found.severity) == ("event-vanished", "warning")
    assert found.old_paths == ("/pledges/0/milestones/0/actual/2/text",)


def test_other_order_other_words_and_a_new_event_are_no_news() -> None:
    assert changed(milestones=told(*EVENTS[::-1], "준공식")) == ()
    assert changed(milestones=told("주민 설명회를 개최(47명)", *EVENTS[1:])) == ()


def test_events_that_were_joined_are_still_told() -> None:
    assert changed(milestones=told(EVENTS[0], f"{EVENTS[1]} 및 보고회 개최, {EVENTS[2]}")) == ()


def test_a_shorter_event_does_not_hold_a_longer_one() -> None:
    assert codes(changed(milestones=told("국비", *EVENTS[:2]))) == [("event-vanished", "warning")]


def test_other_figures_are_a_restatement_of_the_past() -> None:
    assert codes(changed(milestones=told("주민설명회 개최(41명)", *EVENTS[1:]))) == [
        ("event-restated", "warning")
    ]


def test_a_detail_that_is_left_out_is_a_note() -> None:
    assert codes(changed(milestones=told("주민설명회 개최(여럿)", *EVENTS[1:]))) == [
        ("event-restated", "info")
    ]


def test_a_figure_in_doubt_makes_its_event_uncertain() -> None:
    count = Figure(name="개최", value=41, unit="명")
    row, last = told("주민설명회 개최(41명)", *EVENTS[1:])
    row = row.model_copy(
        update={"actual": (row.actual[0].model_copy(update={"figures": (count,)}), *row.actual[1:])}
    )
    path = "/pledges/0/milestones/0/actual/0/figures/0/value"
    mark = Field(path=path, raw="41", confidence=0.4, status="flagged")
    new = report(PLEDGE.model_copy(update={"milestones": (row, last)})).model_copy(update={"fields": (mark,)})
    (found,) = compare(report(PLEDGE), new)
    assert (found.code, found.severity, found.uncertain) == ("event-restated", "info", True)


def test_a_row_that_holds_nothing_any_more_has_lost_its_events() -> None:
    rows = (PLEDGE.milestones[0], Milestone(period="2025-Q1"))
    assert codes(changed(milestones=rows)) == [("event-vanished", "warning")]


def test_quarters_gathered_in_a_year_keep_their_events() -> None:
    everything = tuple(event for row in PLEDGE.milestones for event in row.actual)
    rows = (Milestone(period="2024", actual=everything[:3]), Milestone(period="2025", actual=everything[3:]))
    assert changed(milestones=rows) == ()


def test_a_past_year_that_is_no_longer_printed_is_a_note() -> None:
    assert codes(changed(milestones=(LAST,))) == [("period-gone", "info")]
