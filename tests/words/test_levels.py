"""Ranks by counting are those by sorting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.words.levels import counted, quantile

_GREYS = st.lists(st.integers(0, 255), min_size=1, max_size=80)


@given(_GREYS, st.sampled_from([0.0, 0.005, 0.1, 0.5, 0.9, 1.0]))
def test_the_quantile_is_that_of_numpy(greys: list[int], share: float) -> None:
    pixels = np.array([greys], dtype=np.uint8)
    assert quantile(counted(pixels), share) == pytest.approx(float(np.quantile(pixels, share)), abs=1e-9)
