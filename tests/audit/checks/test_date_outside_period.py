from __future__ import annotations

import pytest

from extract.audit.checks.date_outside_period import CHECK

from ..reports import dated, found, told


def test_a_far_date_is_told_with_its_rows_period() -> None:
    (finding,) = found(CHECK, told(dated("착공('21. 2. 3.)", "2021-02-03"), period="2025-Q1"))
    assert finding.severity == "warning"
    assert finding.paths == (
        "/pledges/0/milestones/0/actual/0/dates/0/start",
        "/pledges/0/milestones/0/period",
    )
    assert (finding.expected, finding.actual) == ("2025-Q1", "2021-02-03")


@pytest.mark.parametrize(
    ("start", "period"), [("2025-02-03", "2025-Q1"), ("2024-12-30", "2025-Q1"), ("2019-01", "total")]
)
def test_a_date_in_or_near_its_period_is_right(start: str, period: str) -> None:
    assert not found(CHECK, told(dated("착공", start), period=period))


def test_a_span_that_reaches_far_is_a_note_at_its_far_end() -> None:
    (finding,) = found(CHECK, told(dated("용역 추진", "2025-01", "2026-12"), period="2025-Q1"))
    assert finding.severity == "info"
    assert finding.paths[0].endswith("/dates/0/end")


def test_an_announcement_is_a_note() -> None:
    (finding,) = found(CHECK, told(dated("실시설계 착수('26. 12. 준공 예정)", "2026-12"), period="2025-Q1"))
    assert finding.severity == "info"
