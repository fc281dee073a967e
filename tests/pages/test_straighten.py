from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.source import Pixels
from extract.pages.orientation import quarter_turns
from extract.pages.skew import skew_degrees
from extract.pages.straighten import straighten
from extract.settings import PageSettings

from .drawn import DPI, HEIGHT, WIDTH, report_page, tilted

POINTS = 72.0 / DPI


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_every_way_up_is_found(turned: int) -> None:
    page = np.ascontiguousarray(np.rot90(report_page(), turned))
    assert quarter_turns(page, DPI) == (4 - turned) % 4


def test_a_page_with_few_letters_is_never_turned() -> None:
    page = np.full((HEIGHT, WIDTH), 255, np.uint8)
    cv2.putText(page, "2024", (500, 800), cv2.FONT_HERSHEY_SIMPLEX, 3, (0,), 5)
    for turned in range(4):
        assert quarter_turns(np.ascontiguousarray(np.rot90(page, turned)), DPI) == 0


def test_noise_is_neither_turned_nor_tilted() -> None:
    noise = np.random.default_rng(7).integers(0, 256, (800, 600)).astype(np.uint8)
    assert skew_degrees(noise, DPI) == 0.0


@settings(max_examples=12, deadline=None)
@given(st.floats(-6.5, 6.5))
def test_skew_is_measured_to_a_twentieth_of_a_degree(degrees: float) -> None:
    assert skew_degrees(tilted(report_page(), degrees), DPI) == pytest.approx(degrees, abs=0.05)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 3), st.floats(-3, 3), st.integers(200, 1000), st.integers(60, 110))
def test_straight_points_lead_back_to_the_page(turned: int, degrees: float, x: int, y: int) -> None:
    page = report_page()
    cv2.rectangle(page, (x - 14, y - 14), (x + 14, y + 14), (0,), cv2.FILLED)
    shown = np.ascontiguousarray(np.rot90(tilted(page, degrees), turned))
    straight = straighten(1, shown, DPI, PageSettings())
    found = straight.to_page @ [*(_blob(straight.pixels) / straight.scale), 1.0]
    assert found == pytest.approx(_blob(shown) * POINTS, abs=0.4)


def _blob(pixels: Pixels) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The middle of the only thing on the page that is 20 pixels thick."""
    solid = cv2.morphologyEx((pixels < 128).astype(np.uint8), cv2.MORPH_OPEN, np.ones((19, 19), np.uint8))
    y, x = np.nonzero(solid)
    return np.array([x.mean() + 0.5, y.mean() + 0.5])


def test_the_straight_page_is_level_and_whole() -> None:
    page = report_page()
    straight = straighten(3, tilted(page, 2.0), DPI, PageSettings())
    assert straight.page == 3
    assert abs(skew_degrees(straight.pixels, DPI)) <= 0.05
    assert np.count_nonzero(straight.pixels < 128) == pytest.approx(np.count_nonzero(page < 128), rel=0.08)


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_a_blank_page_comes_back_as_it_is(grey: int) -> None:
    blank = np.full((300, 200), grey, np.uint8)
    image = straighten(1, blank, DPI, PageSettings())
    assert image.pixels is blank
    assert image.to_page.tolist() == [[1, 0, 0], [0, 1, 0]]


def test_settings_leave_a_page_as_it_lies() -> None:
    page = np.ascontiguousarray(np.rot90(tilted(report_page(), 2.0)))
    image = straighten(1, page, DPI, PageSettings(turn=False, deskew=False))
    assert image.pixels.shape == page.shape


def test_the_given_pixels_are_kept() -> None:
    page = tilted(report_page(), 1.0)
    before = page.copy()
    straighten(1, page, DPI, PageSettings())
    assert np.array_equal(page, before)


def test_pale_print_is_turned_and_straightened_too() -> None:
    pale = np.ascontiguousarray(np.rot90(255 - (255 - tilted(report_page(), 3.0)) // 4, 2)).astype(np.uint8)
    straight = straighten(1, pale, DPI, PageSettings())
    assert quarter_turns(straight.pixels, DPI) == 0
    assert abs(skew_degrees(straight.pixels, DPI)) <= 0.05
    assert np.count_nonzero(straight.pixels < 128) > 0.8 * np.count_nonzero(report_page() < 128)
