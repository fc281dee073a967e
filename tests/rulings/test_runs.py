from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from extract.model.source import Pixels
from extract.rulings.runs import lines, longer, runs_of

masks = arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 14)), elements=st.integers(0, 1))


def labelled(mask: Pixels) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
    """The same from labels for every pixel: labels, boxes and areas, centers; the first is what is 0."""
    _, labels, stats, centers = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(labels, np.int32), np.asarray(stats, np.int32), np.asarray(centers, np.float64)


@given(masks)
def test_runs_are_the_pixels(mask: Pixels) -> None:
    drawn = np.zeros_like(mask)
    runs = runs_of(mask)
    for row, start, end in zip(runs.rows, runs.starts, runs.ends, strict=True):
        assert not drawn[row, max(start - 1, 0) : end].any()
        drawn[row, start:end] = 1
    assert np.array_equal(drawn, mask)


@given(masks, st.integers(1, 14))
def test_shapes_are_kept_by_their_whole_width(mask: Pixels, length: int) -> None:
    labels, stats, _ = labelled(mask)
    kept = stats[:, cv2.CC_STAT_WIDTH] >= length
    kept[0] = False
    assert np.array_equal(longer(mask, length), kept[labels].astype(np.uint8))


@given(masks)
def test_each_shape_is_one_ruling(mask: Pixels) -> None:
    _, stats, centers = labelled(mask)
    scale = 0.05
    found = sorted(lines(mask, scale, "horizontal"), key=lambda line: (line.start, line.end, line.position))
    expected = sorted(
        (left / scale, (left + width) / scale, (center + 0.5) / scale, area / width / scale)
        for (left, _, width, height, area), center in zip(stats[1:], centers[1:, 1], strict=True)
        if height - area / width <= scale + 0.012 * width
    )
    assert [(line.start, line.end) for line in found] == [place[:2] for place in expected]
    assert [line.position for line in found] == pytest.approx([place[2] for place in expected])
