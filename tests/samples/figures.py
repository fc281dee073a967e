"""The figures of a record, each with its place, and which of them are marked as doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from schemas import Report
from schemas.report import Pledge

Key = tuple[str | int, ...]
Values = dict[Key, float]

SAME_NAME_PERCENT = 80
"""Indicators are the same if their names are at least this much alike: a scan may misread a syllable."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that was given out: what it says it is, its value, its JSON Pointer."""

    key: Key
    value: float
    path: str


def figures(report: Report, names_like: Report | None = None) -> tuple[Figure, ...]:
    """All amounts, indicator values and total budgets.

    Indicators are called by the name that comes nearest in ``names_like``, so that both records' keys agree.
    """
    return tuple(
        figure
        for index, pledge in enumerate(report.pledges)
        for figure in _of_pledge(pledge, index, _names(names_like or report, index))
    )


def values(report: Report) -> Values:
    """Figures of a true record by what they are."""
    return {figure.key: figure.value for figure in figures(report)}


def is_marked(report: Report, path: str) -> bool:
    """Whether a value is flagged, or stands under a path of a warning or an error."""
    flagged = {field.path for field in report.fields if field.status == "flagged"}
    warned = {path for finding in report.findings if finding.severity != "info" for path in finding.paths}
    return path in flagged or any(path == above or path.startswith(f"{above}/") for above in warned)


def _names(report: Report, index: int) -> tuple[str, ...]:
    if index >= len(report.pledges):
        return ()
    return tuple(dict.fromkeys(indicator.name for indicator in report.pledges[index].indicators))


def _of_pledge(pledge: Pledge, index: int, names: tuple[str, ...]) -> Iterator[Figure]:
    path = f"/pledges/{index}"
    if pledge.total_budget is not None:
        yield Figure((index, "total_budget"), pledge.total_budget, f"{path}/total_budget")
    for at, budget in enumerate(pledge.budgets):
        key = (index, budget.source, budget.label, budget.period, budget.measure)
        yield Figure(key, budget.amount, f"{path}/budgets/{at}/amount")
    for at, indicator in enumerate(pledge.indicators):
        name = _nearest(indicator.name, names)
        for kind in ("target", "actual", "rate"):
            value = getattr(indicator, kind)
            if value is not None:
                yield Figure((index, name, indicator.period, kind), value, f"{path}/indicators/{at}/{kind}")


def _nearest(name: str, names: tuple[str, ...]) -> str:
    likeness = {other: ratio(name.replace(" ", ""), other.replace(" ", "")) for other in names}
    best = max(names, key=lambda other: likeness[other], default=name)
    return best if likeness.get(best, 0) >= SAME_NAME_PERCENT else name
