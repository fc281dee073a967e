"""Rows of progress tables whose label says a time that is no year, half, quarter or month of the contract."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model.layout import Table
from extract.records.readers.progress import Progress, read_progress

from ..made import context, dump, placed, section

CONTEXT = context()
HEAD = ["구분", "추진계획", "추진실적"]


def read(made: Callable[..., Table], *labels: str) -> Progress:
    rows = ([label, f"○ {label} 계획", ""] for label in labels)
    return read_progress((section("milestones", made(HEAD, *rows)),), "milestones", CONTEXT)


def told(progress: Progress) -> list[tuple[str, str, int]]:
    """Each period, its status, and how many rows it has."""
    return [(each.period.value, each.period.status, len(each.planned)) for each in progress.milestones]


@pytest.mark.parametrize("made", [placed, dump], ids=["page", "dump"])
@pytest.mark.parametrize(
    "label",
    [
        "연중",
        "계속",
        "상시",
        "매년",
        "임기 내",
        "임기 후",
        "민선8기",
        "민선8기 중",
        "민선 8기 이후",
        "1년차",
        "2단계",
        "전 기간",
    ],
)
def test_a_row_of_no_period_is_nobody_elses(label: str, made: Callable[..., Table]) -> None:
    progress = read(made, "2022", label, "2023")
    assert told(progress) == [("2022", "read", 1), ("total", "flagged", 1), ("2023", "read", 1)]
    assert [notice.code for notice in progress.notices] == ["period-not-understood"]


@pytest.mark.parametrize(
    ("label", "period", "status"),
    [
        ("2024년 연중", "2024", "read"),
        ("'24. 상시", "2024", "read"),
        ("2024. 1. 1. ~ 12. 31.", "2024", "read"),
        ("'24.5.13.~6.4.", "2024-Q2", "flagged"),
        ("2024.7.~12.", "2024-H2", "read"),
        ("2024년 1~2분기", "2024-H1", "read"),
        ("24.1/4", "2024-Q1", "read"),
        ("~2026", "2026-", "read"),
        ("2024~", "2024+", "read"),
        ("2024년부터 계속", "2024+", "read"),
        ("2024년 하반기 이후", "2024+", "flagged"),
        ("2022~2026", "2022", "flagged"),
        ("2023~26", "2023", "flagged"),
        ("'22.7.~'26.6.", "2022", "flagged"),
        ("2024년 계속", "2024", "flagged"),
        ("202412", "2024", "flagged"),
        ("20 24년", "2024", "flagged"),
        ("2024. 13월", "2024", "flagged"),
        ("2024년 5/4분기", "2024", "flagged"),
    ],
)
def test_a_label_says_its_period_or_is_doubted(label: str, period: str, status: str) -> None:
    assert told(read(placed, label)) == [(period, status, 1)]


@pytest.mark.parametrize(("label", "period"), [("2024~", "2024+"), ("~2026", "2026-")])
def test_in_a_dump_the_rest_of_a_run_may_stand_beside_it(label: str, period: str) -> None:
    assert told(read(dump, label)) == [(period, "flagged", 1)]


def test_a_label_with_a_figure_that_is_not_understood_puts_the_row_above_in_doubt() -> None:
    progress = read(placed, "2022", "제3회 축제", "2023")
    assert "read" not in [status for _, status, rows in told(progress) if rows > 1]
