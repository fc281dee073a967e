from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.messages import catalogue
from extract.model.draft import (
    DateDraft,
    EventDraft,
    EvidenceDraft,
    FigureDraft,
    FundingColumn,
    FundingDraft,
    FundingRow,
    IndicatorDraft,
    MilestoneDraft,
    PledgeDraft,
    Reading,
)
from extract.model.layout import DISPUTED, Box, Cell, Notice, Page, Table
from extract.model.source import Source
from extract.seal import BROKEN_SIGN, UNNAMED, WHOLE_PAGE, seal, seal_tables
from schemas import Report

SOURCE = Source("보고서.pdf", "0" * 64, "application/pdf", 2)

NOT_FIGURES = {"page", "pages"}
"""Whole numbers of the record that are no figures of the report."""

BOXES = st.sampled_from([None, Box(1.005, 2, 30.111, 40)])
STATUSES = st.sampled_from(["read", "repaired", "flagged"])


def readings(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Reading[Any]]:
    return st.builds(
        Reading,
        values,
        st.text("가나1,2()", max_size=6),
        st.sampled_from([None, 1, 2]),
        BOXES,
        st.floats(0, 1),
        STATUSES,
    )


TEXTS = readings(st.sampled_from(["쉼터 설치", "산책로 정비"]))
DATES = readings(st.sampled_from(["2024-05-13", "2024-06"]))
NUMBERS = readings(st.one_of(st.integers(-5, 10**6), st.floats(0, 100)))
WON = readings(st.integers(-(10**15), 10**15))
SPANS = st.lists(st.builds(DateDraft, DATES, st.none() | DATES), max_size=2).map(tuple)
FIGURES = st.lists(
    st.builds(FigureDraft, st.just(Reading("나무", "나무")), NUMBERS, st.just(Reading("그루", "그루"))),
    max_size=2,
).map(tuple)
EVENTS = st.lists(st.builds(EventDraft, TEXTS, SPANS, FIGURES), max_size=2).map(tuple)
PERIODS = readings(st.sampled_from(["2024", "2024-Q1", "2026+"]))
MILESTONES = st.lists(
    st.builds(MilestoneDraft, PERIODS, st.lists(TEXTS, max_size=2).map(tuple), EVENTS, st.none() | TEXTS),
    max_size=2,
).map(tuple)
INDICATORS = st.lists(
    st.builds(IndicatorDraft, TEXTS, st.just("회"), st.just("2024"), NUMBERS, st.none() | NUMBERS, st.none()),
    max_size=2,
).map(tuple)
ROWS = st.builds(
    FundingRow, st.sampled_from(["total", "national"]), TEXTS, st.tuples(st.none() | WON, st.none() | WON)
)
FUNDING = st.builds(
    FundingDraft,
    st.just("백만원"),
    st.just((FundingColumn("2024", "planned"), FundingColumn("2024", "secured"))),
    st.lists(ROWS, max_size=3).map(tuple),
)
PLEDGES = st.builds(
    PledgeDraft,
    st.just((1, 2)),
    st.dictionaries(st.sampled_from(["number", "name", "status", "phone"]), TEXTS),
    st.none() | WON,
    st.lists(TEXTS, max_size=2).map(tuple),
    st.lists(TEXTS, max_size=2).map(tuple),
    st.lists(FUNDING, max_size=2).map(tuple),
    INDICATORS,
    MILESTONES,
    MILESTONES,
    st.lists(st.builds(EvidenceDraft, TEXTS, SPANS), max_size=2).map(tuple),
)


