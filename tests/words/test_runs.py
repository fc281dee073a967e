"""Opening by a long stroke at a tenth of the cost, and the very same answer."""

from __future__ import annotations

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extract.model.source import Pixels
from extract.words.runs import level_runs, upright_runs


@st.composite
def _ruled(draw: st.DrawFn) -> Pixels:
    """Grain with a few strokes on it, some over the edge; or hardly any paper at all."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    high, wide = draw(st.integers(1, 90)), draw(st.integers(1, 90))
    ink = (random.random((high, wide)) < draw(st.sampled_from([0.0, 0.1, 0.5, 0.95, 1.0]))).astype(np.uint8)
    for _ in range(draw(st.integers(0, 4))):
        row, column = int(random.integers(high)), int(random.integers(wide))
        length = int(random.integers(1, 60))
        ink[row, column : column + length] = 1
        ink[row : row + length, column] = 1
    return ink


@given(_ruled(), st.integers(0, 30).map(lambda half: 2 * half + 1))
def test_runs_are_what_opening_leaves(ink: Pixels, length: int) -> None:
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upright = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    assert np.array_equal(level_runs(ink, length), level)
    assert np.array_equal(upright_runs(ink, length), upright)
