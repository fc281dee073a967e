"""Pale figures beside dark print are made dark; dark print, fills and lone stains stay."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extract.model.source import Pixels
from extract.pages.pale import darken_pale

DPI = 300.0
INK = 150
"""What counts as ink in the stages that follow."""


def _page(grey: int) -> Pixels:
    page = np.full((900, 1500), 255, np.uint8)
    for y in range(200, 900, 150):
        cv2.line(page, (100, y + 50), (1400, y + 50), (0,), 3)
        cv2.putText(page, "Total", (150, y), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (0,), 4)
        cv2.putText(page, "12.5", (600, y), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (grey,), 4)
        cv2.putText(page, "8", (1100, y), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (grey,), 4)
    return page


@pytest.mark.parametrize("grey", [160, 175, 185])
def test_pale_figures_become_ink_with_their_points(grey: int) -> None:
    assert np.mean((darken_pale(_page(grey), DPI) < INK) != (_page(0) < INK)) < 0.001


def test_dark_print_stays_as_it_is() -> None:
    page = _page(0)
    assert darken_pale(page, DPI) is page
    assert np.array_equal(darken_pale(_page(170), DPI)[:, :500], _page(170)[:, :500])


def test_fills_and_faint_traces_stay() -> None:
    page = _page(0)
    cv2.rectangle(page, (560, 100), (900, 140), (200,), cv2.FILLED)
    cv2.putText(page, "67890", (1000, 860), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (225,), 4)
    assert darken_pale(page, DPI) is page
