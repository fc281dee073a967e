from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.layout import Ruling
from extract.words.sheet import INK, lay_out
from extract.words.strip import Strip
from extract.words.strips import find_strips

from .drawn import SCALE, block, line_of_print, page, sheet_of_paper


def test_a_ruling_parts_cells_however_close_their_print() -> None:
    paper = sheet_of_paper()
    line_of_print(paper, 20, 20, "가나")
    block(paper, 38, 10, 0.8, 40)
    line_of_print(paper, 41, 20, "다라")
    wall = Ruling("vertical", 38.4, 10, 50, 0.8)
    left, right = find_strips(lay_out(page(paper), [wall]))
    assert left.x0 < 38 < right.x0 + 10 / SCALE


def test_lines_of_a_cell_come_apart_and_words_of_a_line_stay_together() -> None:
    paper = sheet_of_paper()
    line_of_print(paper, 20, 20, "가나 다라")
    line_of_print(paper, 20, 32, "마바")
    first, second = find_strips(lay_out(page(paper), []))
    assert first.pixels.shape[1] > 1.5 * second.pixels.shape[1]
    assert first.top < second.top


def test_print_far_apart_is_read_on_its_own() -> None:
    paper = sheet_of_paper()
    line_of_print(paper, 20, 20, "가나")
    line_of_print(paper, 60, 20, "다라")
    assert len(find_strips(lay_out(page(paper), []))) == 2


def test_a_dash_belongs_to_its_line() -> None:
    paper = sheet_of_paper()
    block(paper, 20, 23.5, 4, 0.8)
    block(paper, 28, 21, 8, 1)
    block(paper, 28, 26, 8, 1)
    block(paper, 28, 21, 1, 5)
    line_of_print(paper, 38, 20, "나다")
    assert len(find_strips(lay_out(page(paper), []))) == 1


def test_touching_lines_are_cut_at_the_valley() -> None:
    paper = sheet_of_paper()
    for y in (60, 80, 100, 120):
        line_of_print(paper, 20, y, "가나다라")
    line_of_print(paper, 20, 20, "가나다라")
    block(paper, 22, 28, 0.5, 4)
    line_of_print(paper, 20, 31, "가나다라")
    assert len(find_strips(lay_out(page(paper), []))) == 6


def test_rulings_dust_and_illegible_print_give_no_strip() -> None:
    paper = sheet_of_paper()
    block(paper, 10, 10, 200, 0.8)
    block(paper, 50, 50, 1, 1)
    line_of_print(paper, 20, 100, "가나다라마바사아자차", height=3)
    assert find_strips(lay_out(page(paper), [])) == ()


def test_white_print_on_a_dark_fill_turns_dark() -> None:
    paper = sheet_of_paper()
    block(paper, 20, 20, 120, 18, 70)
    for x in (60, 64):
        block(paper, x, 25, 1.5, 9, 255)
        block(paper, x, 25, 3, 1.5, 255)
    (strip,) = find_strips(lay_out(page(paper), []))
    assert strip.x0 > 55
    assert np.median(strip.pixels) == 255
    assert strip.pixels.min() < 30


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(1, 9)), min_size=1, max_size=6, unique_by=lambda p: p[0]
    )
)
def test_all_print_is_in_some_strip_once(rows: list[tuple[int, int]]) -> None:
    paper = sheet_of_paper()
    for row, letters in rows:
        line_of_print(paper, 20, 20 + 30 * row, "가" * letters)
    strips = find_strips(lay_out(page(paper), []))
    assert sum(int((strip.pixels < INK).sum()) for strip in strips) == int((paper < INK).sum())
    assert [strip.top for strip in strips] == sorted(strip.top for strip in strips)


def test_boxes_of_a_strip_are_points_of_the_page() -> None:
    box = Strip(np.zeros((5, 5), np.uint8), 100.0, 50.0, 4.0).box(8, 4, 40, 20)
    assert (box.x0, box.top, box.x1, box.bottom) == pytest.approx((102, 51, 112, 56))


def test_the_page_itself_is_kept() -> None:
    paper = sheet_of_paper()
    line_of_print(paper, 20, 20, "가나")
    before = paper.copy()
    lay_out(page(paper), [Ruling("horizontal", 24, 0, 300, 1)])
    assert np.array_equal(paper, before)


def test_what_is_taller_than_any_type_is_no_line() -> None:
    """A page of noise hangs together; an engine that is given it whole may break down."""
    paper = sheet_of_paper()
    for x in range(20, 220, 4):
        block(paper, x, 10, 3, 140)
    line_of_print(paper, 20, 175, "가나다라")
    assert len(find_strips(lay_out(page(paper), []))) == 1
