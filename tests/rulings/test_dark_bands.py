"""Heads of tables filled as dark as their rulings."""

from __future__ import annotations

import pytest

from extract.model.layout import Box
from extract.rulings import from_pixels

from .drawing import Paper
from .test_pixels import only

ROWS, COLUMNS = [40.0, 60.0, 80.0, 100.0], [50.0, 150.0, 250.0, 350.0]


def _table(dpi: int, *, grey: int = 0) -> Paper:
    """A table whose first row is filled."""
    paper = Paper(dpi=dpi).grid(ROWS, COLUMNS)
    paper.fill(Box(COLUMNS[0], ROWS[0], COLUMNS[-1], ROWS[1]), grey)
    for x in COLUMNS[:-1]:
        paper.fill(Box(x + 30, 46, x + 60, 54), 255)
    return paper


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("grey", [0, 40])
def test_a_dark_head_has_its_edges_and_walls(dpi: int, grey: int) -> None:
    rulings = from_pixels(_table(dpi, grey=grey).image)
    level, upright = only(rulings, "horizontal"), only(rulings, "vertical")
    assert [each.position for each in level] == pytest.approx(ROWS, abs=0.8)
    assert [each.position for each in upright] == pytest.approx(COLUMNS, abs=0.8)
    for each in upright:
        assert (each.start, each.end) == pytest.approx((ROWS[0], ROWS[-1]), abs=1.5)


@pytest.mark.parametrize("print_", [Box(130, 46, 170, 54), Box(60, 46, 130, 54)])
def test_a_title_or_what_is_printed_across_a_wall_is_one_cell(print_: Box) -> None:
    """Over the whole table, be there words at all of its walls or at none."""
    paper = Paper().grid(ROWS, COLUMNS).fill(Box(COLUMNS[0], ROWS[0], COLUMNS[-1], ROWS[1])).fill(print_, 255)
    rulings = from_pixels(paper.image)
    assert [round(each.start, -1) for each in only(rulings, "vertical")] == [40, 60, 60, 40]
    assert len(only(rulings, "horizontal")) == len(ROWS)


def test_words_above_some_columns_span_more_than_those() -> None:
    """Two levels of a heading: a wall through the upper one would give columns to the wrong years."""
    paper = Paper().grid(ROWS, COLUMNS).fill(Box(COLUMNS[0], ROWS[0], COLUMNS[-1], ROWS[1]))
    for x in COLUMNS[:-1]:
        paper.fill(Box(x + 30, 52, x + 60, 57), 255)
    paper.fill(Box(180, 43, 210, 48), 255)
    rulings = from_pixels(paper.image)
    assert [round(each.start, -1) for each in only(rulings, "vertical")] == [40, 60, 60, 40]


def test_a_dark_title_without_a_table_is_no_head() -> None:
    paper = Paper().fill(Box(50, 40, 350, 60))
    assert from_pixels(paper.image) == ()


def test_a_dark_title_wider_than_the_table_below_is_no_head() -> None:
    paper = Paper().grid([70.0, 90.0, 110.0], [100.0, 200.0, 300.0]).fill(Box(50, 40, 350, 60))
    assert len(only(from_pixels(paper.image), "horizontal")) == 3
