"""Which figures stand in a warning."""

from __future__ import annotations

from extract.calibrate import warned
from extract.model.layout import Severity
from schemas import Finding, Report

from ..repair.tables import pledge
from .test_calibrated import sealed


def _found(report: Report, path: str, severity: Severity) -> Report:
    finding = Finding(code="sum-mismatch", severity=severity, paths=(path,), message="x")
    return report.model_copy(update={"findings": (finding,)})


def test_a_warning_on_a_figure_or_on_what_holds_it_is_a_mark() -> None:
    """Fields that are no figures are left out; what is told for information is no warning."""
    report = sealed(pledge(((5, 5), (5, 5)), total=5))
    assert warned(report) == (False,) * 5
    assert warned(_found(report, "/pledges/0/budgets/1/amount", "warning")) == (
        False,
        False,
        True,
        False,
        False,
    )
    assert warned(_found(report, "/pledges/0/budgets", "error")) == (False, True, True, True, True)
    assert warned(_found(report, "/pledges/0/total_budget", "info")) == (False,) * 5
