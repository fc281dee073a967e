from __future__ import annotations

from extract.audit.checks.duplicate_period import CHECK
from schemas import Report
from schemas.report import Milestone, Pledge

from ..reports import found, report


def rows(*periods: str) -> Report:
    return report(Pledge(name="놀이터", milestones=tuple(Milestone(period=period) for period in periods)))


def test_a_period_that_comes_twice_is_told() -> None:
    (finding,) = found(CHECK, rows("2023", "2024", "2024"))
    assert finding.severity == "warning"
    assert finding.paths == ("/pledges/0/milestones/1/period", "/pledges/0/milestones/2/period")


def test_every_period_once_is_right() -> None:
    assert not found(CHECK, rows("2023", "2024-H1", "2024-H2"))
