from __future__ import annotations

import cv2
import numpy as np

from extract.pages.specks import drop_specks

from .drawn import report_page

DPI = 300.0


def test_specks_of_a_photocopy_go_and_print_stays() -> None:
    page = cv2.resize(report_page(), None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST).astype(np.uint8)
    dirty = page.copy()
    for x in range(80, 2400, 60):
        for y in (60, 130, 3300):
            dirty[y : y + 3, x : x + 3] = 0
    assert np.array_equal(drop_specks(dirty, DPI), page)


def test_a_full_stop_beside_its_digit_stays_on_a_photocopy() -> None:
    page = np.full((600, 2000), 255, np.uint8)
    for x in range(40, 1960, 25):
        page[40:43, x : x + 3] = 0
    cv2.putText(page, "7", (300, 400), cv2.FONT_HERSHEY_SIMPLEX, 2, (0,), 5)
    page[394:400, 328:334] = 0
    assert drop_specks(page, DPI)[396, 331] == 0


def test_a_clean_page_keeps_its_small_bullets() -> None:
    page = np.full((1000, 1000), 255, np.uint8)
    for y in range(100, 900, 60):
        page[y : y + 5, 100:105] = 0
    assert drop_specks(page, DPI) is page


def test_a_pale_ruling_is_no_row_of_specks() -> None:
    """Only here and there one of its pixels is dark enough for ink, each alone on what looks like paper."""
    page = np.full((1200, 2400), 255, np.uint8)
    for y in range(100, 1100, 100):
        page[y : y + 2, 100:2300] = 190
        page[y : y + 2, 150:2300:120] = 150
    assert np.array_equal(drop_specks(page, DPI), page)
