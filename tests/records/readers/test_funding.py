from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from extract.model.draft import FundingDraft, Reading
from extract.model.layout import Table
from extract.records.readers.funding import Funding, read_funding

from ..made import ABOVE, LEFT, context, dump, line, placed, section

CONTEXT = context()
MILLION = 10**6

PAIRS_HEAD = (
    ["구분", "합계", LEFT, "'23", LEFT, "'24", LEFT],
    [ABOVE, "계획", "확보", "계획", "확보", "계획", "확보"],
)
PAIRS_ROWS = (
    ["계", "300", "120", "100", "100", "200", "20"],
    ["국비", "150", "50", "50", "50", "100", ""],
    ["시비", "150", "70", "50", "50", "100", "20"],
)
DUMPED_HEAD = (
    ["구분", "합계", "", "'23", "", "'24", ""],
    ["", "계획", "확보", "계획", "확보", "계획", "확보"],
)


def read(*tables: Table, unit: str = "(단위 : 백만원)") -> Funding:
    note = (line(unit),) if unit else ()
    return read_funding((section("funding", *note, *tables),), CONTEXT)


def only(funding: Funding) -> FundingDraft:
    (draft,) = funding.tables
    return draft


def amounts(draft: FundingDraft) -> dict[str, list[int | None]]:
    return {
        row.label.value: [None if each is None else each.value for each in row.amounts] for row in draft.rows
    }


def figures(funding: Funding) -> list[Reading[int]]:
    return [
        each for draft in funding.tables for row in draft.rows for each in row.amounts if each is not None
    ]


@pytest.mark.parametrize(
    "table", [placed(*PAIRS_HEAD, *PAIRS_ROWS), dump(*DUMPED_HEAD, *PAIRS_ROWS)], ids=["page", "dump"]
)
def test_pairs_under_each_year(table: Table) -> None:
    funding = read(table)
    draft = only(funding)
    assert [(each.period, each.measure) for each in draft.columns] == [
        (period, measure) for period in ("total", "2023", "2024") for measure in ("planned", "secured")
    ]
    assert amounts(draft) == {
        "계": [300 * MILLION, 120 * MILLION, 100 * MILLION, 100 * MILLION, 200 * MILLION, 20 * MILLION],
        "국비": [150 * MILLION, 50 * MILLION, 50 * MILLION, 50 * MILLION, 100 * MILLION, None],
        "시비": [150 * MILLION, 70 * MILLION, 50 * MILLION, 50 * MILLION, 100 * MILLION, 20 * MILLION],
    }
    assert [row.source for row in draft.rows] == ["total", "national", "municipal"]
    assert {each.status for each in figures(funding)} == {"read"}
    assert funding.notices == ()


def test_one_figure_a_year_is_planned() -> None:
    draft = only(read(placed(["구분", "계", "2023", "2024", "이후"], ["도비", "6", "1", "2", "3"])))
    assert [(each.period, each.measure) for each in draft.columns] == [
        (period, "planned") for period in ("total", "2023", "2024", "2025+")
    ]
    assert amounts(draft) == {"도비": [6 * MILLION, MILLION, 2 * MILLION, 3 * MILLION]}


def test_a_misread_measure_is_told_by_its_place() -> None:
    head = (PAIRS_HEAD[0], [ABOVE, "계획", "보 확", "계횟", "확보", "계획", "획보"])
    draft = only(read(placed(*head, *PAIRS_ROWS)))
    assert [each.measure for each in draft.columns] == ["planned", "secured"] * 3


def test_a_torn_year_is_one_column() -> None:
    head = (["구분", "합계", "", "'2", "22", "'23", ""], DUMPED_HEAD[1])
    assert [each.period for each in only(read(dump(*head, *PAIRS_ROWS))).columns][2:] == [
        "2022",
        "2022",
        "2023",
        "2023",
    ]


@pytest.mark.parametrize(
    ("note", "unit", "factor"),
    [
        ("(단위 : 천원)", "천원", 1000),
        ("[단위: 억원]", "억원", 10**8),
        ("(단위 ; 백만원)", "백만원", MILLION),
    ],
)
def test_the_note_tells_the_unit(note: str, unit: str, factor: int) -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", "7", "8"]), unit=note)
    assert only(funding).unit == unit
    assert amounts(only(funding)) == {"국비": [7 * factor, 8 * factor]}
    assert {each.status for each in figures(funding)} == {"read"}


