"""Which figures and dates of a record are right: those that the true record has as well, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from rapidfuzz import fuzz

from schemas import Report
from schemas.report import DateSpan, Pledge

T = TypeVar("T")

NAMED_ALIKE = 80.0
"""Of 100, blanks left out: names of an indicator or a count that may be the same."""

PLEDGE_ALIKE = 50.0
"""The same for pledges without a number."""


class Said(NamedTuple):
    """A figure or date at ``path``: ``key`` must be the same in the truth, ``name`` only alike."""

    path: str
    key: tuple[object, ...]
    name: str = ""


def wrong_paths(truth: Report, given: Report) -> Iterator[tuple[str, bool]]:
    """The pointer of every figure and date of ``given``, and whether it is wrong."""
    partners = dict(_partners(truth, given))
    for index, pledge in enumerate(given.pledges):
        partner = partners.get(index)
        left = list(_said(partner, "")) if partner is not None else []
        for said in _said(pledge, f"/pledges/{index}"):
            match = _find(said, left)
            if match is not None:
                left.remove(match)
            yield said.path, match is None


def _find(said: Said, left: list[Said]) -> Said | None:
    alike = [
        other for other in left if other.key == said.key and _alike(said.name, other.name) >= NAMED_ALIKE
    ]
    return max(alike, key=lambda other: _alike(said.name, other.name), default=None)


def _alike(one: str, other: str) -> float:
    bare = ["".join(text.split()) for text in (one, other)]
    return 100.0 if bare[0] == bare[1] else fuzz.ratio(*bare)


def _partners(truth: Report, given: Report) -> Iterator[tuple[int, Pledge]]:
    """The true pledge of each pledge: the one of its number, else the one named most alike, each once."""
    left = list(truth.pledges)
    rules: tuple[Callable[[Pledge, Pledge], float], ...] = (_same_number, _same_name)
    waiting = dict(enumerate(given.pledges))
    for likeness in rules:
        for index, pledge in list(waiting.items()):
            best = max(left, key=lambda other: likeness(pledge, other), default=None)
            if best is not None and likeness(pledge, best) > 0:
                left.remove(best)
                del waiting[index]
                yield index, best


def _same_number(one: Pledge, other: Pledge) -> float:
    return 1 + _alike(one.name, other.name) if one.number is not None and one.number == other.number else 0.0


def _same_name(one: Pledge, other: Pledge) -> float:
    likeness = _alike(one.name, other.name)
    return likeness if likeness >= PLEDGE_ALIKE else 0.0


def _said(pledge: Pledge, base: str) -> Iterator[Said]:
    """Every figure and date, in the order in which they are sealed."""
    if pledge.total_budget is not None:
        yield Said(f"{base}/total_budget", ("total", pledge.total_budget))
    for at, budget in enumerate(pledge.budgets):
        key = (budget.source, budget.period, budget.measure, budget.amount)
        yield Said(f"{base}/budgets/{at}/amount", key)
    for at, indicator in enumerate(pledge.indicators):
        for kind in ("target", "actual", "rate"):
            value = getattr(indicator, kind)
            if value is not None:
                yield Said(f"{base}/indicators/{at}/{kind}", (kind, indicator.period, value), indicator.name)
    for part in ("milestones", "roadmap"):
        for row, milestone in enumerate(getattr(pledge, part)):
            for number, event in enumerate(milestone.actual):
                here = f"{base}/{part}/{row}/actual/{number}"
                yield from _dates(event.dates, f"{here}/dates")
                for at, figure in enumerate(event.figures):
                    yield Said(f"{here}/figures/{at}/value", (figure.value, figure.unit), figure.name)
    for at, evidence in enumerate(pledge.evidence):
        yield from _dates(evidence.dates, f"{base}/evidence/{at}/dates")


def _dates(dates: tuple[DateSpan, ...], base: str) -> Iterator[Said]:
    for at, date in enumerate(dates):
        yield Said(f"{base}/{at}/start", ("start", date.start))
        if date.end is not None:
            yield Said(f"{base}/{at}/end", ("end", date.end))
