from __future__ import annotations

import pytest

from extract.audit.checks.impossible_date import CHECK
from schemas.report import DateSpan, Evidence, Pledge

from ..reports import dated, found, report, told


def test_a_day_that_no_calendar_has_is_told() -> None:
    (finding,) = found(CHECK, told(dated("착공", "2025-02-30")))
    assert finding.paths == ("/pledges/0/milestones/0/actual/0/dates/0/start",)
    assert (finding.severity, finding.actual) == ("warning", "2025-02-30")


def test_a_span_that_runs_backwards_is_told_with_both_ends() -> None:
    (finding,) = found(CHECK, told(dated("용역", "2025-03-02", "2025-02")))
    assert [path.rpartition("/")[2] for path in finding.paths] == ["end", "start"]


def test_captions_have_dates_too() -> None:
    item = Evidence(caption="사진", dates=(DateSpan(start="2023-02-29"),))
    assert found(CHECK, report(Pledge(name="놀이터", evidence=(item,))))


@pytest.mark.parametrize(
    ("start", "end"), [("2024-02-29", None), ("2025-01-31", "2025-01"), ("2025-01", "2025-01-31")]
)
def test_dates_that_can_be(start: str, end: str | None) -> None:
    assert not found(CHECK, told(dated("착공", start, end)))