def test_a_misread_unit_is_taken_but_every_figure_is_flagged() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", "7", "8"]), unit="(단위 : 백만윈)")
    assert only(funding).unit == "백만원"
    assert {each.status for each in figures(funding)} == {"flagged"}


def test_the_note_may_stand_in_the_table() -> None:
    funding = read(placed(["구분\n(단위:천원)", "2023", "2024"], ["국비", "7", "8"]), unit="")
    assert only(funding).unit == "천원"


def test_without_a_unit_every_figure_is_flagged() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", "7", "8"]), unit="")
    assert {each.status for each in figures(funding)} == {"flagged"}


def test_a_unit_in_the_cell_needs_no_note() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", "7억원", "8"]), unit="")
    assert [(each.value, each.status) for each in figures(funding)] == [
        (7 * 10**8, "read"),
        (8 * MILLION, "flagged"),
    ]


@pytest.mark.parametrize(("others", "source"), [(("구비",), "provincial"), (("국비",), "municipal")])
def test_city_money_is_foreign_where_the_district_has_its_own(others: Sequence[str], source: str) -> None:
    rows = [["구분", "2023", "2024"], ["시비", "1", "2"], *([label, "3", "4"] for label in others)]
    assert only(read(placed(*rows))).rows[0].source == source


def test_an_unreadable_cell_becomes_a_notice() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", "가나", "8"]))
    assert amounts(only(funding)) == {"국비": [None, 8 * MILLION]}
    (notice,) = funding.notices
    assert (notice.code, notice.severity) == ("unreadable-cell", "warning")
    assert ("text", "가나") in notice.facts


@pytest.mark.parametrize("printed", ["1,23", "l2O", "1.078", "- 5", "1 078"])
def test_a_doubtful_figure_is_flagged(printed: str) -> None:
    (figure, _) = figures(read(placed(["구분", "2023", "2024"], ["국비", printed, "8"])))
    assert (figure.status, figure.raw) == ("flagged", printed)


@pytest.mark.parametrize("printed", ["-", "", "–", "·", ". ."])
def test_signs_for_nothing_are_no_figure(printed: str) -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", printed, "8"]))
    assert amounts(only(funding)) == {"국비": [None, 8 * MILLION]}
    assert funding.notices == ()


def test_a_printed_nought_is_a_figure() -> None:
    assert [each.value for each in figures(read(placed(["구분", "2023", "2024"], ["국비", "0", "8"])))] == [
        0,
        8 * MILLION,
    ]


def test_a_lost_heading_leaves_its_column_flagged() -> None:
    funding = read(placed(["구분", "'23", "", "'25"], ["국비", "1", "2", "3"], ["시비", "4", "5", "6"]))
    assert [each.period for each in only(funding).columns] == ["2023", "2024", "2025"]
    assert [each.status for each in figures(funding)] == ["read", "flagged", "read"] * 2


def test_a_row_that_names_no_source_becomes_a_notice() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["계", "9", "9"], ["국비", "7", "8"], ["쉼터", "2", "1"]))
    assert set(amounts(only(funding))) == {"계", "국비"}
    assert [notice.code for notice in funding.notices] == ["row-not-understood"]


def test_a_row_without_a_name_is_named_by_its_first_cell() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["국비", "7", "8"], ["", "9", ""]))
    assert [dict(notice.facts)["row"] for notice in funding.notices] == ["9"]


def test_a_misread_label_is_repaired_and_says_so() -> None:
    funding = read(
        placed(["구분", "2023", "2024"], ["계", "9", "9"], ["국 비", "7", "8"], ["기티", "2", "1"])
    )
    labels = [row.label for row in only(funding).rows]
    assert [label.value for label in labels] == ["계", "국비", "기타"]
    assert (labels[1].status, labels[2].status, labels[2].raw) == ("read", "repaired", "기티")


def test_figures_at_the_top_of_a_page_are_no_heading() -> None:
    above = placed(["구분", "2024", "2025"], ["계", "900", "800"], ["국비", "700", "600"])
    below = placed(["", "160", "240"], ["시비", "200", "190"], page=2)
    funding = read(above, below)
    assert [column.period for column in funding.tables[1].columns] == ["2024", "2025"]
    assert "row-not-understood" in [notice.code for notice in funding.notices]


