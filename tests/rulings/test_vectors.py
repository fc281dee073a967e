from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Ruling
from extract.rulings import from_vectors


def level(y: float, start: float, end: float, thickness: float = 0.5) -> Ruling:
    return Ruling("horizontal", y, start, end, thickness)


def upright(x: float, start: float, end: float) -> Ruling:
    return Ruling("vertical", x, start, end, 0.5)


def test_borders_drawn_cell_by_cell_are_one_ruling() -> None:
    (ruling,) = from_vectors([level(10, 0, 50), level(10.25, 50, 120), level(10, 119, 200)])
    assert (ruling.start, ruling.end) == (0, 200)
    assert ruling.position == pytest.approx(10.1, abs=0.1)


def test_dashes_are_one_ruling() -> None:
    (ruling,) = from_vectors([level(10, x, x + 3) for x in range(0, 100, 5)])
    assert (ruling.start, ruling.end) == (0, 98)


def test_doubles_are_one_border_as_thick_as_both() -> None:
    (ruling,) = from_vectors([level(10, 0, 100), level(12, 0, 100, 1.0)])
    assert ruling == Ruling("horizontal", 11.125, 0, 100, 2.75)


def test_rows_of_small_print_are_no_doubles() -> None:
    assert len(from_vectors([level(y, 0, 100) for y in (10, 17, 24)])) == 3


def test_boxes_side_by_side_stay_apart() -> None:
    assert len(from_vectors([level(10, 0, 100), level(10, 106, 200)])) == 2


def test_short_strokes_count_only_between_long_ones() -> None:
    table = [level(0, 0, 100), level(14, 0, 100), upright(40, 0, 14)]
    assert len(from_vectors([*table, upright(60, 2, 9), level(40, 0, 12)])) == 3


def test_a_narrow_open_column_keeps_its_short_lines() -> None:
    borders = [level(0, 20, 120), level(40, 20, 120), level(80, 20, 120), upright(40, 0, 80)]
    assert len(from_vectors([*borders, level(20, 20, 40), level(60, 20, 40)])) == 6
    assert len(from_vectors([*borders, level(20, 25, 40), level(60, 28, 40)])) == 4


def test_a_page_full_of_strokes_keeps_the_long_and_drops_the_short() -> None:
    places = [(6.0 * row, 140.0 * column) for row in range(250) for column in range(4)]
    long = [level(y, x, x + 37 + y % 90) for y, x in places]
    short = [level(y + 3000, x, x + 12 + y % 18) for y, x in places]
    assert sorted(from_vectors([*short, *long]), key=lambda line: (line.position, line.start)) == long


def test_nothing_gives_nothing() -> None:
    assert from_vectors([]) == ()


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 400), st.integers(1, 200)), max_size=30))
def test_joining_again_changes_nothing(strokes: list[tuple[int, int, int]]) -> None:
    once = from_vectors([level(y * 10, x, x + length) for y, x, length in strokes])
    assert from_vectors(once) == once
