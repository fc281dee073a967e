from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extract.model.layout import Axis, Box, Ruling
from extract.rulings import from_pixels

from .drawing import Paper


def only(rulings: tuple[Ruling, ...], axis: Axis) -> list[Ruling]:
    return [ruling for ruling in rulings if ruling.axis == axis]


def check(ruling: Ruling, place: tuple[float, float, float]) -> None:
    position, start, end = place
    assert ruling.position == pytest.approx(position, abs=0.6)
    assert ruling.start == pytest.approx(start, abs=1.5)
    assert ruling.end == pytest.approx(end, abs=1.5)


@pytest.mark.parametrize("dpi", [150, 200, 300, 600])
@pytest.mark.parametrize(("thick", "grey"), [(0.3, 90), (0.5, 0), (1.0, 200), (2.5, 0), (0.5, 215)])
def test_lines_of_any_weight_and_grey_are_found(dpi: int, thick: float, grey: int) -> None:
    paper = (
        Paper(dpi=dpi).level(60, 50, 350, thick=thick, grey=grey).upright(80, 20, 180, thick=thick, grey=grey)
    )
    level, upright = from_pixels(paper.image)
    check(level, (60, 50, 350))
    check(upright, (80, 20, 180))


@pytest.mark.parametrize("dash", [(0.8, 1.2), (1.0, 2.0), (3.0, 2.0), (12.0, 2.0)])
def test_dotted_dashed_and_broken_lines_are_whole(dash: tuple[float, float]) -> None:
    (ruling,) = from_pixels(Paper().dashed(60, 50, 350, dash).image)
    check(ruling, (60, 50, 349))


def test_a_dotted_line_is_found_beside_others_that_cross_it() -> None:
    paper = Paper().dashed(60, 50, 350, (0.8, 1.6)).grid([20, 100], [50, 150, 350])
    assert len(only(from_pixels(paper.image), "horizontal")) == 3


def test_a_double_line_is_one_border() -> None:
    (ruling,) = from_pixels(Paper().level(60, 50, 350).level(62.5, 50, 350, thick=1).image)
    check(ruling, (61.3, 50, 350))
    assert ruling.thickness == pytest.approx(3.25, abs=0.4)


@pytest.mark.parametrize("rise", [-2.2, 0.8, 2.2])
def test_a_line_that_drifts_is_one_ruling(rise: float) -> None:
    (ruling,) = from_pixels(Paper(520).sloped((50, 60), (470, 60 + rise)).image)
    check(ruling, (60 + rise / 2, 50, 470))


@pytest.mark.parametrize("size", [9, 12, 16, 22])
def test_strokes_of_letters_are_no_rulings(size: float) -> None:
    paper = Paper()
    for index in range(int(340 / size)):
        paper.syllable(20 + index * size, 40, size).syllable(20 + index * size, 40 + size * 1.3, size)
    assert from_pixels(paper.image) == ()


def test_lines_of_print_are_no_rulings() -> None:
    paper = Paper()
    for row in range(6):
        paper.latin("Pledges kept: 4,719 of 12,000 mEmE ---", 20, 30 + row * 14)
    assert from_pixels(paper.image) == ()


def test_bullets_and_boxes_to_tick_are_no_rulings() -> None:
    paper = Paper()
    for row in range(4):
        paper.grid([20 + row * 30, 32 + row * 30], [20, 32], thick=1)
    assert from_pixels(paper.image) == ()


def test_print_close_to_a_ruling_changes_nothing() -> None:
    paper = (
        Paper().grid([40, 54, 68], [20, 200, 380]).latin("8,888 gyp", 30, 51.5, 11).latin("Egg", 210, 52, 11)
    )
    rulings = from_pixels(paper.image)
    assert {round(ruling.position) for ruling in only(rulings, "horizontal")} == {40, 54, 68}
    assert len(only(rulings, "vertical")) == 3


def test_low_rows_keep_the_short_lines_between_their_cells() -> None:
    rulings = from_pixels(Paper().grid([40, 52], [20, 90, 200, 380]).image)
    assert [round(ruling.position) for ruling in only(rulings, "vertical")] == [20, 90, 200, 380]


def test_a_stroke_that_fills_a_low_row_is_no_ruling_but_a_wall_that_touches_is() -> None:
    paper = Paper().grid([40, 55, 70], [20, 200, 380])
    paper.upright(100, 42.2, 52.8, thick=1).upright(290, 55, 70)
    uprights = only(from_pixels(paper.image), "vertical")
    assert [round(ruling.position) for ruling in uprights] == [20, 200, 290, 380]


@pytest.mark.parametrize("offset", [0.0, 0.1, 0.2, 0.3])
def test_a_blurred_dashed_line_is_whole_though_others_cross_it_close_together(offset: float) -> None:
    paper = Paper(dpi=200).grid([40, 100], [40.0 + 15 * column for column in range(20)])
    paper.dashed(70 + offset, 40, 323, (3, 2))
    blurred = np.asarray(cv2.GaussianBlur(paper.pixels, (0, 0), 0.7), dtype=np.uint8)
    levels = only(from_pixels(replace(paper.image, pixels=blurred)), "horizontal")
    assert len(levels) == 3
    check(levels[1], (70 + offset, 40, 323))


def test_the_edge_of_a_fill_is_no_ruling() -> None:
    assert from_pixels(Paper().fill(Box(40, 40, 360, 70), 215).fill(Box(40, 90, 360, 120), 90).image) == ()


def test_a_thick_bar_is_no_ruling() -> None:
    assert from_pixels(Paper().fill(Box(40, 40, 360, 47)).image) == ()


def test_a_pale_line_along_a_fill_is_found() -> None:
    paper = Paper().fill(Box(40, 40, 360, 70), 225).level(70, 40, 360, thick=0.3, grey=200)
    (ruling,) = from_pixels(paper.image)
    check(ruling, (70, 40, 360))


def test_a_fill_in_the_colour_of_the_lines_carries_them_on() -> None:
    grey = 128
    paper = Paper().grid([40, 60, 80], [40, 140, 360], grey=grey).fill(Box(140, 40, 360, 60), grey)
    rulings = from_pixels(paper.image)
    middle = next(ruling for ruling in only(rulings, "vertical") if abs(ruling.position - 140) < 1)
    check(middle, (140, 40, 80))
    check(only(rulings, "horizontal")[0], (40, 40, 360))


def test_grain_and_specks_draw_no_lines() -> None:
    paper = Paper().grid([40, 60, 80], [40, 140, 360], grey=120)
    grain = np.random.default_rng(7).normal(0, 7, paper.pixels.shape)
    paper.pixels = np.clip(paper.pixels - np.abs(grain), 0, 255).astype(np.uint8)
    for x, y in np.random.default_rng(8).uniform((10, 10), (390, 190), (150, 2)):
        paper.fill(Box(x, y, x + 1.2, y + 1.2))
    rulings = from_pixels(paper.image)
    assert (len(only(rulings, "horizontal")), len(only(rulings, "vertical"))) == (3, 3)


def test_a_blank_page_has_none() -> None:
    assert from_pixels(Paper().image) == ()
