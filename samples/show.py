"""Shows a record in short, for a person: ``python -m samples.show RECORD.json``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from schemas import Report
from schemas.report import Budget, Pledge

MEASURES = {"planned": "계획", "secured": "확보"}
MOST_DOUBTS = 8
"""Flagged values shown; the rest are counted."""


def lines_of(report: Report) -> Iterator[str]:
    """A record as a few lines: what was read, and what a person must look at."""
    yield f"{report.source.name}: {report.issuer or '?'}, {report.source.pages}쪽, 공약 {len(report.pledges)}건"
    for pledge in report.pledges:
        yield from _pledge(pledge)
    yield from _doubts(report)


def _pledge(pledge: Pledge) -> Iterator[str]:
    yield ""
    yield f"[{pledge.number or '?'}] {pledge.name}  ({pledge.status or '?'})"
    if pledge.total_budget is not None:
        yield f"    총사업비 {pledge.total_budget:>16,}원"
    yield from (f"    {_budget(budget)}" for budget in pledge.budgets if budget.period == "total")
    yield f"    지표 {len(pledge.indicators)}, 추진사항 {len(pledge.milestones)}, 향후계획 {len(pledge.roadmap)}"


def _budget(budget: Budget) -> str:
    return f"{budget.label} {MEASURES[budget.measure]} {budget.amount:>16,}원"


def _doubts(report: Report) -> Iterator[str]:
    flagged = [field for field in report.fields if field.status == "flagged"]
    yield f"\n믿기 전에 확인할 값(flagged) {len(flagged)}개"
    for field in flagged[:MOST_DOUBTS]:
        yield f"    {field.path}  {field.raw!r}  {field.page or '-'}쪽 {field.bbox or ''}"
    if len(flagged) > MOST_DOUBTS:
        yield f"    … {len(flagged) - MOST_DOUBTS}"
    yield f"점검 결과(findings) {len(report.findings)}건"
    yield from (f"    {found.severity}  {found.code}: {found.message}" for found in report.findings)


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        record = Report.model_validate_json(Path(argument).read_bytes())
        sys.stdout.write("\n".join(lines_of(record)) + "\n")
