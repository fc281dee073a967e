"""Titles above a summary's sources and years: what nobody knows is never money of the whole, and a year is that year."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from .drawn import ABOVE, LEFT, Convert, both, codes, flagged
from .test_summary_forms import FIRST, NAMES, SECOND, budgets, summary, totals

SOURCES = ("national", "provincial", "municipal")


def below(title: str, *heads: str) -> tuple[Sequence[str], ...]:
    """A title over three columns beside the total."""
    return (
        [*NAMES, "총사업비", title, LEFT, LEFT],
        [ABOVE, ABOVE, ABOVE, ABOVE, *heads],
        [*FIRST, "3,000", "500", "700", "800"],
        [*SECOND, "900", "100", "300", "200"],
    )


@both
@pytest.mark.parametrize(
    ("title", "period", "measure"),
    [
        ("2024년 예산", "2024", "planned"),
        ("'24년 예산", "2024", "planned"),
        ("2024년도 사업비", "2024", "planned"),
        ("2024년 예산액(백만원)", "2024", "planned"),
        ("2024년 집행", "2024", "secured"),
        ("지출 내역", "total", "secured"),
        ("예산확보 현황", "total", "secured"),
        ("재원별 사업비", "total", "planned"),
    ],
)
def test_sources_below_a_title(
    title: str, period: str, measure: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(summary(*below(title, "국비", "도비", "시비")), tmp_path)
    assert totals(report) == [3000, 900]
    assert budgets(report) == [
        [(source, period, measure, amount) for source, amount in zip(SOURCES, (500, 700, 800), strict=True)],
        [(source, period, measure, amount) for source, amount in zip(SOURCES, (100, 300, 200), strict=True)],
    ]
    assert flagged(report) == set()


@both
@pytest.mark.parametrize(
    "title",
    [
        "2024 본예산",
        "2024년 1회 추경",
        "금년도 사업비",
        "당해연도 예산",
        "임기내",
        "민선8기",
        "변경 계획",
        "투자현황",
        "자체재원 외",
    ],
)
def test_sources_below_a_title_that_nobody_knows_are_left_out(
    title: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(summary(*below(title, "국비", "도비", "시비")), tmp_path)
    assert totals(report) == [3000, 900]
    assert budgets(report) == [[], []]
    assert codes(report) == {"column-not-understood"}
    assert {each.paths for each in report.findings} == {("/pledges/0/budgets",)}
    assert all(title in each.message for each in report.findings)


@both
@pytest.mark.parametrize("title", ["국비 집행", "이월분", "목표", "실적", "당초예산(2022)"])
def test_years_below_a_title_that_nobody_knows_are_left_out(
    title: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(summary(*below(title, "2023", "2024", "2025")), tmp_path)
    assert totals(report) == [3000, 900]
    assert budgets(report) == [[], []]
    assert codes(report) == {"column-not-understood"}


@both
def test_money_spent_by_year_and_the_plan_behind_it(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", "지출액", LEFT, "소요액", LEFT],
            [ABOVE, ABOVE, ABOVE, ABOVE, "2023", "2024", "2025", "2026"],
            [*FIRST, "3,000", "500", "700", "800", "1,000"],
            [*SECOND, "900", "100", "300", "200", "300"],
        ),
        tmp_path,
    )
    assert [each[1:3] for each in budgets(report)[0]] == [
        ("total", "planned"),
        ("2023", "secured"),
        ("2024", "secured"),
        ("2025", "planned"),
        ("2026", "planned"),
    ]
    assert report.findings == ()


@both
def test_a_total_and_its_sources_below_a_year(converted: Convert, tmp_path: Path) -> None:
    report = converted(summary(*below("2024년 예산", "계", "국비", "시비")), tmp_path)
    assert totals(report) == [3000, 900]
    assert [each[:2] for each in budgets(report)[0]] == [
        (source, "2024") for source in ("total", "national", "municipal")
    ]


@both
def test_a_year_and_its_measure_in_one_head(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", "'24년 예산액", "'24년 집행액", "2024년 실적"],
            [*FIRST, "3,000", "1,500", "1,400", "준공"],
            [*SECOND, "900", "500", "300", "착공"],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert budgets(report) == [
        [("total", "2024", "planned", 1500), ("total", "2024", "secured", 1400)],
        [("total", "2024", "planned", 500), ("total", "2024", "secured", 300)],
    ]
    assert report.findings == ()


@both
def test_a_plan_before_and_after_it_was_changed(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "당초 계획", LEFT, "변경 계획", LEFT],
            [ABOVE, ABOVE, ABOVE, "국비", "시비", "국비", "시비"],
            [*FIRST, "500", "700", "800", "1,000"],
            [*SECOND, "100", "300", "200", "300"],
        ),
        tmp_path,
    )
    assert budgets(report)[0] == [
        ("national", "total", "planned", 800),
        ("municipal", "total", "planned", 1000),
    ]