def test_a_table_on_its_side_is_turned() -> None:
    upright = read(placed(["구분", "2023", "2024"], ["계", "9", "8"], ["국비", "7", "6"]))
    sideways = read(placed(["구분", "계", "국비"], ["2023", "9", "7"], ["2024", "8", "6"]))
    assert amounts(only(sideways)) == amounts(only(upright))


def test_a_table_of_something_else_becomes_a_notice() -> None:
    funding = read(placed(["위치", "면적"], ["나래동", "30㎡"]))
    assert funding.tables == ()
    assert [notice.code for notice in funding.notices] == ["table-not-understood"]


CELLS = st.sampled_from(["", "-", "0", "7", "1,200", "3.5", "1,23", "l0", "확인중", "2억원", "5 0"])
SOURCES = st.lists(
    st.sampled_from(["국비", "도비", "시비", "민자", "기타"]), min_size=1, max_size=5, unique=True
)


@st.composite
def fundings(draw: st.DrawFn) -> tuple[list[list[str]], Table]:
    labels = ["계", *draw(SOURCES)]
    width = draw(st.integers(1, 4))
    rows = [[label, *draw(st.lists(CELLS, min_size=width, max_size=width))] for label in labels]
    head = ["구분", *(str(2022 + step) for step in range(width))]
    return rows, draw(st.sampled_from([placed, dump]))(head, *rows)


def said(cell: str) -> bool:
    return bool(set(cell) - set("- "))


@given(fundings())
@hypothesis_settings(max_examples=60, deadline=None)
def test_every_cell_is_placed_or_left_over(made: tuple[list[list[str]], Table]) -> None:
    rows, table = made
    funding = read(table)
    left_over = [
        str(dict(notice.facts)["text"]) for notice in funding.notices if notice.code == "unreadable-cell"
    ]
    printed = [cell for row in rows for cell in row[1:] if said(cell)]
    assert sorted([each.raw for each in figures(funding)] + left_over) == sorted(printed)


@given(fundings(), st.data())
@hypothesis_settings(max_examples=60, deadline=None)
def test_the_order_of_the_sources_tells_nothing(
    made: tuple[list[list[str]], Table], data: st.DataObject
) -> None:
    rows, table = made
    head = [cell.text for cell in table.cells[: table.n_cols]]
    one, other = read(placed(head, *rows)), read(placed(head, *data.draw(st.permutations(rows))))
    assert amounts(only(one)) == amounts(only(other))
    assert only(one).columns == only(other).columns


def test_a_total_row_that_is_hardly_read_is_no_heading() -> None:
    """Its label is lost and a comma was read as a point, yet no row of figures may vanish into the heading."""
    head = ["구분", "합계", "2023", "2024"]
    funding = read(
        placed(
            head,
            ["Al", "1,500", "725.000", "700"],
            ["국비", "900", "500", "400"],
            ["군비", "600", "300", "300"],
        )
    )
    assert [row.source for row in only(funding).rows] == ["total", "national", "municipal"]


def test_rates_and_remarks_are_no_money() -> None:
    head = (
        ["구분", "합계", LEFT, LEFT, "2024", LEFT, "집행률\n(%)", "비고"],
        [ABOVE, "계획", "집행", "확보율", "계획", "집행", ABOVE, ABOVE],
    )
    funding = read(placed(*head, ["국비", "300", "120", "40", "300", "120", "40.0", "7"]))
    assert amounts(only(funding)) == {"국비": [300 * MILLION, 120 * MILLION, 300 * MILLION, 120 * MILLION]}
    assert {each.status for each in figures(funding)} == {"read"}


def test_remarks_beside_years() -> None:
    funding = read(placed(["구분", "'23", "'24", "향후", "비고"], ["국비", "7", "8", "9", ""]))
    assert [each.period for each in only(funding).columns] == ["2023", "2024", "2025+"]
    assert {each.status for each in figures(funding)} == {"read"}


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("균특(국가균형발전)", "national"),
        ("국비\n(균특)", "national"),
        ("국비(기금)", "national"),
        ("계(A+B)", "total"),
        ("기타(주민 부담)", "other"),
        ("도비(30%)", "provincial"),
    ],
)
def test_a_note_behind_a_label(label: str, source: str) -> None:
    (row,) = only(read(placed(["구분", "2023", "2024"], [label, "7", "8"]))).rows
    assert row.source == source
    assert row.label.value == label.replace("\n", "")
    assert row.label.status == "read"


