"""JSON Pointers into a report: made, and put in the order of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas import Report
from schemas.report import Pledge

_Step = tuple[int, int, str]


def pledges(report: Report) -> Iterator[tuple[str, Pledge]]:
    """Each pledge with the pointer to it."""
    for index, pledge in enumerate(report.pledges):
        yield f"/pledges/{index}", pledge


def page_order(paths: Iterable[str]) -> tuple[tuple[_Step, ...], ...]:
    """A sort key: list positions compare as numbers, so that ``/budgets/10`` follows ``/budgets/9``."""
    return tuple(tuple(_step(part) for part in path.split("/")[1:]) for path in paths)


def _step(part: str) -> _Step:
    return (0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part)
