"""Summaries, a pledge a row, whose money stands below two rows of headings: from the drawn page and the dump to records."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from schemas import Report

from .drawn import ABOVE, LEFT, Block, Convert, both, codes, flagged

MILLION = 10**6
NAMES = ["연번", "공약명", "담당부서"]
FIRST, SECOND, THIRD = (
    ["1", "나루 쉼터 조성", "하천과"],
    ["2", "도서관 나무 심기", "산림과"],
    ["3", "마을 버스 증차", "교통과"],
)


def summary(*rows: Sequence[str], note: str = "(단위 : 백만원)") -> list[Block]:
    return ["나래시 공약사업 추진현황", note, rows]


def totals(report: Report) -> list[float | None]:
    return [each.total_budget and each.total_budget / MILLION for each in report.pledges]


def budgets(report: Report) -> list[list[tuple[str, str, str, float]]]:
    return [
        [(each.source, each.period, each.measure, each.amount / MILLION) for each in pledge.budgets]
        for pledge in report.pledges
    ]


@both
def test_plan_and_spending_below_each_year(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", "2024", LEFT, "2025", LEFT],
            [ABOVE, ABOVE, ABOVE, ABOVE, "계획", "집행", "계획", "집행"],
            [*FIRST, "3,000", "1,500", "1,400", "1,500", "200"],
            [*SECOND, "900", "500", "450", "400", ""],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert budgets(report) == [
        [
            ("total", "total", "planned", 3000),
            ("total", "2024", "planned", 1500),
            ("total", "2024", "secured", 1400),
            ("total", "2025", "planned", 1500),
            ("total", "2025", "secured", 200),
        ],
        [
            ("total", "total", "planned", 900),
            ("total", "2024", "planned", 500),
            ("total", "2024", "secured", 450),
            ("total", "2025", "planned", 400),
        ],
    ]
    assert report.findings == ()


@both
@pytest.mark.parametrize("earlier", ["당초", "기정"])
def test_of_a_total_that_was_changed_the_one_that_holds_now_is_taken(
    earlier: str, converted: Convert, tmp_path: Path
) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", LEFT, "2024", "2025"],
            [ABOVE, ABOVE, ABOVE, earlier, "변경", ABOVE, ABOVE],
            [*FIRST, "2,000", "3,000", "1,500", "1,500"],
            [*SECOND, "800", "900", "500", "400"],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert [each[0] for each in budgets(report)] == [
        ("total", "total", "planned", 3000),
        ("total", "total", "planned", 900),
    ]
    (told,) = report.findings
    assert told.code == "columns-left-out"
    assert f"총사업비 {earlier}" in told.message


@both
def test_what_is_spent_of_the_total(converted: Convert, tmp_path: Path) -> None:
    two_rows = (
        [*NAMES, "총사업비", LEFT, LEFT, "추진상황"],
        [ABOVE, ABOVE, ABOVE, "계획", "집행", "집행률(%)", ABOVE],
        [*FIRST, "3,000", "1,500", "50", "정상추진"],
        [*SECOND, "900", "450", "50", "완료"],
    )
    one_row = ([*NAMES, "총사업비", "집행액", "집행률(%)", "추진상황"], *two_rows[2:])
    for rows in (two_rows, one_row):
        report = converted(summary(*rows), tmp_path)
        assert totals(report) == [3000, 900]
        assert budgets(report) == [
            [("total", "total", "planned", 3000), ("total", "total", "secured", 1500)],
            [("total", "total", "planned", 900), ("total", "total", "secured", 450)],
        ]
        assert report.findings == ()


@both
def test_before_and_after_no_year_are_no_periods(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", "기투자", "투자액", "향후"],
            [*FIRST, "3,000", "500", "1,500", "1,000"],
            [*SECOND, "900", "100", "500", "300"],
            ["계", "", "", "3,900", "600", "2,000", "1,300"],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert budgets(report) == [[], []]
    told = [each.message for each in report.findings if each.code == "column-not-understood"]
    assert len(told) == 3
    assert all(word in message for word, message in zip(("기투자", "투자액", "향후"), told, strict=True))


@both
@pytest.mark.parametrize("heads", [["기투자액", "향후 투자액"], ["집행 현황(이월)", "집행 현황(불용)"]])
def test_sources_below_something_else_are_not_those_of_the_total(
    heads: Sequence[str], converted: Convert, tmp_path: Path
) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", heads[0], LEFT, heads[1], LEFT],
            [ABOVE, ABOVE, ABOVE, ABOVE, "국비", "시비", "국비", "시비"],
            [*FIRST, "3,000", "500", "700", "800", "1,000"],
            [*SECOND, "900", "100", "200", "300", "300"],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert budgets(report) == [[], []]
    assert codes(report) == {"column-not-understood"}


@both
def test_an_unknown_column_of_money_changes_no_other(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", "2024", "2025", "채무부담"],
            [*FIRST, "3,000", "1,500", "1,400", "100"],
            [*SECOND, "900", "500", "300", "100"],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert [amount for *_, amount in budgets(report)[0]] == [1500, 1400]
    assert codes(report) == {"column-not-understood"}


@both
def test_units_in_the_heads(converted: Convert, tmp_path: Path) -> None:
    heads = ["총사업비", "기투자", "2024", "2025", "향후"]
    report = converted(
        summary(
            [*NAMES, *(f"{head}\n(백만원)" for head in heads)],
            [*FIRST, "3,000", "500", "700", "800", "1,000"],
            [*SECOND, "900", "100", "300", "200", "300"],
            note="",
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert [(period, amount) for _, period, _, amount in budgets(report)[0]] == [
        ("total", 3000),
        ("2023-", 500),
        ("2024", 700),
        ("2025", 800),
        ("2026+", 1000),
    ]
    assert flagged(report) == set()


@both
@pytest.mark.parametrize("wrong", [False, True])
def test_the_rows_of_fields_are_sums_if_they_add_up(wrong: bool, converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", LEFT, LEFT],
            [ABOVE, ABOVE, ABOVE, "계", "도비", "시비"],
            ["복지 분야 (2건)", LEFT, LEFT, "3,900", "1,400" if wrong else "1,300", "2,600"],
            [*FIRST, "3,000", "1,000", "2,000"],
            [*SECOND, "900", "300", "600"],
            ["교통 분야", LEFT, LEFT, "600", "300", "300"],
            [*THIRD, "600", "300", "300"],
            ["총계", LEFT, LEFT, "4,500", "1,600", "2,900"],
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900, 600]
    assert codes(report) == ({"row-not-understood"} if wrong else set())


@both
@pytest.mark.parametrize(
    ("titles", "measure"),
    [
        (("투자실적", "향후 투자계획"), "secured"),
        (("집행액", "향후"), "secured"),
        (("투자액", "향후"), "planned"),
        (("기투자", "향후 투자계획"), "planned"),
    ],
)
def test_titles_above_years(titles: Sequence[str], measure: str, converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "총사업비", titles[0], LEFT, titles[1], LEFT],
            [ABOVE, ABOVE, ABOVE, ABOVE, "2023", "2024", "2025", "2026"],
            [*FIRST, "3,000", "500", "700", "800", "1,000"],
            [*SECOND, "900", "100", "300", "200", "300"],
        ),
        tmp_path,
    )
    assert budgets(report)[0] == [
        ("total", "total", "planned", 3000),
        ("total", "2023", measure, 500),
        ("total", "2024", measure, 700),
        ("total", "2025", "planned", 800),
        ("total", "2026", "planned", 1000),
    ]


@both
def test_a_unit_above_the_total_and_its_years(converted: Convert, tmp_path: Path) -> None:
    report = converted(
        summary(
            [*NAMES, "사업비(백만원)", LEFT, LEFT, LEFT, "추진상황"],
            [ABOVE, ABOVE, ABOVE, "총사업비", "기투자", "2024", "향후", ABOVE],
            ["총계", LEFT, LEFT, "3,900", "600", "1,000", "2,300", ""],
            [*FIRST, "3,000", "500", "700", "1,800", "정상추진"],
            [*SECOND, "900", "100", "300", "500", "완료"],
            note="",
        ),
        tmp_path,
    )
    assert totals(report) == [3000, 900]
    assert [(period, amount) for _, period, _, amount in budgets(report)[1]] == [
        ("total", 900),
        ("2023-", 100),
        ("2024", 300),
        ("2025+", 500),
    ]
    assert flagged(report) == set()
    assert report.findings == ()