def test_a_note_that_names_another_source_is_doubted() -> None:
    funding = read(placed(["구분", "2023", "2024"], ["지방비(도비)", "7", "8"]))
    assert {each.status for each in figures(funding)} == {"flagged"}


def test_a_table_on_its_side_goes_on_over_a_page() -> None:
    head = placed(["구분(백만원)", "국비", "도비"], ["2023", "1", "2"], ["2024", "3", "4"])
    rest = placed(["2025", "5", "6"], ["2026", "7", "8"], page=2)
    funding = read(head, rest, unit="")
    assert [[column.period for column in draft.columns] for draft in funding.tables] == [
        ["2023", "2024"],
        ["2025", "2026"],
    ]
    assert amounts(funding.tables[1]) == {
        "국비": [5 * MILLION, 7 * MILLION],
        "도비": [6 * MILLION, 8 * MILLION],
    }
    assert {each.status for each in figures(funding)} == {"read"}
    assert funding.notices == ()


def columns_of(table: Table) -> list[tuple[str, str]]:
    return [(column.period, column.measure) for column in only(read(table)).columns]


def test_halves_below_years_in_a_dump() -> None:
    table = dump(
        ["구분", "합계", "2023", "2024", "", "2025", ""],
        ["", "", "", "상반기", "하반기", "상반기", "하반기"],
        ["계", "10", "4", "1", "2", "2", "1"],
        ["국비", "10", "4", "1", "2", "2", "1"],
    )
    periods = [period for period, _ in columns_of(table)]
    assert periods == ["total", "2023", "2024-H1", "2024-H2", "2025-H1", "2025-H2"]
    assert {each.status for each in figures(read(table))} == {"read"}


def test_sums_between_the_years_are_left_out() -> None:
    rows = ["국비", "10", "4", "3", "7", "3"], ["시비", "10", "4", "3", "7", "3"]
    assert columns_of(placed(["구분", "합계", "2023", "2024", "소계", "2025"], *rows)) == [
        (period, "planned") for period in ("total", "2023", "2024", "2025")
    ]


@pytest.mark.parametrize("made", [placed, dump])
def test_what_is_secured_may_stand_first(made: Callable[..., Table]) -> None:
    blank = LEFT if made is placed else ""
    table = made(
        ["구분", "합계", blank, "2023", blank],
        ["", "확보", "계획", "확보", "계획"],
        ["계", "5", "9", "5", "9"],
        ["국비", "5", "9", "5", "9"],
    )
    assert columns_of(table) == [
        (period, measure) for period in ("total", "2023") for measure in ("secured", "planned")
    ]
    assert {each.status for each in figures(read(table))} == {"read"}


@pytest.mark.parametrize("again", [["구분", "2024", "2025"], ["", "2024년", "2025년"]])
def test_a_heading_may_come_again(again: list[str]) -> None:
    table = placed(["구분", "2022", "2023"], ["국비", "1", "2"], again, ["국비", "2,024", "4"])
    first, second = read(table).tables
    assert [column.period for column in (*first.columns, *second.columns)] == ["2022", "2023", "2024", "2025"]
    assert [amounts(first), amounts(second)] == [
        {"국비": [MILLION, 2 * MILLION]},
        {"국비": [2024 * MILLION, 4 * MILLION]},
    ]


def test_a_row_of_a_source_is_never_a_heading() -> None:
    table = placed(["구분", "2022", "2023"], ["국비", "1", "2"], ["시비", "2024", "2025"])
    assert amounts(only(read(table)))["시비"] == [2024 * MILLION, 2025 * MILLION]


def test_in_a_dump_a_row_without_a_unit_is_in_doubt_for_that() -> None:
    funding = read(dump(["구분", "2023", "2024"], ["국비", "1", "2"]), unit="")
    assert {each.rule for each in figures(funding)} == {"no-unit"}


@pytest.mark.parametrize(("made", "span"), [(placed, ABOVE), (dump, "")])
def test_two_columns_of_labels(made: Callable[..., Table], span: str) -> None:
    table = made(
        ["구분", LEFT if made is placed else "", "합계", "2023", "2024"],
        ["계", LEFT if made is placed else "", "10", "4", "6"],
        ["국비", "균특", "3", "1", "2"],
        [span, "기금", "1", "1", ""],
        ["지방비", "도비", "2", "1", "1"],
        [span, "시비", "4", "1", "3"],
    )
    draft = only(read(table))
    assert [column.period for column in draft.columns] == ["total", "2023", "2024"]
    assert [(row.source, row.label.value) for row in draft.rows] == [
        ("total", "계"),
        ("national", "균특"),
        ("national", "기금"),
        ("provincial", "도비"),
        ("municipal", "시비"),
    ]


