"""Rows of a funding table: what stands behind their labels and in the corner, remarks, and sums of some of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from .drawn import ABOVE, LEFT, Convert, both, codes, flagged, with_funding
from .test_funding_forms import NOW, amounts

FIGURES = ["1,000", "500", "500"]


@both
@pytest.mark.parametrize(
    ("corner", "label"),
    [
        ("구분", "국비(집행)"),
        ("구분(집행)", "국비"),
        ("구분\n(집행액)", "국비"),
        ("집행액", "국비"),
        ("연도별 집행현황", "국비"),
    ],
)
def test_a_note_that_says_a_measure(corner: str, label: str, converted: Convert, tmp_path: Path) -> None:
    rows = ([corner, "계", "2023", "2024"], [label, *FIGURES])
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {}
    assert list(amounts(report, "secured").values()) == [1000, 500, 500]


@both
def test_plan_and_spending_in_rows_of_one_source(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "계", "2023", "2024"],
        ["국비", *FIGURES],
        ["국비(집행)", "700", "400", "300"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert list(amounts(report).values()) == [1000, 500, 500]
    assert list(amounts(report, "secured").values()) == [700, 400, 300]
    assert flagged(report) == set()


@both
@pytest.mark.parametrize(
    "rows",
    [
        (["구분", "계", "2023", "2024"], ["국비(미확보)", *FIGURES]),
        (["구분", "계", "2023", "2024"], ["국비(당초)", *FIGURES]),
        (["구분", "계", "2023", "2024"], ["국비(집행 완료분)", *FIGURES]),
        (["구분", "2023", "2024", "2025"], ["사업비(국비)", *FIGURES]),
        (["구분(계획/집행)", "계", "2023", "2024"], ["국비", *FIGURES]),
    ],
)
def test_a_note_that_nobody_can_place_leaves_its_row_in_doubt(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(*rows), tmp_path)
    assert len(report.pledges[0].budgets) == 3
    assert {f"/pledges/0/budgets/{at}/amount" for at in range(3)} <= flagged(report)


@both
@pytest.mark.parametrize("label", ["균특(국가균형발전)", "국비(30%)", "국비(B)", "국비(균특)"])
def test_notes_that_say_nothing(label: str, converted: Convert, tmp_path: Path) -> None:
    rows = (["구분(단위: 백만원)", "계", "2023", "2024"], [label, *FIGURES])
    report = converted(with_funding(*rows), tmp_path)
    assert list(amounts(report).values()) == [1000, 500, 500]
    assert flagged(report) == set()


@both
def test_where_one_row_alone_is_secured_the_others_are_in_doubt(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "계", "2023", "2024"],
        ["계(확보)", "3,000", "1,500", "1,500"],
        ["국비", *FIGURES],
        ["시비", "2,000", "1,000", "1,000"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert set(amounts(report, "secured")) == {("total", each) for each in ("total", "2023", "2024")}
    assert {f"/pledges/0/budgets/{at}/amount" for at in range(3, 9)} <= flagged(report)


@both
def test_a_remark_over_the_whole_table_is_no_row(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "합계", "2023", "2024"],
        ["국비", "1,000", "500", "500"],
        ["도비", "2,000", "1,000", "1,000"],
        ["※ 2024년 국비는 100백만원 감액 예정", LEFT, LEFT, LEFT],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == {key: each for key, each in NOW.items() if key[0] != "total"}
    assert report.findings == ()


@both
def test_the_sum_of_some_rows_is_no_second_total(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", LEFT, "합계", "2024", "2025"],
        ["합계", LEFT, "3,000", "1,500", "1,500"],
        ["보조금", "국비", "1,000", "500", "500"],
        [ABOVE, "도비", "500", "250", "250"],
        [ABOVE, "소계", "1,500", "750", "750"],
        ["자체", "시비", "1,500", "750", "750"],
    )
    report = converted(with_funding(*rows), tmp_path)
    totals = [each.amount for each in report.pledges[0].budgets if each.source == "total"]
    assert totals == [3 * 10**9, 15 * 10**8, 15 * 10**8]
    assert codes(report) == {"rows-left-out"}
    assert flagged(report) == set()


@both
def test_a_sum_alone_is_the_total(converted: Convert, tmp_path: Path) -> None:
    rows = (
        ["구분", "합계", "2023", "2024"],
        ["소계", "3,000", "1,500", "1,500"],
        ["국비", "1,000", "500", "500"],
        ["도비", "2,000", "1,000", "1,000"],
    )
    report = converted(with_funding(*rows), tmp_path)
    assert amounts(report) == NOW
    assert report.findings == ()


PAIRS = (
    ["국비", "계획", "1,000", "500", "500"],
    [ABOVE, "집행", "700", "400", "300"],
    ["도비", "계획", "2,000", "1,000", "1,000"],
    [ABOVE, "집행", "1,000", "900", "100"],
)
SUM = ["계", LEFT, "3,000", "1,500", "1,500"]


@both
@pytest.mark.parametrize("rows", [(SUM, *PAIRS), (*PAIRS, SUM)], ids=["first", "last"])
def test_a_total_that_says_no_measure_adds_up_the_plans(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(with_funding(["구분", LEFT, "합계", "2023", "2024"], *rows), tmp_path)
    assert amounts(report) == NOW
    assert list(amounts(report, "secured").values()) == [700, 400, 300, 1000, 900, 100]
    assert report.findings == ()
    assert flagged(report) == set()


@both
def test_a_total_that_is_that_of_the_money_spent_is_marked(converted: Convert, tmp_path: Path) -> None:
    rows = (["구분", LEFT, "합계", "2023", "2024"], *PAIRS, ["계", LEFT, "1,700", "1,300", "400"])
    report = converted(with_funding(*rows), tmp_path)
    assert "sum-mismatch" in codes(report)


@both
@pytest.mark.parametrize("head", ["구성비", "비중", "집행률"])
def test_shares_are_no_money(head: str, converted: Convert, tmp_path: Path) -> None:
    rows = (["구분", "합계", "2023", "2024", head], ["국비", "1,000", "500", "500", "33"])
    report = converted(with_funding(*rows), tmp_path)
    assert len(report.pledges[0].budgets) == 3
    assert report.findings == ()
