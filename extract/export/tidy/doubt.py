"""What a record says about its own values: where each came from, and whether it is to be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas import Field, Finding, Report

Figure = tuple[str, int | float]
"""A JSON Pointer and the number it points at."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much a record holds, and how much of it is marked."""

    pledges: int
    figures: int
    flagged: int
    findings: int


class Doubts:
    """Fields and findings of one record, asked by JSON Pointer.

    A value is *marked* as the contract says: its field is ``flagged``, or a finding of severity warning or
    error names it or an ancestor. A flag on an ancestor counts likewise.
    """

    def __init__(self, report: Report) -> None:
        self._fields = {field.path: field for field in report.fields}
        self._codes: dict[str, set[str]] = {}
        self._codes_within: dict[str, set[str]] = {}
        for finding in report.findings:
            for path in finding.paths:
                self._codes.setdefault(path, set()).add(finding.code)
                for above in _and_above(path):
                    self._codes_within.setdefault(above, set()).add(finding.code)
        self._marks = {field.path for field in report.fields if field.status == "flagged"}
        self._marks.update(path for finding in report.findings if _warns(finding) for path in finding.paths)
        self._above_marks = {above for path in self._marks for above in _and_above(path)}

    def field(self, path: str) -> Field | None:
        """Where the value came from, if the record says so."""
        return self._fields.get(path)

    def marked(self, path: str) -> bool:
        """Whether the value, or anything it is part of, is marked."""
        return any(above in self._marks for above in _and_above(path))

    def marked_within(self, path: str) -> bool:
        """Whether the value, anything it is part of, or anything in it is marked."""
        return path in self._above_marks or self.marked(path)

    def codes(self, path: str) -> set[str]:
        """Codes of all findings that name the value, anything it is part of, or anything in it."""
        above = (self._codes.get(path, set()) for path in _and_above(path))
        return self._codes_within.get(path, set()).union(*above)


def _warns(finding: Finding) -> bool:
    return finding.severity in ("warning", "error")


def _and_above(path: str) -> Iterator[str]:
    yield path
    while path:
        path = path.rpartition("/")[0]
        yield path


def figures(report: Report) -> Iterator[Figure]:
    """Every number that the record reports, in its own order."""
    for index, pledge in enumerate(report.pledges):
        path = f"/pledges/{index}"
        if pledge.total_budget is not None:
            yield f"{path}/total_budget", pledge.total_budget
        for place, budget in enumerate(pledge.budgets):
            yield f"{path}/budgets/{place}/amount", budget.amount
        yield from _indicator_figures(report, index)
        yield from _event_figures(report, index)


def _indicator_figures(report: Report, index: int) -> Iterator[Figure]:
    for place, indicator in enumerate(report.pledges[index].indicators):
        for name in ("target", "actual", "rate"):
            value: int | float | None = getattr(indicator, name)
            if value is not None:
                yield f"/pledges/{index}/indicators/{place}/{name}", value


def _event_figures(report: Report, index: int) -> Iterator[Figure]:
    pledge = report.pledges[index]
    for kind, milestones in (("milestones", pledge.milestones), ("roadmap", pledge.roadmap)):
        for row, milestone in enumerate(milestones):
            for place, event in enumerate(milestone.actual):
                for number, figure in enumerate(event.figures):
                    path = f"/pledges/{index}/{kind}/{row}/actual/{place}/figures/{number}/value"
                    yield path, figure.value


def tally(report: Report) -> Tally:
    """Counts for the line that a user reads: pledges, figures, marked figures, findings of any severity."""
    doubts = Doubts(report)
    paths = [path for path, _ in figures(report)]
    return Tally(len(report.pledges), len(paths), sum(map(doubts.marked, paths)), len(report.findings))
