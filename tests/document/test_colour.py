"""Seals and pens go, print below them and coloured print stay; drawn at 150 dpi."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extract.document.colour import Colours, grey_print
from extract.model.layout import Box
from extract.model.source import Pixels

DPI = 150.0
BLACK, RED, BLUE = (20, 20, 20), (225, 60, 50), (60, 75, 170)
INK = 150
"""What counts as ink in the stages that follow."""


def _page(colour: tuple[int, int, int] = BLACK) -> Colours:
    page = np.full((700, 900, 3), 255, np.uint8)
    for y in range(100, 650, 60):
        cv2.putText(page, "12,345  67,890  24,680", (150, y), cv2.FONT_HERSHEY_SIMPLEX, 1, colour, 3)
        cv2.line(page, (100, y + 18), (800, y + 18), BLACK, 2)
    return page


def _over(page: Colours, drawn: Colours) -> Colours:
    """Ink lets through what lies below."""
    return (page.astype(np.float64) * drawn / 255).astype(np.uint8)


def _seal(square: bool) -> Colours:
    layer = np.full((700, 900, 3), 255, np.uint8)
    if square:
        cv2.rectangle(layer, (320, 220), (490, 390), RED, 8)
    else:
        cv2.circle(layer, (405, 305), 85, RED, 8)
    for y in (275, 320, 365):
        cv2.putText(layer, "HPK", (350, y), cv2.FONT_HERSHEY_SIMPLEX, 1.3, RED, 7)
    return layer


def _pen(colour: tuple[int, int, int]) -> Colours:
    layer = np.full((700, 900, 3), 255, np.uint8)
    cv2.ellipse(layer, (420, 330), (110, 40), 8, 0, 360, colour, 4)
    cv2.line(layer, (150, 420), (520, 600), colour, 4)
    return layer


def _ink(pixels: Pixels) -> Pixels:
    return (pixels < INK).astype(np.uint8)


@pytest.mark.parametrize(
    "drawn", [_seal(False), _seal(True), _pen(BLUE), _pen(RED)], ids=["round", "square", "blue", "red"]
)
def test_what_is_drawn_over_print_goes_and_the_print_stays(drawn: Colours) -> None:
    before = _ink(grey_print(_page(), DPI).grey)
    after = _ink(grey_print(_over(_page(), drawn), DPI).grey)
    assert np.count_nonzero(after != before) < 0.01 * np.count_nonzero(before)


@pytest.mark.parametrize("colour", [RED, BLUE, (240, 130, 50), (0, 170, 230), (0, 150, 70), (240, 200, 0)])
def test_coloured_print_is_as_dark_as_ink(colour: tuple[int, int, int]) -> None:
    black, coloured = (_ink(grey_print(_page(each), DPI).grey) for each in (BLACK, colour))
    assert np.count_nonzero(black != coloured) < 0.03 * np.count_nonzero(black)


def test_a_seal_beside_print_is_left() -> None:
    page = np.full((700, 900, 3), 255, np.uint8)
    assert _ink(grey_print(_over(page, _seal(False)), DPI).grey).sum() > 1000


def test_a_coloured_grid_and_filled_cells_stay() -> None:
    page = _page()
    cv2.rectangle(page, (100, 30), (800, 60), (40, 90, 180), cv2.FILLED)
    for x in range(100, 801, 100):
        cv2.line(page, (x, 30), (x, 640), BLUE, 2)
    grey = grey_print(page, DPI).grey
    assert grey[45, 150] < 110
    assert (grey[70:630, 300:302] < INK).mean() > 0.95


def test_yellowed_paper_is_no_colour() -> None:
    paper = (_page() * np.array([1.0, 0.95, 0.75])).astype(np.uint8)
    white, yellow = (_ink(grey_print(each, DPI).grey) for each in (_page(), paper))
    assert np.count_nonzero(white != yellow) < 0.02 * np.count_nonzero(white)


def test_a_highlighter_leaves_what_it_marks() -> None:
    layer = np.full((700, 900, 3), 255, np.uint8)
    cv2.rectangle(layer, (140, 190), (420, 225), (255, 240, 60), cv2.FILLED)
    before = _ink(grey_print(_page(), DPI).grey)
    assert np.count_nonzero(_ink(grey_print(_over(_page(), layer), DPI).grey) != before) < 0.02 * before.sum()


def _blue_figure() -> Colours:
    page = np.full((700, 900, 3), 255, np.uint8)
    cv2.putText(page, "75", (378, 250), cv2.FONT_HERSHEY_SIMPLEX, 1, BLUE, 3)
    return page


def test_a_figure_of_another_colour_within_a_seal_stays() -> None:
    alone = _ink(grey_print(_blue_figure(), DPI).grey)
    sealed = _ink(grey_print(_over(_over(_page(), _blue_figure()), _seal(False)), DPI).grey)
    assert np.count_nonzero(alone & sealed) > 0.7 * np.count_nonzero(alone)


def test_print_that_leaves_the_frame_of_a_seal_is_no_part_of_it() -> None:
    layer = np.full((700, 900, 3), 255, np.uint8)
    cv2.putText(layer, "5678901", (470, 370), cv2.FONT_HERSHEY_SIMPLEX, 1, RED, 3)
    alone = _ink(grey_print(layer, DPI).grey)
    sealed = _ink(grey_print(_over(_over(_page(), layer), _seal(False)), DPI).grey)
    right = (slice(None), slice(505, None))
    assert np.count_nonzero((alone & sealed)[right]) > 0.95 * np.count_nonzero(alone[right])


def test_the_places_of_removed_ink_are_told_in_points() -> None:
    removed = grey_print(_over(_page(), _seal(False)), DPI).removed
    inch = DPI / 72
    around = Box.around(removed)
    assert around.x0 == pytest.approx(316 / inch, abs=3)
    assert around.bottom == pytest.approx(394 / inch, abs=3)
    assert sum(box.area for box in removed) < 0.6 * around.area


def test_where_nothing_is_removed_nothing_is_told() -> None:
    assert not grey_print(_page(), DPI).removed
    assert not grey_print(_page(RED), DPI).removed
