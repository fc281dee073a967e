from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extract.model.layout import Ruling
from extract.tables.grid import Grid, find_grids, is_table
from extract.tables.spans import Span

from .layouts import Layout, drawn, layouts, slots


def level(y: float, start: float, end: float) -> Ruling:
    return Ruling("horizontal", y, start, end, 0.5)


def upright(x: float, start: float, end: float) -> Ruling:
    return Ruling("vertical", x, start, end, 0.5)


def ruled(rows: list[float], columns: list[float]) -> list[Ruling]:
    return [
        *(level(y, columns[0], columns[-1]) for y in rows),
        *(upright(x, rows[0], rows[-1]) for x in columns),
    ]


def shape(grid: Grid) -> tuple[int, int, int]:
    return len(grid.rows) - 1, len(grid.columns) - 1, len(grid.spans)


def shaken(ruling: Ruling, rng: random.Random) -> Ruling:
    """As a scan shows it: a little off, its ends short or over."""
    return replace(
        ruling,
        position=ruling.position + rng.uniform(-0.8, 0.8),
        start=ruling.start + rng.uniform(-1.2, 1.2),
        end=ruling.end + rng.uniform(-1.2, 1.2),
    )


@given(layouts())
def test_what_is_drawn_is_found(layout: Layout) -> None:
    assume(len(layout.spans) > 1)
    (grid,) = find_grids(drawn(layout))
    assert grid.spans == layout.spans
    assert grid.rows == pytest.approx(layout.rows)
    assert grid.columns == pytest.approx(layout.columns)


@given(layouts(), st.randoms(use_true_random=False))
def test_what_is_printed_askew_is_found(layout: Layout, rng: random.Random) -> None:
    assume(len(layout.spans) > 1)
    (grid,) = find_grids([shaken(ruling, rng) for ruling in drawn(layout)])
    assert grid.spans == layout.spans


@given(layouts())
def test_open_sides_are_closed_where_rulings_end(layout: Layout) -> None:
    assume(all(span.col_span < len(layout.columns) - 1 for span in layout.spans))
    outer = (layout.columns[0], layout.columns[-1])
    rulings = [r for r in drawn(layout) if r.axis == "horizontal" or r.position not in outer]
    (grid,) = find_grids(rulings)
    assert grid.spans == layout.spans


@given(st.lists(st.tuples(st.booleans(), *[st.floats(0, 300)] * 3), max_size=25))
def test_cells_tile_their_grid_whatever_the_lines(lines: list[tuple[bool, float, float, float]]) -> None:
    rulings = [
        Ruling("horizontal" if flat else "vertical", at, min(ends), max(ends), 0.5)
        for flat, at, *ends in lines
    ]
    for grid in find_grids(rulings):
        covered = [slot for span in grid.spans for slot in slots(span)]
        assert sorted(covered) == [
            (row, col) for row in range(len(grid.rows) - 1) for col in range(len(grid.columns) - 1)
        ]
        assert sorted(grid.spans, key=lambda span: (span.row, span.col)) == list(grid.spans)
        assert list(grid.rows) == sorted(grid.rows)
        assert list(grid.columns) == sorted(grid.columns)


def test_a_header_of_two_levels() -> None:
    rulings = [
        *(level(y, 0, 300) for y in (0, 40, 60)),
        level(20, 60, 300),
        *(upright(x, 0, 60) for x in (0, 60, 180, 300)),
        *(upright(x, 20, 60) for x in (120, 240)),
    ]
    (grid,) = find_grids(rulings)
    assert grid.spans[:3] == (Span(0, 0, 2, 1), Span(0, 1, 1, 2), Span(0, 3, 1, 2))
    assert shape(grid) == (3, 5, 12)


def test_a_table_that_the_page_cuts_keeps_its_last_row() -> None:
    rulings = [*(level(y, 0, 300) for y in (0, 20, 40)), *(upright(x, 0, 75) for x in (0, 100, 300))]
    (grid,) = find_grids(rulings)
    assert shape(grid) == (3, 2, 6)
    assert grid.rows[-1] == 75


def test_two_open_columns_that_the_page_cuts_keep_their_last_row() -> None:
    (grid,) = find_grids([*(level(y, 0, 300) for y in (0, 20, 40)), upright(100, 0, 75)])
    assert shape(grid) == (3, 2, 6)


def test_two_lines_that_cross_are_no_table() -> None:
    assert find_grids([level(50, 0, 300), upright(100, 0, 100)]) == ()


def test_a_cell_that_goes_on_over_the_page_is_open_below() -> None:
    rulings = [
        *(level(y, 0, 300) for y in (0, 20)),
        *(level(y, 100, 300) for y in (40, 60)),
        *(upright(x, 0, 60) for x in (0, 100, 300)),
    ]
    (grid,) = find_grids(rulings)
    assert Span(1, 0, 2, 1) in grid.spans
    assert shape(grid) == (3, 2, 5)


def test_a_ruling_that_shoots_over_makes_no_column() -> None:
    rulings = ruled([0, 20, 40], [0, 100, 200])
    (grid,) = find_grids([replace(rulings[0], end=209.0), *rulings[1:]])
    assert shape(grid) == (2, 2, 4)


def test_boxes_near_each_other_are_two_tables() -> None:
    above, beside = ruled([0, 20, 40], [0, 100, 200]), ruled([0, 20, 40], [206, 250, 300])
    below = ruled([46, 60, 80], [0, 100, 200])
    assert len(find_grids([*above, *beside, *below])) == 3


def test_a_frame_around_a_table_is_no_table() -> None:
    frame, table = find_grids([*ruled([0, 200], [0, 300]), *ruled([20, 40, 60], [10, 100, 290])])
    assert (shape(frame), is_table(frame)) == ((1, 1, 1), False)
    assert (shape(table), is_table(table)) == ((2, 2, 4), True)


def test_a_frame_with_a_title_bar_is_a_table_of_two_cells() -> None:
    (grid,) = find_grids(ruled([0, 20, 200], [0, 300]))
    assert shape(grid) == (2, 1, 2)


def test_a_missing_piece_of_a_line_spoils_no_other_cell() -> None:
    rulings = [ruling for ruling in ruled([0, 20, 40, 60], [0, 100, 200]) if ruling.position != 40]
    (grid,) = find_grids([*rulings, level(40, 100, 200), level(40, 0, 10)])
    assert Span(1, 1) in grid.spans
    assert Span(2, 1) in grid.spans


def test_windows_of_a_house_are_no_table() -> None:
    (grid,) = find_grids(ruled([float(y) for y in range(0, 40, 5)], [float(x) for x in range(0, 40, 5)]))
    assert not is_table(grid)


def test_no_rulings_no_tables() -> None:
    assert find_grids([]) == ()
    assert find_grids([level(10, 0, 300), level(40, 0, 300)]) == ()
