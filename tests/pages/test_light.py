from __future__ import annotations

import cv2
import numpy as np

from extract.pages.light import erase_streaks, even_light, full_contrast

from .drawn import DPI, report_page


def test_grey_paper_and_a_dark_edge_become_white() -> None:
    page = report_page()
    light = np.full(page.shape[1], 210.0)
    light[-60:] = np.linspace(210, 40, 60)
    dim = (page / 255.0 * light).astype(np.uint8)
    bright = even_light(dim, DPI)
    assert bright[:, -50:].min() > 150
    assert np.median(bright[:, -50:]) > 250
    assert bright[700, 5] > 240


def test_strokes_keep_their_thickness() -> None:
    page = report_page()
    dim = (page * 0.8 + 10).astype(np.uint8)
    assert np.array_equal(even_light(dim, DPI) < 128, page < 128)


def test_fills_of_cells_and_photographs_stay() -> None:
    page = report_page()
    cv2.rectangle(page, (120, 150), (620, 220), (205,), cv2.FILLED)
    cv2.rectangle(page, (700, 1000), (1150, 1350), (60,), cv2.FILLED)
    bright = even_light(page, DPI)
    assert 190 < bright[185, 370] < 220
    assert bright[1175, 925] < 90


def test_a_streak_over_the_whole_page_goes_and_print_across_it_stays() -> None:
    page = report_page()
    streaked = page.copy()
    streaked[:, 300:302] = np.maximum(streaked[:, 300:302].astype(int) - 50, 0).astype(np.uint8)
    clean = erase_streaks(streaked, DPI)
    assert clean[1700, 300] == 255
    assert np.array_equal(clean < 128, page < 128)
    assert np.array_equal(erase_streaks(streaked.T, DPI).T, clean)


def test_a_long_ruling_is_no_streak() -> None:
    page = report_page()
    cv2.line(page, (60, 80), (60, 1674), (0,), 3)
    assert np.array_equal(erase_streaks(page, DPI), page)


def test_pale_print_gets_dark_and_dark_print_stays() -> None:
    page = report_page()
    pale = (255 - (255 - page) // 3).astype(np.uint8)
    assert np.array_equal(full_contrast(pale) < 128, page < 128)
    assert full_contrast(page) is page


def test_what_shines_through_from_the_back_stays_pale() -> None:
    page = np.full((600, 600), 255, np.uint8)
    page[100:500:20] = 235
    assert full_contrast(page) is page
