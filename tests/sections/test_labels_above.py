from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.sections.labels_above import with_labels_beside

from .made import ABOVE, LEFT, line, placed, pledges, said

WORDING = load()


def test_labels_above_are_set_beside_their_values() -> None:
    table = placed(
        ["관리번호", "공약명", LEFT],
        ["7", "쉼터 설치", LEFT],
        ["추진\n상황", LEFT, "총사업비"],
        ["", LEFT, "9억원"],
    )
    beside = with_labels_beside(table, WORDING)
    assert said(beside) == [
        ["관리번호", "7"],
        ["공약명", "쉼터 설치"],
        ["추진\n상황", ""],
        ["총사업비", "9억원"],
    ]
    assert beside.box == table.box


@pytest.mark.parametrize(
    "rows",
    [
        (["관리번호", "7"], ["공약명", "쉼터"]),
        (["구분", "사업비"], ["쉼터", "9억원"]),
        (["관리번호", "공약명"], ["7", "쉼터"], ["8", "나무"]),
        (["관리번호", "공약명"], ["", ""]),
        (["관리번호", "공약명"], ["추진상황", "총사업비"]),
        (["관리번호", "공약명"], ["7", LEFT]),
        (["관리번호", "공약명"], [ABOVE, "쉼터"]),
        (["추진현황"], ["○ 쉼터\n○ 나무"]),
        (["추진현황"], ["걷기 좋은 마을에 쉼터를 두 곳 더 만든다"]),
        (["쉼터"], ["나무"]),
    ],
)
def test_other_tables_stay_as_they_are(rows: tuple[list[str], ...]) -> None:
    table = placed(*rows)
    assert with_labels_beside(table, WORDING) is table


def test_a_label_that_was_left_over_stands_in_a_box() -> None:
    assert said(with_labels_beside(placed(["추진상황"], ["정상추진"]), WORDING)) == [["추진상황", "정상추진"]]


def test_such_a_head_begins_a_pledge() -> None:
    blocks = (
        placed(["관리번호", "공약명"], ["7", "쉼터"]),
        placed(["추진상황", "사업비"], ["정상추진", "9억원"]),
    )
    (part,) = pledges(*blocks, line("□ 추진목표"), line("○ 쉼터"))
    assert len(part.head) == 2
    assert [section.kind for section in part.sections] == ["goals"]
