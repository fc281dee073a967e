from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.model.layout import Block, Box, Line, Table
from extract.model.section import PledgePart, Section
from extract.sections.halves import without_row
from extract.sections.torn_rows import with_whole_rows

from ..records.made import placed

WORDING = load()

HEADING = ["구분", "계", "2024", "2025"]


def whole(*blocks: Block, kind: str = "funding") -> PledgePart:
    return with_whole_rows(PledgePart((1, 2), (), (Section(kind, "", blocks),)), WORDING)


def rows(table: Table) -> list[list[str]]:
    texts = [[""] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        texts[cell.row][cell.col] = cell.text
    return texts


def tables(part: PledgePart) -> list[list[list[str]]]:
    return [rows(block) for block in part.sections[0].blocks if isinstance(block, Table)]


ABOVE = [HEADING, ["계", "9", "4", "5"]]
BELOW = ["시비", "3", "1", "2"]


def halves(upper: list[str], lower: list[str], *, repeat: bool = False) -> tuple[Table, Table]:
    head = [HEADING] if repeat else []
    return placed(*ABOVE, upper), placed(*head, lower, BELOW, page=2)


@pytest.mark.parametrize("repeat", [False, True], ids=["without heading", "heading repeated"])
def test_a_label_that_goes_on_below_is_one_label(repeat: bool) -> None:
    part = whole(*halves(["지방이양", "6", "3", "3"], ["사업비", "", "", ""], repeat=repeat))
    head = [HEADING] if repeat else []
    assert tables(part) == [[*ABOVE, ["지방이양\n사업비", "6", "3", "3"]], [*head, BELOW]]
    assert part.notices == ()


def test_figures_below_the_break_join_their_label_and_are_in_doubt() -> None:
    part = whole(*halves(["국비", "", "", ""], ["", "6", "3", "3"]))
    assert tables(part) == [ABOVE, [["국비", "6", "3", "3"], BELOW]]
    (notice,) = part.notices
    assert (notice.code, notice.severity, notice.page, notice.part) == ("row-torn", "warning", 2, "budgets")
    assert dict(notice.facts) == {"row": "국비"}


def test_a_label_below_the_break_joins_its_figures_and_they_are_in_doubt() -> None:
    part = whole(*halves(["", "6", "3", "3"], ["국비", "", "", ""]))
    assert tables(part) == [[*ABOVE, ["국비", "6", "3", "3"]], [BELOW]]
    assert len(part.notices) == 1


def test_a_torn_figure_is_put_together_with_its_break_and_is_in_doubt() -> None:
    part = whole(*halves(["국비", "1,234,", "3", "3"], ["", "567", "", ""]))
    assert tables(part)[0][-1] == ["국비", "1,234,\n567", "3", "3"]
    assert len(part.notices) == 1


def test_the_half_with_more_figures_keeps_its_page() -> None:
    part = whole(*halves(["국비", "6", "", ""], ["", "", "3", "3"]))
    (above, below) = (block for block in part.sections[0].blocks if isinstance(block, Table))
    assert (above.n_rows, rows(below)[0]) == (2, ["국비", "6", "3", "3"])
    assert below.cells[1].box == Box(60, 0, 120, 20)


APART = {
    "two rows of figures": (["국비", "6", "3", "3"], ["", "2", "1", "1"]),
    "two labels with figures": (["국비", "6", "", ""], ["기금", "", "1", "1"]),
    "two rows": (["국비", "6", "3", "3"], ["도비", "2", "1", "1"]),
    "a row without figures": (["국비", "6", "3", "3"], ["도비", "", "", ""]),
    "a blank row": (["국비", "6", "3", "3"], ["", "", "", ""]),
    "a label that says enough": (["국비", "6", "3", "3"], ["교육청", "", "", ""]),
}


@pytest.mark.parametrize(("upper", "lower"), APART.values(), ids=APART)
def test_what_may_be_two_rows_stays_two(upper: list[str], lower: list[str]) -> None:
    given = halves(upper, lower)
    assert whole(*given).sections[0].blocks == given
    assert whole(*given).notices == ()


def test_a_table_of_other_columns_does_not_go_on() -> None:
    above, _ = halves(["국비", "", "", ""], ["", "6", "3", "3"])
    below = placed(["", "6", "3"], ["시비", "3", "1"], page=2)
    assert whole(above, below).sections[0].blocks == (above, below)


def test_only_the_next_page_goes_on_and_heads_and_feet_may_stand_between() -> None:
    above, below = halves(["국비", "", "", ""], ["", "6", "3", "3"])
    assert tables(whole(above, Line(1, "- 1 -"), below))[1][0] == ["국비", "6", "3", "3"]
    far = Table(3, below.box, below.n_rows, below.n_cols, below.cells)
    assert whole(above, far).sections[0].blocks == (above, far)


def test_a_row_of_an_indicator_is_made_whole() -> None:
    above = placed(
        ["지표", "구분", "2024", "2025"],
        ["쉼터", "목표", "2", "4"],
        ["", "실적", "2", "3"],
        ["", "", "100", "75"],
    )
    part = whole(above, placed(["", "달성률", "", ""], page=2), kind="indicators")
    assert tables(part) == [[*rows(above)[:3], ["", "달성률", "100", "75"]]]
    assert [notice.part for notice in part.notices] == ["indicators"]


def test_other_sections_are_left_alone() -> None:
    given = halves(["국비", "", "", ""], ["", "6", "3", "3"])
    assert whole(*given, kind="milestones").sections[0].blocks == given


texts = st.lists(st.sampled_from(["", "국비", "1,2", "34", "기금", "1,"]), min_size=4, max_size=4)


@given(st.lists(texts, min_size=2, max_size=4), st.lists(texts, min_size=1, max_size=4))
def test_no_text_is_lost(above: Sequence[list[str]], below: Sequence[list[str]]) -> None:
    made = whole(placed(*above), placed(*below, page=2))
    said = sorted(text for row in (*above, *below) for text in row if text)
    kept = sorted(
        part for each in tables(made) for row in each for text in row for part in text.split("\n") if part
    )
    assert kept == said


@given(st.integers(0, 3))
def test_a_row_taken_out_leaves_a_table(row: int) -> None:
    table = placed(["가", "1", "2"], ["^", "3", "<"], ["나", "4", "5"], ["^", "6", "7"])
    smaller = without_row(table, row)
    places = [
        (r, c)
        for cell in smaller.cells
        for r in range(cell.row, cell.row + cell.row_span)
        for c in range(cell.col, cell.col + cell.col_span)
    ]
    assert sorted(places) == [(r, c) for r in range(3) for c in range(3)]
