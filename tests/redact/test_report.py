from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from extract.lexicon import load
from extract.redact import Mask, Personal, redact_report
from schemas import Field, Finding, Report
from schemas.report import Event, Evidence, Milestone, Pledge
from tests.export.reports import REPORTS, source

MASK = Mask(Personal(frozenset({"이몽룡"}), frozenset({"6388"})), load())

REPORT = Report(
    source=source(),
    issuer="가람시",
    pledges=(
        Pledge(
            name="마을 도서관 조성",
            department="문화과",
            team="도서관팀",
            officer="이몽룡",
            phone="6388",
            total_budget=6388,
            overview=("문의 : 이몽룡(☎ 6388)",),
            milestones=(
                Milestone(
                    period="2024",
                    planned=("이몽룡 강연",),
                    actual=(Event(text="강연(이몽룡, 6388명)"),),
                    note="02-123-4567",
                ),
            ),
            evidence=(Evidence(caption="이몽룡 주무관"),),
        ),
    ),
    fields=(
        Field(path="/pledges/0/department", raw="문화과 이몽룡 (☎6388)", confidence=0.5, status="read"),
        Field(path="/pledges/0/officer", raw="문화과 이몽룡 (☎6388)", confidence=0.5, status="flagged"),
        Field(path="/pledges/0/total_budget", raw="6,388원", confidence=0.5, status="read"),
    ),
    findings=(
        Finding(
            code="unknown-status",
            severity="warning",
            paths=("/pledges/0/officer",),
            message="'이몽룡'은 모르는 말입니다",
            expected="이몽룡",
            actual="010-1234-5678",
        ),
    ),
)


def numbers_and_dates(value: object, name: str = "") -> Iterator[object]:
    """All that is no text, and texts that say when."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from numbers_and_dates(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from numbers_and_dates(each, name)
    elif isinstance(value, int | float) or name in (
        "period",
        "start",
        "end",
        "path",
        "paths",
        "sha256",
        "unit",
    ):
        yield value


def test_nothing_personal_is_left_anywhere() -> None:
    redacted = redact_report(REPORT, MASK)
    written = redacted.model_dump_json()
    for personal in ("이몽룡", "02-123-4567", "010-1234-5678", "☎6388"):
        assert personal not in written
    (pledge,) = redacted.pledges
    assert (pledge.officer, pledge.phone) == (None, None)
    assert (pledge.department, pledge.team, pledge.total_budget) == ("문화과", "도서관팀", 6388)
    assert pledge.milestones[0].actual[0].text == "강연(***, 6388명)"


def test_provenance_says_why_a_value_is_gone_and_keeps_the_place() -> None:
    department, officer, total = redact_report(REPORT, MASK).fields
    assert (department.raw, department.rule) == ("문화과 *** (☎***)", None)
    assert (officer.raw, officer.rule, officer.status) == ("", "redacted", "flagged")
    assert total == REPORT.fields[2]


def test_a_note_tells_what_was_changed() -> None:
    note = redact_report(REPORT, MASK).findings[-1]
    assert (note.code, note.severity) == ("personal-data-redacted", "info")
    assert set(note.paths) >= {"/pledges/0/officer", "/pledges/0/phone", "/pledges/0/overview/0"}
    assert "/pledges/0/department" not in note.paths
    assert "***" in note.message


@given(REPORTS)
def test_no_figure_date_or_pointer_of_any_record_changes(report: Report) -> None:
    redacted = redact_report(report, MASK)
    assert Report.model_validate_json(redacted.model_dump_json()) == redacted
    before = report.model_dump(mode="json")
    after = redacted.model_dump(mode="json")
    after["findings"].pop()
    assert list(numbers_and_dates(after)) == list(numbers_and_dates(before))
    assert all(pledge.officer is None and pledge.phone is None for pledge in redacted.pledges)


@given(REPORTS)
def test_a_record_without_personal_data_in_its_texts_keeps_them(report: Report) -> None:
    redacted = redact_report(report, Mask(Personal(), load()))
    for before, after in zip(report.pledges, redacted.pledges, strict=True):
        assert (after.name, after.department, after.goals) == (before.name, before.department, before.goals)
