"""Tables with a section's title in a row of its own."""

from __future__ import annotations

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
