"""Progress tables whose period stands in two columns, 연도 and 분기: no row moves into another period unmarked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from schemas import Report

from .drawn import ABOVE, CARD, LEFT, Convert, both, codes, flagged

HEAD = ["연도", "분기", "추진계획", "추진실적"]


def progress(report: Report) -> list[tuple[str, list[str], list[str]]]:
    (pledge,) = report.pledges
    return [
        (each.period, list(each.planned), [event.text for event in each.actual]) for each in pledge.milestones
    ]


def read(converted: Convert, folder: Path, *rows: Sequence[str]) -> Report:
    return converted([CARD, "□ 그간 추진사항", rows], folder)


@both
@pytest.mark.parametrize(
    ("head", "parts", "periods"),
    [
        (HEAD, ("1분기", "2분기", "1분기"), ("2024-Q1", "2024-Q2", "2025-Q1")),
        (HEAD, ("1", "2", "1"), ("2024-Q1", "2024-Q2", "2025-Q1")),
        (["연도", "월", *HEAD[2:]], ("3월", "7월", "연중"), ("2024-03", "2024-07", "2025")),
        (["구분", LEFT, *HEAD[2:]], ("상반기", "하반기", "상반기"), ("2024-H1", "2024-H2", "2025-H1")),
    ],
)
def test_a_year_and_its_part_are_one_period(
    head: list[str], parts: Sequence[str], periods: Sequence[str], converted: Convert, tmp_path: Path
) -> None:
    report = read(
        converted,
        tmp_path,
        head,
        ["2024", parts[0], "○ 설계", "○ 설계 착수"],
        [ABOVE, parts[1], "○ 공사", "○ 착공"],
        ["2025", parts[2], "○ 준공", "○ 준공식"],
    )
    assert progress(report) == [
        (periods[0], ["설계"], ["설계 착수"]),
        (periods[1], ["공사"], ["착공"]),
        (periods[2], ["준공"], ["준공식"]),
    ]
    assert flagged(report) == set()
    assert codes(report) == set()


@both
def test_a_part_before_the_one_above_it_may_be_of_another_year(converted: Convert, tmp_path: Path) -> None:
    report = read(
        converted,
        tmp_path,
        HEAD,
        ["", "2분기", "○ 가", "○ 나"],
        ["2024", "3분기", "○ 다", "○ 라"],
        ["", "4분기", "○ 마", "○ 바"],
        ["", "1분기", "○ 사", "○ 아"],
        ["2025", "2분기", "○ 자", "○ 차"],
    )
    (pledge,) = report.pledges
    doubted = {
        at
        for at, each in enumerate(pledge.milestones)
        if f"/pledges/0/milestones/{at}/period" in flagged(report)
    }
    assert [pledge.milestones[at].period for at in sorted(doubted)] == ["2024-Q3", "2024-Q1"]
    assert "period-not-understood" in codes(report)


@both
def test_of_two_columns_that_may_be_periods_the_one_that_says_them_is(
    converted: Convert, tmp_path: Path
) -> None:
    report = read(
        converted,
        tmp_path,
        ["구분", "추진시기", "추진계획", "추진실적"],
        ["설계", "2024. 3월", "○ 용역 발주", "○ 용역 착수"],
        ["공사", "2024. 9월", "○ 착공", "○ 착공식"],
    )
    assert progress(report) == [
        ("2024-03", ["용역 발주"], ["용역 착수"]),
        ("2024-09", ["착공"], ["착공식"]),
    ]
    assert flagged(report) == set()


@both
def test_periods_side_by_side_are_the_same_as_one_below_the_other(converted: Convert, tmp_path: Path) -> None:
    report = read(
        converted,
        tmp_path,
        ["구분", "2023", "2024", "2025"],
        ["추진계획", "○ 설계", "○ 공사", "○ 준공"],
        ["추진실적", "○ 설계 착수", "○ 착공", ""],
    )
    assert progress(report) == [
        ("2023", ["설계"], ["설계 착수"]),
        ("2024", ["공사"], ["착공"]),
        ("2025", ["준공"], []),
    ]
    assert flagged(report) == set()
