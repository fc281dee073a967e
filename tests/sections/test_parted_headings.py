"""A heading at the end of a page and its rows on the next."""

from __future__ import annotations

from .made import LEFT, line, placed, pledges, said

HEAD = placed(["관리번호", "7", "공약명", "쉼터 설치"])


def _blocks(above: list[list[str]], below: list[list[str]], title: str) -> list[object]:
    """What the section holds, with a page's foot and head in between."""
    parts = pledges(
        HEAD,
        line(title),
        placed(*above),
        line("- 1 -"),
        line("공약 이행 현황", page=2),
        placed(*below, page=2),
    )
    return [said(block) for block in parts[0].sections[0].blocks]


ROWS = [["국비", "1", "2"], ["시비", "3", "4"]]


def test_the_heading_stands_above_its_rows_again() -> None:
    heading = ["구분", "2024", "2025"]
    assert [heading, *ROWS] in _blocks([heading], ROWS, "□ 재원조달계획")


def test_a_heading_over_two_columns_spans_them() -> None:
    """A page's end has cut off what would show the columns under it."""
    rows = [["이용객", "목표(명)", "3"], ["이용객", "실적(명)", "4"]]
    found = _blocks([["구분", LEFT, "2024"]], rows, "□ 공약달성 확인지표")
    assert [["구분", "2024"], *rows] in found


def test_a_table_with_rows_of_its_own_stays_apart() -> None:
    above = [["구분", "2024", "2025"], ["도비", "5", "6"]]
    found = _blocks(above, ROWS, "□ 재원조달계획")
    assert above in found
    assert ROWS in found
