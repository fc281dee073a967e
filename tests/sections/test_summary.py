from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.lexicon import load
from extract.model.layout import Block, Line, Table
from extract.model.section import PledgePart
from extract.sections.summary import is_summary

from .made import ABOVE, LEFT, line, placed, pledges, said

WORDING = load()
NAMES = ["연번", "공약명", "담당부서", "총사업비", "국비", "시비", "비고"]


def test_each_row_is_a_pledge() -> None:
    first, second = pledges(
        line("나래시 공약사업 현황"),
        line("(단위 : 백만원)"),
        placed(
            NAMES, ["1", "쉼터", "하천과", "12", "5", "7", ""], ["2-1", "나무", "산림과", "9", "", "9", "-"]
        ),
    )
    assert [said(block) for block in first.head] == [
        [["연번", "1", ""], ["공약명", "쉼터", ""], ["담당부서", "하천과", ""], ["총사업비", "12", "백만원"]]
    ]
    (funding,) = second.sections
    assert (funding.kind, [said(block) for block in funding.blocks]) == (
        "funding",
        ["(단위 : 백만원)", [["", "합계"], ["국비", ""], ["시비", "9"]]],
    )
    assert first.pages == (1,)


def test_it_goes_on_over_a_page_with_or_without_its_names() -> None:
    row, other = ["1", "쉼터", "하천과", "12", "5", "7", ""], ["2", "나무", "산림과", "9", "2", "7", ""]
    tables = placed(NAMES, row, other), placed(row, page=2), placed(NAMES, other, page=3)
    assert [part.pages for part in pledges(*tables)] == [(1,), (1,), (2,), (3,)]


def test_names_may_stand_in_two_rows() -> None:
    table = placed(
        ["연번", "공약명", "추진상황", "사업비", LEFT],
        [ABOVE, ABOVE, ABOVE, "국비", "시비"],
        ["1", "쉼터", "완료", "5", "7"],
        ["2", "나무", "완료", "2", "7"],
    )
    assert [said(part.sections[0].blocks[0]) for part in pledges(table)] == [
        [["", "합계"], ["국비", "5"], ["시비", "7"]],
        [["", "합계"], ["국비", "2"], ["시비", "7"]],
    ]


def row(number: str, *figures: str, name: str = "쉼터") -> list[str]:
    return [number, name, "하천과", *figures, ""]


def codes(*blocks: Block) -> list[list[str]]:
    return [[notice.code for notice in part.notices] for part in pledges(*blocks)]


@pytest.mark.parametrize(
    "total",
    [
        ["합계", "2건", "", "21", "5", "16", ""],
        ["", "총 계", "", "21", "5", "16", ""],
        ["총 2건", "", "", "21", "5", "16", ""],
        ["합 계", LEFT, LEFT, "21", "5", "16", ""],
    ],
)
@pytest.mark.parametrize("on_top", [True, False])
def test_a_sum_is_no_pledge_and_is_checked(total: list[str], on_top: bool) -> None:
    listed = [row("1", "12", "5", "7"), row("2", "9", "", "9")]
    wrong = [text.replace("21", "27") for text in total]
    for each, found in ((total, []), (wrong, ["column-sum-mismatch"])):
        rows = [each, *listed] if on_top else [*listed, each]
        assert codes(placed(NAMES, *rows)) == [found, found]


def test_the_notice_names_the_column_and_both_sums() -> None:
    table = placed(
        NAMES, row("1", "12", "5", "7"), row("2", "9", "", "9"), row("합계", "21", "6", "16", name="")
    )
    first, _ = pledges(table)
    (notice,) = first.notices
    assert dict(notice.facts) == {"column": "국비", "row": "합계", "text": "6", "added": "5"}
    assert notice.part == "budgets"


def test_subtotals_are_of_the_pledges_next_to_them() -> None:
    rows = (
        row("1", "1", "", "1"),
        row("2", "2", "", "2"),
        row("소계", "3", "", "3", name=""),
        row("3", "4", "", "4"),
        row("소계", "4", "", "5", name=""),
        row("총계", "7", "", "7", name=""),
    )
    assert codes(placed(NAMES, *rows)) == [[], [], ["column-sum-mismatch"]]


