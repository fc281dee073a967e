"""Tables with a section's title in a row of its own."""

from __future__ import annotations

import pytest

from .made import LEFT, line, placed, pledges, said

HEAD = placed(["관리번호", "7", "공약명", "쉼터 설치"])


def _sections(*rows: list[str]) -> list[tuple[str, list[object]]]:
    (part,) = pledges(HEAD, placed(*rows))
    return [(section.kind, [said(block) for block in section.blocks]) for section in part.sections]


def test_a_bar_over_the_columns_is_a_title() -> None:
    assert _sections(
        ["재원조달계획 (단위 : 백만원)", LEFT, LEFT], ["구분", "2024", "2025"], ["국비", "7", "8"]
    ) == [("funding", [[["구분", "2024", "2025"], ["국비", "7", "8"]]])]


def test_a_frame_around_a_whole_pledge_has_its_titles_and_their_text() -> None:
    assert _sections(
        ["□ 사업개요", LEFT],
        ["○ 쉼터 두 곳\n○ 나무 심기", LEFT],
        ["□ 소요예산", LEFT],
        ["구분", "2024"],
        ["국비", "7"],
    ) == [
        ("overview", ["○ 쉼터 두 곳", "○ 나무 심기"]),
        ("funding", [[["구분", "2024"], ["국비", "7"]]]),
    ]


def test_a_row_of_other_words_stays_in_its_table() -> None:
    (part,) = pledges(HEAD, line("□ 소요예산"), placed(["쉼터 두 곳", LEFT], ["구분", "2024"], ["국비", "7"]))
    ((_, (block,)),) = [(section.kind, section.blocks) for section in part.sections]
    assert said(block) == [["쉼터 두 곳"], ["구분", "2024"], ["국비", "7"]]


HEADING = ["구분", "합계", "2024"]
ROWS = (["계", "30", "10"], ["국비", "30", "10"])


@pytest.mark.parametrize("bar", ["투자계획", "관련자료", "추진실적"])
def test_a_bar_that_groups_rows_under_one_heading_is_left_out(bar: str) -> None:
    """Cut off from their heading, nobody knows what the rows below it are."""
    for rows in ([HEADING, [bar, LEFT, LEFT], *ROWS], [HEADING, ROWS[0], [bar, LEFT, LEFT], ROWS[1]]):
        (part,) = pledges(HEAD, line("□ 재원조달계획"), placed(*rows))
        ((_, (block,)),) = [(section.kind, section.blocks) for section in part.sections]
        assert said(block) == [HEADING, *ROWS]


def test_a_bar_over_rows_with_a_heading_of_their_own_is_a_title() -> None:
    found = _sections(
        ["재원조달계획", LEFT, LEFT],
        HEADING,
        *ROWS,
        ["추진실적", LEFT, LEFT],
        ["구분", "추진계획", "추진실적"],
    )
    assert [kind for kind, _ in found] == ["funding", "milestones"]
    assert found[0][1] == [[HEADING, *ROWS]]
