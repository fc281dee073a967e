"""Boxes find back to the page as shown."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Box, Cell, Line, Page, Picture, Ruling, Table
from extract.pages.restore import box_as_shown, cut_out, page_as_shown, rulings_as_shown
from extract.pages.straighten import as_shown

UNMOVED = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
MOVED = np.array([[1.0, 0.0, 30.0], [0.0, 1.0, 50.0]])
QUARTER_TURN = np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 500.0]])

lengths = st.floats(0, 500)


@given(lengths, lengths, lengths, lengths)
def test_a_quarter_turn_keeps_the_area(x: float, y: float, width: float, height: float) -> None:
    box = Box(x, y, x + width, y + height)
    assert box_as_shown(box, QUARTER_TURN).area == pytest.approx(box.area, abs=1e-6)


def test_every_box_of_a_page_moves() -> None:
    box = Box(1, 2, 3, 4)
    table = Table(1, box, 1, 1, (Cell(0, 0, text="가", box=box),))
    page = Page(1, 100, 100, (table, Line(1, "나", box=box), Picture(1, box)))
    shown = page_as_shown(page, MOVED, (595, 842))
    assert (shown.width, shown.height) == (595, 842)
    moved = Box(31, 52, 33, 54)
    assert [block.box for block in shown.blocks] == [moved] * 3
    assert shown.tables[0].cells[0].box == moved


def test_a_dump_has_no_boxes_to_move() -> None:
    page = Page(1, 0, 0, (Line(1, "가"),))
    assert page_as_shown(page, MOVED, (0, 0)).lines[0].box is None


def test_what_is_read_in_a_part_lies_where_the_part_was() -> None:
    pixels = np.full((842, 595), 255, np.uint8)
    part = cut_out(as_shown(1, pixels, 72), Box(100, 200, 300, 400))
    assert part.pixels.shape == (200, 200)
    assert box_as_shown(Box(0, 0, 10, 10), part.to_page) == Box(100, 200, 110, 210)
    (ruling,) = rulings_as_shown([Ruling("horizontal", 5, 0, 50, 1)], part.to_page)
    assert (ruling.position, ruling.start, ruling.end) == (205, 100, 150)
