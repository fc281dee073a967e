from __future__ import annotations

import pytest

from extract.model.draft import Reading
from extract.records.readers.funding import Funding, read_funding

from ..made import context, line, placed, section

CONTEXT = context()
MILLION = 10**6

Budget = tuple[str, str, str, int]


def read(*texts: str) -> Funding:
    lines = [line(text, at=20.0 * at) for at, text in enumerate(texts)]
    return read_funding((section("funding", *lines),), CONTEXT)


def cells(funding: Funding) -> list[tuple[str, str, str, Reading[int]]]:
    return [
        (row.source, column.period, column.measure, amount)
        for table in funding.tables
        for row in table.rows
        for column, amount in zip(table.columns, row.amounts, strict=True)
        if amount is not None
    ]


def budgets(funding: Funding) -> list[Budget]:
    return [(source, period, measure, amount.value) for source, period, measure, amount in cells(funding)]


def statuses(funding: Funding) -> set[str]:
    return {amount.status for _, _, _, amount in cells(funding)}


WHOLE: list[Budget] = [
    ("total", "total", "planned", 1200 * MILLION),
    ("national", "total", "planned", 500 * MILLION),
    ("provincial", "total", "planned", 700 * MILLION),
]


@pytest.mark.parametrize(
    "texts",
    [
        ("○ 총사업비 : 1,200백만원(국비 500백만원, 도비 700백만원)",),
        ("- 총 사업비 12억원 (국비 5억원 / 도비 7억원)",),
        ("○ 총사업비 : 1,200백만원(국비 500, 도비 700)",),
        ("○ 사업비 : 1,200백만원(국비 500백만원,", "도비 700백만원)"),
        ("○ 총사업비 : 1,200백만원", "- 국비 : 500백만원", "- 도비 : 700백만원"),
        ("(단위 : 백만원)", "○ 총사업비 : 1,200 (국비 500, 도비 700)"),
    ],
)
def test_a_total_and_its_sources(texts: tuple[str, ...]) -> None:
    funding = read(*texts)
    assert budgets(funding) == WHOLE
    assert statuses(funding) == {"read"}
    assert funding.total is not None
    assert funding.total.value == 1200 * MILLION
    assert funding.notices == ()


def test_years_and_what_is_secured() -> None:
    funding = read(
        "○ 총사업비 : 5억원",
        "○ 2023년 : 국비 1억원, 도비 1억원",
        "○ 2024년",
        "- 계 : 3억원",
        "- 국비 1억원 확보",
    )
    assert budgets(funding) == [
        ("total", "total", "planned", 500 * MILLION),
        ("national", "2023", "planned", 100 * MILLION),
        ("provincial", "2023", "planned", 100 * MILLION),
        ("total", "2024", "planned", 300 * MILLION),
        ("national", "2024", "secured", 100 * MILLION),
    ]


def test_the_unit_is_the_printed_one() -> None:
    assert {table.unit for table in read("○ 총사업비 : 3,000천원(국비 3,000천원)").tables} == {"천원"}


def test_figures_without_a_unit_that_do_not_add_up_are_flagged() -> None:
    funding = read("○ 총사업비 : 1,200백만원(국비 500, 도비 70)")
    assert [amount.status for _, _, _, amount in cells(funding)] == ["read", "flagged", "flagged"]


def test_money_for_works_is_no_budget_and_neither_are_its_parts() -> None:
    funding = read("○ 공사비 : 500백만원(국비 200백만원, 도비 300백만원)", "- 국비 : 200백만원")
    assert budgets(funding) == []
    assert {notice.code for notice in funding.notices} == {"row-not-understood"}
    assert funding.total is None


def test_parts_of_a_source_are_not_told_again() -> None:
    funding = read("○ 국비 : 500백만원(균특 200백만원, 기금 300백만원)")
    assert budgets(funding) == [("national", "total", "planned", 500 * MILLION)]


def test_the_city_is_another_where_the_district_pays_too() -> None:
    funding = read("○ 총사업비 : 300백만원(시비 200백만원, 구비 100백만원)")
    assert [source for source, _, _, _ in budgets(funding)] == ["total", "provincial", "municipal"]


def test_dates_and_other_figures_are_no_money() -> None:
    assert read("○ 사업기간 : 2023. 1. ~ 2026. 12.", "○ 참석(83명)") == Funding((), ())


def test_lines_beside_a_table_are_left_to_it() -> None:
    table = placed(["구분", "2023", "2024"], ["국비", "7", "8"])
    funding = read_funding((section("funding", line("○ 총사업비 : 15백만원", at=0), table),), CONTEXT)
    assert {(source, period) for source, period, _, _ in budgets(funding)} == {
        ("national", "2023"),
        ("national", "2024"),
    }