def test_figures_that_name_no_pledge_are_noticed() -> None:
    table = placed(NAMES, row("1", "1", "", "1"), ["", "", "", "4", "", "", ""], row("2", "1", "", "1"))
    assert codes(table) == [["row-not-understood"], []]


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        ("단위: 명, 백만원", "백만원"),
        ("(단위 : 백만 원)", "백만원"),
        ("(억원)", "억원"),
        ("(단위: 백만윈)", ""),
        ("", ""),
    ],
)
def test_the_unit_of_the_totals(note: str, unit: str) -> None:
    first, _ = pledges(line(note), placed(NAMES, row("1", "1", "", "1"), row("2", "2", "", "2")))
    assert _noted(first) == unit


def _noted(part: PledgePart) -> str:
    (head,) = part.head
    assert isinstance(head, Table)
    return next(cell.text for cell in head.cells if cell.row == 3 and cell.col == 2)


def test_what_goes_on_keeps_the_unit_and_a_foreign_note_is_none_of_it() -> None:
    foreign = line("(단위:천원)", page=2), placed(["성과", "값"], ["만족도", "90"], page=2)
    parts = pledges(
        line("(단위:백만원)"),
        placed(NAMES, row("1", "1", "", "1"), row("2", "2", "", "2")),
        *foreign,
        placed(row("3", "3", "", "3"), page=2),
        line("(단위 : 억원)", page=3),
        placed(row("4", "3", "", "3"), page=3),
    )
    assert [_noted(part) for part in parts] == ["백만원", "백만원", "백만원", "억원"]


def dump(*rows: list[str]) -> Table:
    """The table of a text dump: no places, no spans."""
    table = placed(*([text if text != LEFT else "" for text in row] for row in rows))
    return replace(table, box=None, cells=tuple(replace(cell, box=None) for cell in table.cells))


@pytest.mark.parametrize("made", [placed, dump], ids=["page", "dump"])
def test_a_note_between_the_pledges_holds_from_there_on(made: Callable[..., Table]) -> None:
    blank = [LEFT] * 6
    table = made(
        NAMES,
        row("1", "1", "", "1"),
        ["(단위 : 천원)", *blank],
        row("2", "2", "", "2"),
        ["[단위:억원]", *blank],
        row("3", "3", "", "3"),
    )
    parts = pledges(line("(단위:백만원)"), table)
    assert [_noted(part) for part in parts] == ["백만원", "천원", "억원"]
    notes = [[block.text for block in part.sections[0].blocks if isinstance(block, Line)] for part in parts]
    assert notes == [["(단위:백만원)"], ["(단위 : 천원)"], ["[단위:억원]"]]
    assert [part.notices for part in parts] == [()] * 3


def test_a_note_below_the_pledges_is_theirs() -> None:
    rows = NAMES, row("1", "1", "", "1"), row("2", "2", "", "2"), ["(단위 : 천원)", *[LEFT] * 6]
    assert [_noted(part) for part in pledges(placed(*rows))] == ["천원", "천원"]
    assert [_noted(part) for part in pledges(line("(단위:백만원)"), placed(*rows))] == ["", ""]


def test_heads_with_their_units() -> None:
    names = ["연번", "공약명", "담당부서", "총사업비(천원)", "국비(천원)", "시비(천원)", "비고"]
    table = placed(names, row("1", "1", "", "1"), row("2", "2", "", "2"))
    assert [_noted(part) for part in pledges(table)] == ["천원", "천원"]
    first, _ = pledges(line("(단위:백만원)"), table)
    assert _noted(first) == ""
    assert said(first.sections[0].blocks[1]) == [["", "합계"], ["국비(천원)", ""], ["시비(천원)", "1"]]


