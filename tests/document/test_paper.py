from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document.paper import resolution

A4_AT_200 = (1654, 2339)


@pytest.mark.parametrize("stated", [(200, 200), (200.0, 200.0), (199.9, 200.1), (204, 150)])
def test_what_could_be_is_believed(stated: tuple[float, float]) -> None:
    assert resolution(A4_AT_200, stated) == stated


@pytest.mark.parametrize(
    "stated",
    [None, (0, 0), (1, 1), (72, 72), (96, 96), (200, 0), (-200, 200), (20000, 20000), (200, 20), "200"],
)
def test_what_cannot_be_is_taken_for_a4(stated: object) -> None:
    assert resolution(A4_AT_200, stated) == pytest.approx((200, 200), abs=0.5)


@given(st.tuples(st.integers(1, 20000), st.integers(1, 20000)), st.tuples(st.floats(), st.floats()))
def test_pages_are_never_larger_than_paper(size: tuple[int, int], stated: tuple[float, float]) -> None:
    across, down = resolution(size, stated)
    assert max(size[0] / across, size[1] / down) <= 17.5
