from __future__ import annotations

import pytest

from extract.lexicon import load
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
