from __future__ import annotations

import numpy as np

from extract.model.layout import Box
from extract.tables.ink import boxes_of


def test_what_stands_within_a_ring_has_a_box_of_its_own_and_the_hole_has_none() -> None:
    mask = np.zeros((40, 60), np.uint8)
    mask[4:30, 6:50] = 1
    mask[8:26, 10:46] = 0
    mask[14:20, 20:30] = 1
    assert sorted(boxes_of(mask, 2.0), key=lambda box: box.x0) == [Box(3, 2, 25, 15), Box(10, 7, 15, 10)]


def test_pixels_that_touch_at_a_corner_hang_together() -> None:
    assert boxes_of(np.eye(5, dtype=np.uint8), 1.0) == [Box(0, 0, 5, 5)]


def test_nothing_has_no_boxes() -> None:
    assert boxes_of(np.zeros((5, 5), np.uint8), 1.0) == []