def figures(part: Any, path: str = "") -> Iterator[str]:
    """Pointers of all numbers in a part of a record."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key not in NOT_FIGURES:
                yield from figures(value, f"{path}/{key}")
    elif isinstance(part, list):
        for i, value in enumerate(part):
            yield from figures(value, f"{path}/{i}")
    elif isinstance(part, int | float):
        yield path


def at(document: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        document = document[int(step)] if isinstance(document, list) else document[step]
    return document


def every_reading(part: Any) -> Iterator[Reading[Any]]:
    if isinstance(part, Reading):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from every_reading(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from every_reading(value)
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from every_reading(getattr(part, name))


def sealed(*drafts: PledgeDraft, notices: tuple[Notice, ...] = ()) -> Report:
    return seal(SOURCE, "나래시", drafts, notices)


@given(st.lists(PLEDGES, max_size=2))
@hypothesis_settings(max_examples=60, deadline=None)
def test_every_figure_has_one_field_and_every_field_its_value(drafts: list[PledgeDraft]) -> None:
    report = sealed(*drafts)
    document = report.model_dump(mode="json")
    paths = [field.path for field in report.fields]
    assert len(set(paths)) == len(paths)
    pledges = {"pledges": document["pledges"]}
    assert set(figures(pledges)) <= set(paths)
    assert all(at(pledges, path) is not None for path in paths)


@pytest.mark.parametrize(("confidence", "status"), [(DISPUTED, "flagged"), (DISPUTED + 0.01, "read")])
def test_a_figure_that_two_readers_dispute_is_flagged(confidence: float, status: str) -> None:
    report = sealed(PledgeDraft((1,), total_budget=Reading(5_000_000, "5백만원", confidence=confidence)))
    assert report.fields[0].status == status


@given(st.lists(PLEDGES, max_size=2))
@hypothesis_settings(max_examples=60, deadline=None)
def test_fields_tell_what_was_read_and_nothing_is_lost(drafts: list[PledgeDraft]) -> None:
    report = sealed(*drafts)
    document = report.model_dump(mode="json")
    said = {
        (each.value, each.raw, each.page, status, round(each.confidence, 4))
        for each in every_reading(tuple(drafts))
        for status in {each.status, "flagged" if each.confidence <= DISPUTED else each.status}
    }
    for field in report.fields:
        assert (at(document, field.path), field.raw, field.page, field.status, field.confidence) in said
    doubted = [each for each in every_reading(tuple(drafts)) if each.status == "flagged"]
    labels = [row.label for draft in drafts for table in draft.funding for row in table.rows]
    fewest = len(doubted) - sum(label.status == "flagged" for label in labels)
    assert sum(field.status == "flagged" for field in report.fields) >= fewest


@given(PLEDGES)
@hypothesis_settings(max_examples=30, deadline=None)
def test_the_record_comes_back_from_its_json(draft: PledgeDraft) -> None:
    report = sealed(draft)
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_budgets_are_the_printed_cells_row_by_row() -> None:
    columns = (FundingColumn("2023", "planned"), FundingColumn("2024", "planned"))
    rows = (
        FundingRow("total", Reading("계", "계"), (Reading(3, "3"), Reading(4, "4"))),
        FundingRow("national", Reading("국비", "국 비"), (None, Reading(4, "4,"))),
    )
    (pledge,) = sealed(PledgeDraft((1,), funding=(FundingDraft("원", columns, rows),))).pledges
    assert [(each.source, each.label, each.period, each.amount, each.unit) for each in pledge.budgets] == [
        ("total", "계", "2023", 3, "원"),
        ("total", "계", "2024", 4, "원"),
        ("national", "국비", "2024", 4, "원"),
    ]


def test_boxes_are_in_hundredths_of_a_point() -> None:
    (field,) = sealed(
        PledgeDraft((1,), total_budget=Reading(5, "5", 1, Box(1.006, 2, 3.333, 4), 0.87654))
    ).fields
    assert (field.path, field.bbox, field.confidence) == (
        "/pledges/0/total_budget",
        (1.01, 2.0, 3.33, 4.0),
        0.8765,
    )


def test_a_pledge_without_a_name_says_so() -> None:
    assert sealed(PledgeDraft((1,))).pledges[0].name == UNNAMED


def test_what_holds_a_broken_sign_is_flagged() -> None:
    report = sealed(
        PledgeDraft(
            (1,), total_budget=Reading(5, f"5{BROKEN_SIGN}"), goals=(Reading("쉼", f"쉼{BROKEN_SIGN}"),)
        )
    )
    assert {field.path: field.status for field in report.fields} == {
        "/pledges/0/total_budget": "flagged",
        "/pledges/0/goals/0": "flagged",
    }


def test_notices_become_findings_once() -> None:
    notice = Notice("unreadable-cell", "warning", 2, (("row", "국비"), ("text", "가나")))
    report = sealed(PledgeDraft((1,), notices=(notice,)), notices=(notice,))
    (finding,) = report.findings
    assert (finding.code, finding.severity, finding.paths) == ("unreadable-cell", "warning", ())
    assert "가나" in finding.message
    assert "국비" in finding.message


@pytest.mark.parametrize("code", sorted(WHOLE_PAGE))
def test_a_doubted_page_puts_its_values_in_doubt(code: str) -> None:
    draft = PledgeDraft((1, 2), header={"number": Reading("1", "1", 1), "phone": Reading("2", "2", 2)})
    (finding,) = sealed(draft, notices=(Notice(code, "warning", 2),)).findings
    assert finding.paths == ("/pledges/0/phone",)
    assert code in catalogue()


def test_tables_are_listed_with_their_blank_cells() -> None:
    cells = (Cell(0, 0, 1, 2, "구분", 0.98765, Box(0, 0, 20, 5)), Cell(1, 0), Cell(1, 1, text="가"))
    page = Page(2, 100, 100, (Table(2, Box(0, 0, 20, 10), 2, 2, cells),))
    (table,) = seal_tables(SOURCE, (page, Page(3, 1, 1))).tables
    assert (table.page, table.bbox, table.rows, table.cols) == (2, (0, 0, 20, 10), 2, 2)
    assert [(cell.row, cell.col, cell.row_span, cell.col_span, cell.text) for cell in table.cells] == [
        (0, 0, 1, 2, "구분"),
        (1, 0, 1, 1, ""),
        (1, 1, 1, 1, "가"),
    ]
    assert table.cells[0].confidence == 0.9877
