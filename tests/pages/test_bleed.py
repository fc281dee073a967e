from __future__ import annotations

import cv2
import numpy as np

from extract.model.source import Pixels
from extract.pages.bleed import drop_back_page
from extract.pages.straighten import straighten
from extract.settings import PageSettings

from .drawn import DPI, report_page


def _with_back_page() -> Pixels:
    back = cv2.GaussianBlur(np.ascontiguousarray(report_page()[:, ::-1]), (0, 0), 0.8)
    return np.minimum(report_page(), 255 - (255 - back) // 8).astype(np.uint8)


def test_a_back_page_goes_and_print_stays() -> None:
    clean = drop_back_page(_with_back_page(), DPI)
    assert np.array_equal(clean < 150, report_page() < 150)
    assert np.count_nonzero(clean < 240) < 1.1 * np.count_nonzero(report_page() < 240)


def test_pale_rulings_and_fills_without_a_back_page_stay() -> None:
    page = report_page()
    cv2.rectangle(page, (120, 150), (620, 219), (215,), cv2.FILLED)
    cv2.line(page, (120, 1650), (1120, 1650), (210,), 2)
    assert drop_back_page(page, DPI) is page


def test_a_back_page_that_went_is_told() -> None:
    settings = PageSettings()
    told = straighten(4, _with_back_page(), DPI, settings).notices
    assert [(notice.code, notice.page) for notice in told] == [("back-page-removed", 4)]
    assert not straighten(4, report_page(), DPI, settings).notices
