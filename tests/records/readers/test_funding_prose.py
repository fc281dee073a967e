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
        ("○ 총사업비 : 12억(국비 5억, 도비 7억)",),
        ("○ 총사업비 12억 (국비 50,000만, 도비 7억)",),
        ("○ 총사업비 : 12억원(국비 5, 도비 7)",),
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


def test_what_is_still_to_be_secured_is_not_secured() -> None:
    funding = read("□ 총사업비 : 10억원", "○ 2024년 국비 3억원 확보", "○ 2025년 국비 2억원 미확보")
    secured = [(*each[:2], each[3]) for each in budgets(funding) if each[2] == "secured"]
    assert secured == [("national", "2024", 300 * MILLION)]
    assert [notice.code for notice in funding.notices] == ["row-not-understood"]


def test_parts_of_a_source_are_not_told_again() -> None:
    funding = read("○ 국비 : 500백만원(균특 200백만원, 기금 300백만원)")
    assert budgets(funding) == [("national", "total", "planned", 500 * MILLION)]


def left_over(funding: Funding) -> list[str]:
    return [dict(notice.facts)["row"] for notice in funding.notices if notice.code == "row-not-understood"]  # type: ignore[misc]


def test_what_is_understood_of_a_line_stays_and_the_rest_is_noticed() -> None:
    text = "2023년 : 국비 2억원, 추경분 1억원, 시비 3억원"
    funding = read(f"○ {text}")
    assert budgets(funding) == [
        ("national", "2023", "planned", 200 * MILLION),
        ("municipal", "2023", "planned", 300 * MILLION),
    ]
    assert left_over(funding) == [text]


def test_after_a_time_that_is_not_understood_nothing_is_believed() -> None:
    text = "국비 1억원, 2024년 본예산 2억원, 시비 3억원"
    funding = read(f"○ {text}")
    assert budgets(funding) == [("national", "total", "planned", 100 * MILLION)]
    assert left_over(funding) == [text]


def test_brackets_belong_to_the_amount_before_them() -> None:
    assert budgets(read("○ 연차별 : 2023년 4억원(국비 1억원), 2024년 5억원(국비 200백만원)")) == [
        ("total", "2023", "planned", 400 * MILLION),
        ("national", "2023", "planned", 100 * MILLION),
        ("total", "2024", "planned", 500 * MILLION),
        ("national", "2024", "planned", 200 * MILLION),
    ]


def test_parts_in_brackets_that_are_not_understood_are_noticed() -> None:
    funding = read("○ 총사업비 : 9억원(국비 5억원, 추경분 4억원)")
    assert budgets(funding)[1:] == [("national", "total", "planned", 500 * MILLION)]
    assert len(left_over(funding)) == 1


def test_a_time_in_brackets_is_the_amounts() -> None:
    assert budgets(read("○ 국비 2억원(2024년)")) == [("national", "2024", "planned", 200 * MILLION)]


def test_years_below_a_fund_are_its_own_and_the_next_fund_has_none() -> None:
    assert budgets(read("○ 국비 : 4억원", "- 2023년 : 1억원", "- 2024년 : 3억원", "○ 시비 : 6억원")) == [
        ("national", "total", "planned", 400 * MILLION),
        ("national", "2023", "planned", 100 * MILLION),
        ("national", "2024", "planned", 300 * MILLION),
        ("municipal", "total", "planned", 600 * MILLION),
    ]


def test_bullets_are_told_apart_by_their_signs() -> None:
    lines = "○ 총사업비 : 9억원", "- 국비 : 4억원", "· 2023년 : 4억원", "- 시비 : 5억원"
    assert budgets(read(*lines))[1:] == [
        ("national", "total", "planned", 400 * MILLION),
        ("national", "2023", "planned", 400 * MILLION),
        ("municipal", "total", "planned", 500 * MILLION),
    ]


def test_a_year_beside_a_fund_may_be_the_funds_and_is_not_believed() -> None:
    funding = read("○ 총사업비 : 9억원", "- 국비 : 4억원", "- 2023년 : 4억원", "- 시비 : 5억원")
    assert [source for source, _, _, _ in budgets(funding)] == ["total", "national", "municipal"]
    assert left_over(funding) == ["2023년 : 4억원"]


def test_a_year_behind_a_fund_on_one_line() -> None:
    assert budgets(read("○ 국비 2023년 1억원, 2024년 2억원"))[1:] == [
        ("national", "2024", "planned", 200 * MILLION)
    ]
    assert len(left_over(read("○ 국비 1억원, 2024년 2억원"))) == 1


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


def test_a_bare_figure_behind_a_fund_is_noticed_where_a_unit_is_noted() -> None:
    funding = read("(단위 : 백만원)", "○ 국비 100 확보", "○ 2024년 국비 공모 2회")
    assert budgets(funding) == []
    assert left_over(funding) == ["국비 100 확보"]


def test_an_amount_that_leaves_out_its_magnitude_is_doubted() -> None:
    funding = read("○ 총사업비 : 12억 5천")
    assert budgets(funding) == [("total", "total", "planned", 1250 * MILLION)]
    assert statuses(funding) == {"flagged"}
