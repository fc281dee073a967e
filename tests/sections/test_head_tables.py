"""Tables of figures below a pledge's head and a title that no list has: read with a notice, or told."""

from __future__ import annotations

import pytest

from extract.model.section import PledgePart

from .made import line, placed, pledges, said

HEAD = placed(["관리번호", "1", "공약명", "나루 쉼터"], ["총사업비", "3,000", "추진상황", "정상추진"])
FUNDING = placed(["구분", "계", "2023"], ["국비", "1,000", "500"], ["시비", "2,000", "900"])
OTHER = placed(["위치", "면적", "세대"], ["나래동", "30", "50"], ["다래동", "20", "40"])
PROGRESS = placed(["시기", "추진실적"], ["2023", "○ 설계"])
UNIT = line("(단위 : 백만원)")


def told(part: PledgePart) -> list[tuple[str, str | None]]:
    return [(notice.code, notice.part) for notice in part.notices]


@pytest.mark.parametrize("title", ["□ 사업비 집행현황", "3. 예산 확보 및 집행현황", "재정의 모습"])
def test_a_funding_table_below_the_head_is_read_and_told(title: str) -> None:
    (part,) = pledges(HEAD, line(title), UNIT, FUNDING, line("□ 그간 추진사항"), PROGRESS)
    (funding,) = part.of_kind("funding")
    assert (funding.title, funding.blocks) == (title, (UNIT, FUNDING))
    assert part.head == (HEAD,)
    assert told(part) == [("table-told-by-content", "budgets")]


def test_other_figures_below_the_head_are_told() -> None:
    (part,) = pledges(HEAD, line("□ 마을의 모습"), OTHER, line("□ 그간 추진사항"), PROGRESS)
    assert told(part) == [("table-not-understood", None)]


def test_a_second_funding_table_is_told() -> None:
    (part,) = pledges(HEAD, line("□ 사업비 집행현황"), FUNDING, line("□ 재원조달계획"), FUNDING)
    assert [section.title for section in part.of_kind("funding")] == ["□ 재원조달계획"]
    assert told(part) == [("table-not-understood", None)]


def test_more_labels_belong_to_the_head() -> None:
    more = placed(["추진부서", "나래과", "전화번호", "123"], ["완료구분", "임기내", "", ""])
    (part,) = pledges(HEAD, more, line("□ 그간 추진사항"), PROGRESS)
    assert [said(block) for block in part.head] == [said(HEAD), said(more)]
    assert told(part) == []


def test_a_head_of_lines_has_its_tables_below_it() -> None:
    lines = (line("관리번호 : 1"), line("공약명 : 나루 쉼터"))
    (part,) = pledges(*lines, line("□ 사업비 집행현황"), UNIT, FUNDING, line("□ 그간 추진사항"), PROGRESS)
    assert part.head == lines
    assert [section.blocks for section in part.of_kind("funding")] == [(UNIT, FUNDING)]
