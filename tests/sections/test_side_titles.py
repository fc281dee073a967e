from __future__ import annotations

from extract.model.layout import Block, Table
from extract.model.section import PledgePart

from .made import ABOVE, LEFT, line, placed, pledges, said

HEAD = placed(["관리번호", "7", "공약명", "쉼터 설치"])


def sections(part: PledgePart) -> list[tuple[str, list[object]]]:
    return [(section.kind, [said(block) for block in section.blocks]) for section in part.sections]


def one(*blocks: Block) -> PledgePart:
    (part,) = pledges(*blocks)
    return part


def form(*rows: list[str], page: int = 1) -> Table:
    return placed(*rows, page=page)


def test_titles_at_the_left_begin_sections() -> None:
    part = one(
        HEAD,
        form(
            ["추진\n목표", "○ 쉼터\n- 두 곳", LEFT, LEFT],
            ["소요예산", "(단위 : 천원)", LEFT, LEFT],
            [ABOVE, "구분", "2024", LEFT],
            [ABOVE, "국비", "7", LEFT],
        ),
    )
    assert sections(part) == [
        ("goals", ["○ 쉼터", "- 두 곳"]),
        ("funding", ["(단위 : 천원)", [["구분", "2024"], ["국비", "7"]]]),
    ]


def test_the_head_may_stand_in_the_same_table() -> None:
    part = one(
        form(
            ["관리번호", "7", "공약명", "쉼터"],
            ["추진현황", "정상추진", "사업비", "9억원"],
            ["사업목적", "○ 쉼터", LEFT, LEFT],
            ["향후계획", "○ 나무\n○ 꽃", LEFT, LEFT],
            ["담당부서", "하천과", "담당자", "나무늘"],
        )
    )
    assert [said(block) for block in part.head] == [
        [["관리번호", "7", "공약명", "쉼터"], ["추진현황", "정상추진", "사업비", "9억원"]],
        [["담당부서", "하천과", "담당자", "나무늘"]],
    ]
    assert [kind for kind, _ in sections(part)] == ["goals", "roadmap"]


def test_a_form_goes_on_beside_a_blank_cell() -> None:
    part = one(
        HEAD,
        form(["추진목표", "○ 쉼터", LEFT], ["추진실적", "시기", "실적"], [ABOVE, "2023", "○ 설계"]),
        line("- 1 -"),
        form(["", "2024", "○ 착공"], [ABOVE, "2025", "○ 준공"], page=2),
    )
    assert sections(part)[1] == (
        "milestones",
        [[["시기", "실적"], ["2023", "○ 설계"]], [["2024", "○ 착공"], ["2025", "○ 준공"]]],
    )


def test_a_title_may_stand_on_the_next_page_alone() -> None:
    part = one(
        HEAD,
        form(
            ["추진목표", "○ 쉼터", LEFT],
            ["사업개요", "○ 위치", LEFT],
            ["", "시기", "실적"],
            [ABOVE, "2023", "○ 설계"],
        ),
        form(["추진실적", "2024", "○ 착공"], [ABOVE, "2025", "○ 준공"], page=2),
    )
    assert sections(part)[1:] == [
        ("overview", ["○ 위치"]),
        ("milestones", [[["시기", "실적"], ["2023", "○ 설계"]], [["2024", "○ 착공"], ["2025", "○ 준공"]]]),
    ]


def test_a_title_may_stand_on_the_page_before_alone() -> None:
    part = one(
        HEAD,
        form(["추진목표", "○ 쉼터", LEFT], ["성과지표", "", LEFT]),
        form(["", "지표", "2023"], [ABOVE, "면적", "9"], page=2),
    )
    assert sections(part)[1] == ("indicators", [[["지표", "2023"], ["면적", "9"]]])


def test_a_blank_cell_at_the_very_end_is_not_lost() -> None:
    part = one(
        HEAD,
        form(["추진목표", "○ 쉼터", LEFT], ["사업개요", "○ 위치", LEFT], ["", "○ 면적", LEFT]),
    )
    assert sections(part)[1] == ("overview", ["○ 위치", "○ 면적"])


def test_rows_named_like_sections_are_no_titles() -> None:
    table = form(["구분", "2023", "2024"], ["추진실적", "○ 설계", "○ 착공"], ["향후계획", "○ 나무", "○ 꽃"])
    part = one(HEAD, line("□ 추진현황"), table)
    assert part.sections[0].blocks == (table,)


def test_a_corner_on_the_next_page_is_no_form() -> None:
    table = form(["", "2024", "2025"], ["국비", "7", "8"], ["시비", "5", "6"], page=2)
    part = one(
        HEAD,
        form(["추진목표", "○ 쉼터", LEFT], ["소요예산", "구분", "2023"], [ABOVE, "국비", "9"]),
        table,
    )
    assert part.of_kind("funding")[0].blocks[-1] == table
