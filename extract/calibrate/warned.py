"""A record → which of its figures and dates stand in a warning."""

from __future__ import annotations

from schemas import Report

FIGURES = frozenset(("amount", "total_budget", "target", "actual", "rate", "value", "start", "end"))
"""Where pointers to figures and dates end."""


def warned(report: Report) -> tuple[bool, ...]:
    """For each figure and date, in the order of the record: whether a finding puts it, or what it is part of, in doubt."""
    doubted = {path for each in report.findings if each.severity != "info" for path in each.paths}
    paths = (each.path for each in report.fields if each.path.rsplit("/", 1)[1] in FIGURES)
    return tuple(_is_among(path, doubted) for path in paths)


def _is_among(path: str, paths: set[str]) -> bool:
    steps = path.split("/")
    return any("/".join(steps[:end]) in paths for end in range(2, len(steps) + 1))
