from __future__ import annotations

from extract.audit.checks.no_pledge_found import CHECK
from schemas.report import Pledge

from ..reports import found, report


def test_a_report_without_pledges_is_told() -> None:
    (finding,) = found(CHECK, report())
    assert (finding.severity, finding.paths) == ("warning", ())
    assert "보고서.txt" in finding.message


def test_one_pledge_is_enough() -> None:
    assert not found(CHECK, report(Pledge(name="숲길")))