def test_rows_of_measures_below_a_source() -> None:
    table = placed(
        ["구분", LEFT, "2023", "2024"],
        ["국비", "계획", "5", "6"],
        [ABOVE, "집행", "5", "1"],
        [ABOVE, "집행률", "5", "1"],
    )
    funding = read(table)
    assert amounts(only(funding)) == {"국비": [5 * MILLION, 5 * MILLION, 6 * MILLION, MILLION]}
    assert [each.measure for each in only(funding).columns] == ["planned", "secured"] * 2
    assert funding.notices == ()


def test_a_row_among_those_of_measures_that_nobody_knows() -> None:
    table = placed(
        ["구분", LEFT, "2023", "2024"],
        ["국비", "계획", "5", "6"],
        [ABOVE, "집행", "5", "1"],
        [ABOVE, "배정", "5", "1"],
    )
    funding = read(table)
    assert [amounts(draft) for draft in funding.tables] == [{"국비": [5 * MILLION, 6 * MILLION]}]
    assert [dict(notice.facts)["row"] for notice in funding.notices] == ["집행", "배정"]


OLD_AND_NEW = (
    ["계", "900", "1,000", "400", "500", "500", "500"],
    ["국비", "300", "400", "100", "200", "200", "200"],
    ["시비", "600", "600", "300", "300", "300", "300"],
)
NEW = {"total": [1000, 500, 500], "national": [400, 200, 200], "municipal": [600, 300, 300]}


def planned(draft: FundingDraft) -> dict[str, list[int | None]]:
    assert {column.measure for column in draft.columns} == {"planned"}
    assert [column.period for column in draft.columns] == ["total", "2024", "2025"]
    return {
        row.source: [None if each is None else each.value // MILLION for each in row.amounts]
        for row in draft.rows
    }


@pytest.mark.parametrize("form", [placed, dump])
def test_of_old_and_new_plans_the_new_one_holds(form: Callable[..., Table]) -> None:
    head = (
        ["구분", "합계", LEFT, "2024", LEFT, "2025", LEFT],
        [ABOVE, "당초", "변경", "당초", "변경", "당초", "변경"],
    )
    dumped = (
        ["구분", "합계", "", "2024", "", "2025", ""],
        ["", "당초", "변경", "당초", "변경", "당초", "변경"],
    )
    funding = read(form(*(head if form is placed else dumped), *OLD_AND_NEW))
    assert planned(only(funding)) == NEW
    assert [notice.code for notice in funding.notices] == ["columns-left-out"]
    assert all(each is None or each.status == "read" for row in only(funding).rows for each in row.amounts)


@pytest.mark.parametrize("form", [placed, dump])
def test_plans_over_no_year_are_no_years(form: Callable[..., Table]) -> None:
    """당초, 변경 and 증감 beside the years: nobody says of when they are, and no year is made up for them."""
    rows = [[row[0], row[1], row[2], "100", row[4], row[6]] for row in OLD_AND_NEW]
    funding = read(form(["구분", "당초", "변경", "증감", "2024", "2025"], *rows))
    assert {column.period for column in only(funding).columns} <= {"2024", "2025"}
    assert {dict(notice.facts).get("column") for notice in funding.notices} >= {"당초", "변경", "증감"}


def test_a_plan_that_stands_alone_holds() -> None:
    head = (["구분", "합계", "2024"], [ABOVE, "당초", "당초"])
    funding = read(placed(*head, ["계", "3", "3"], ["국비", "3", "3"]))
    assert [each and each.value for each in only(funding).rows[0].amounts] == [3 * MILLION] * 2


def test_a_time_before_is_no_source() -> None:
    """기투자 is as like 기타 as a misread source is."""
    funding = read(dump(["구분", "합계", "2024"], ["계", "3", "3"], ["기투자", "1", "1"]))
    assert [row.source for table in funding.tables for row in table.rows] == ["total"]
    assert "row-not-understood" in {notice.code for notice in funding.notices}
