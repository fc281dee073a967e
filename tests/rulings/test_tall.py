from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from extract.model.source import Pixels
from extract.rulings.runs import runs_of
from extract.rulings.tall import tall_runs

masks = arrays(np.uint8, st.tuples(st.integers(1, 20), st.integers(1, 11)), elements=st.integers(0, 1))


@given(masks, st.integers(1, 22))
def test_upright_runs_are_kept_by_their_length(mask: Pixels, length: int) -> None:
    runs = runs_of(np.ascontiguousarray(mask.T))
    expected = np.zeros_like(mask)
    for column, start, end in zip(runs.rows, runs.starts, runs.ends, strict=True):
        expected[start:end, column] = end - start >= length
    assert np.array_equal(tall_runs(mask, length), expected)
