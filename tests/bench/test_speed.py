"""The arithmetic of the comparison with Tesseract; the comparison itself is measured, never tested."""

from __future__ import annotations

import pytest

from bench.parts.speed import Cost, total


def test_the_ratio_of_all_is_that_of_the_sums() -> None:
    costs = [Cost("a", 2, gongyak=2.0, tesseract=4.0), Cost("b", 1, gongyak=3.0, tesseract=1.0)]
    assert costs[0].ratio == pytest.approx(0.5)
    assert total(costs).ratio == pytest.approx(1.0)
    assert total(costs).pages == 3
