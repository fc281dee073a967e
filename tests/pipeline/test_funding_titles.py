"""Titles above the years of a funding table: what nobody knows is never a plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from .drawn import ABOVE, LEFT, Convert, both, codes, flagged, with_funding
from .test_funding_forms import amounts


def two_titles(first: str, second: str) -> tuple[Sequence[str], ...]:
    return (
        ["구분", "합계", first, LEFT, second, LEFT, LEFT],
        [ABOVE, ABOVE, "2022", "2023", "2024", "2025", "2026"],
        ["국비", "1,000", "100", "200", "300", "200", "200"],
        ["시비", "2,000", "200", "400", "600", "400", "400"],
    )


@both
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("연도별 집행실적", "향후 투자계획"),
        ("집행현황", "향후계획"),
        ("지출액", "소요예산"),
        ("결산", "예산"),
        ("기집행액", "향후투자"),
        ("확보현황", "확보계획"),
        ("투자 실적액", "투자 계획액"),
        ("이행실적", "이행계획"),
    ],
)
def test_money_spent_and_the_plan_of_the_years_behind_it(
    first: str, second: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(*two_titles(first, second)), tmp_path)
    assert amounts(report, "secured") == {
        ("national", "2022"): 100,
        ("national", "2023"): 200,
        ("municipal", "2022"): 200,
        ("municipal", "2023"): 400,
    }
    assert {period for _, period in amounts(report)} == {"total", "2024", "2025", "2026"}
    assert report.findings == ()
    assert flagged(report) == set()


@both
@pytest.mark.parametrize(
    ("first", "second"),
    [("국비 집행", "국비 예산"), ("투자현황", "투자구상"), ("당초예산(2022)", "변경예산(2024)")],
)
def test_years_below_titles_that_nobody_knows_are_left_out(
    first: str, second: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(*two_titles(first, second)), tmp_path)
    assert {period for _, period in amounts(report)} == {"total"}
    assert amounts(report, "secured") == {}
    told = [each.message for each in report.findings if each.code == "column-not-understood"]
    assert len(told) == 5
    assert first in told[0]
    assert second in told[-1]


@both
def test_one_title_over_all_that_nobody_knows_leaves_all_in_doubt(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "도 직접 시행분", LEFT, LEFT],
        [ABOVE, "계", "2023", "2024"],
        ["국비", "1,000", "500", "500"],
    )
    report = converted(with_funding(*rows), tmp_path)
    budgets = {f"/pledges/0/budgets/{at}/amount" for at in range(3)}
    assert len(report.pledges[0].budgets) == 3
    assert budgets <= flagged(report)


@both
def test_a_block_of_money_spent_beside_one_of_plans(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "계획액", LEFT, LEFT, "집행현황", LEFT, LEFT],
        [ABOVE, "합계", "2023", "2024", "합계", "2023", "2024"],
        ["국비", "1,000", "500", "500", "700", "400", "300"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert list(amounts(report).values()) == [1000, 500, 500]
    assert list(amounts(report, "secured").values()) == [700, 400, 300]
    assert report.findings == ()


@both
def test_what_is_left_out_is_told_with_its_title(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "계획액", LEFT, "미집행액", LEFT],
        [ABOVE, "합계", "2023", "합계", "2023"],
        ["국비", "1,000", "1,000", "300", "300"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {("national", "total"): 1000, ("national", "2023"): 1000}
    (told,) = report.findings
    assert "미집행액 합계" in told.message
    assert "미집행액 2023" in told.message


@both
def test_a_title_above_pairs_of_plan_and_spending(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "예산 집행현황", LEFT, LEFT, LEFT],
        [ABOVE, "2023", LEFT, "2024", LEFT],
        [ABOVE, "예산", "집행", "예산", "집행"],
        ["국비", "500", "300", "200", "100"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {("national", "2023"): 500, ("national", "2024"): 200}
    assert amounts(report, "secured") == {("national", "2023"): 300, ("national", "2024"): 100}
    assert flagged(report) == set()


@both
def test_money_spent_before_stands_beside_years(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "총사업비", "기집행", "2024", LEFT, "향후"],
        [ABOVE, ABOVE, ABOVE, "계획", "집행", ABOVE],
        ["국비", "1,000", "300", "400", "200", "300"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert list(amounts(report)) == [("national", each) for each in ("total", "2023-", "2024", "2025+")]
    assert amounts(report, "secured") == {("national", "2024"): 200}


@both
@pytest.mark.parametrize(
    "heading",
    [
        (["구분", "전체", "상부", "하부"],),
        (["구분", "당초", "변경", "증감"],),
    ],
)
def test_a_second_table_with_a_heading_that_nobody_knows_does_not_go_on_with_the_first(
    heading: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    blocks = with_funding(["구분", "합계", "2024", "2025"], ["국비", "1,000", "500", "500"])
    blocks.insert(4, (*heading, ["군비", "300", "200", "100"]))
    report = converted(blocks, tmp_path)
    assert {source for source, _ in amounts(report)} == {"national"}
    assert "table-not-understood" in codes(report)


@both
def test_a_term_with_its_sum_and_several_years_in_one_column(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "합계", "민선8기", LEFT, LEFT, LEFT],
        [ABOVE, ABOVE, "소계", "'23", "'24", "'25~'26"],
        ["국비", "1,000", "1,000", "300", "200", "500"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert {period for _, period in amounts(report)} == {"total", "2023", "2024"}
    told = [each.message for each in report.findings if each.code == "column-not-understood"]
    assert len(told) == 1
    assert "'25~'26" in told[0]
