from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Box, Line, Page, Picture, Table

POINTS = st.floats(0, 2000)
BOXES = st.tuples(POINTS, POINTS, POINTS, POINTS).map(
    lambda at: Box(min(at[0], at[1]), min(at[2], at[3]), max(at[0], at[1]), max(at[2], at[3]))
)


@pytest.mark.parametrize("sides", [(5, 0, 4, 9), (0, 5, 9, 4)])
def test_a_box_is_never_inside_out(sides: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError, match="inside out"):
        Box(*sides)


def test_measures_of_a_box() -> None:
    box = Box(10, 20, 40, 60)
    assert (box.width, box.height, box.area, box.center) == (30, 40, 1200, (25, 40))


@given(st.lists(BOXES, min_size=1, max_size=5))
def test_the_box_around_holds_all(boxes: list[Box]) -> None:
    around = Box.around(iter(boxes))
    assert all(around.x0 <= box.x0 and box.x1 <= around.x1 for box in boxes)
    assert all(around.top <= box.top and box.bottom <= around.bottom for box in boxes)
    assert Box.around((around, *boxes)) == around


def test_nothing_has_no_box_around_it() -> None:
    with pytest.raises(ValueError, match="empty"):
        Box.around(())


def test_a_page_knows_its_tables_and_lines_in_order() -> None:
    one, two = Line(1, "가"), Line(1, "나")
    table = Table(1, None, 1, 1, ())
    page = Page(1, 100, 100, (one, Picture(1, Box(0, 0, 1, 1)), table, two))
    assert (page.lines, page.tables) == ((one, two), (table,))


def test_nothing_on_a_page_changes() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Line(1, "가").text = "나"  # type: ignore[misc]
