"""Pairs of small reports, invented."""

from __future__ import annotations

from extract.comparison import Difference, compare
from schemas import Report
from schemas.report import Event, Indicator, Milestone, Pledge

from ..audit.reports import report, table

ROWS = {
    "계": {"total": 300, "2024": 100, "2025": 200},
    "국비": {"total": 120, "2024": 40, "2025": 80},
    "시비": {"total": 180, "2024": 60, "2025": 120},
}

EVENTS = ("주민설명회 개최(47명)", "실시설계 용역 착수", "국비 40백만원 확보")

PLEDGE = Pledge(
    number="1",
    name="강변 놀이터 조성",
    status="정상추진",
    completion="임기내",
    officer="김가온",
    total_budget=300_000_000,
    budgets=table(ROWS),
    indicators=(
        Indicator(name="설치 개소", period="2024", target=2, actual=2, rate=100),
        Indicator(name="설치 개소", period="2025", target=4, actual=1, rate=25),
    ),
    milestones=(
        Milestone(period="2024", actual=tuple(Event(text=text) for text in EVENTS)),
        Milestone(period="2025-Q1", actual=(Event(text="공사 착공"),)),
    ),
)

OTHERS = (
    Pledge(number="2", name="마을 도서관 확충", status="완료"),
    Pledge(number="3", name="통학길 가로등 교체", status="보류"),
)


def changed(**values: object) -> tuple[Difference, ...]:
    """The differences of a report in which one pledge has other values; its pledges stand in another order."""
    new = PLEDGE.model_copy(update=values)
    return compare(report(PLEDGE, *OTHERS), report(*reversed(OTHERS), new))


def codes(found: tuple[Difference, ...]) -> list[tuple[str, str]]:
    return [(each.code, each.severity) for each in found]


def read(document: Report, path: str) -> object:
    """What a pointer leads to."""
    value: object = document.model_dump(mode="json")
    for step in path.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]  # type: ignore[index]
    return value