def test_years_are_columns_of_money() -> None:
    names = ["연번", "공약명", "담당부서", "총사업비", "2023", "'24년", "2025 이후", "비고"]
    first, _ = pledges(placed(names, row("1", "6", "1", "2", "3"), row("2", "6", "1", "2", "3")))
    assert said(first.sections[0].blocks[0]) == [
        ["", "합계", "2023", "'24년", "2025 이후"],
        ["계", "6", "1", "2", "3"],
    ]
    assert first.notices == ()


def test_years_of_all_money_and_sources_of_all_years_are_two_tables() -> None:
    names = ["연번", "공약명", "담당부서", "총사업비", "국비", "2024", "2025", "비고"]
    first, _ = pledges(placed(names, row("1", "6", "2", "2", "4"), row("2", "6", "1", "2", "4")))
    assert [said(block) for block in first.sections[0].blocks] == [
        [["", "합계"], ["국비", "2"]],
        [["", "합계", "2024", "2025"], ["계", "6", "2", "4"]],
    ]


def test_a_column_of_bare_years_is_no_money() -> None:
    names = ["연번", "공약명", "담당부서", "총사업비", "착수", "준공", "비고"]
    assert codes(placed(names, row("1", "6", "2023", "2025"), row("2", "6", "2024", "2026"))) == [[], []]


def test_sources_below_years_also_in_a_dump() -> None:
    spanned = placed(
        ["연번", "공약명", "담당부서", "2023", LEFT, "2024", LEFT],
        [ABOVE, ABOVE, ABOVE, "국비", "시비", "국비", "시비"],
        ["1", "쉼터", "하천과", "1", "2", "3", "4"],
        ["2", "나무", "산림과", "1", "2", "3", "4"],
    )
    dumped = Table(
        1, None, 4, 7, tuple(replace(cell, row_span=1, col_span=1, box=None) for cell in spanned.cells)
    )
    for table in (spanned, dumped):
        first, _ = pledges(table)
        assert said(first.sections[0].blocks[0]) == [
            ["", "2023", "2024"],
            ["국비", "1", "3"],
            ["시비", "2", "4"],
        ]


def test_a_sum_below_the_total_is_the_total() -> None:
    table = placed(
        ["연번", "공약명", "담당부서", "총사업비", LEFT, LEFT],
        [ABOVE, ABOVE, ABOVE, "계", "국비", "시비"],
        ["1", "쉼터", "하천과", "9", "5", "4"],
        ["2", "나무", "산림과", "8", "", "8"],
    )
    first, _ = pledges(table)
    assert [said(block) for block in first.head] == [
        [["연번", "1", ""], ["공약명", "쉼터", ""], ["담당부서", "하천과", ""], ["총사업비", "9", ""]]
    ]
    assert said(first.sections[0].blocks[0]) == [["", "합계"], ["국비", "5"], ["시비", "4"]]


def test_figures_under_an_unknown_head_are_noticed_once() -> None:
    names = ["연번", "공약명", "담당부서", "총사업비", "투입액", "이행률(%)", "비고"]
    found = codes(placed(names, row("1", "6", "1", "20"), row("2", "6", "1", "30"), row("3", "6", "", "3")))
    assert found == [["column-not-understood"], [], []]


def test_a_list_in_front_of_the_pledges_is_one_of_contents() -> None:
    listed = placed(NAMES, *(["1", "쉼터", "하천과", "12", "5", "7", ""] for _ in range(3)))
    head = placed(["관리번호", "7", "공약명", "쉼터"], page=2)
    (part,) = pledges(listed, head)
    assert part.head == (head,)


@pytest.mark.parametrize(
    "rows",
    [
        (NAMES, ["1", "쉼터", "하천과", "12", "5", "7", ""]),
        (["연번", "사업비"], ["1", "9"], ["2", "8"]),
        (["관리번호", "7", "공약명", "쉼터"], ["추진상황", "완료", "사업비", "9억원"]),
        (["구분", "계", "국비"], ["2023", "9", "9"], ["2024", "8", "8"]),
    ],
)
def test_what_is_no_summary(rows: tuple[list[str], ...]) -> None:
    assert not is_summary(placed(*rows), WORDING)
