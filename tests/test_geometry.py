from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.geometry import cluster, nearest, overlap, share_inside, shared_area
from extract.model.layout import Box

POINTS = st.floats(0, 1000, width=32)
INTERVALS = st.tuples(POINTS, POINTS).map(lambda ends: (min(ends), max(ends)))
BOXES = st.tuples(INTERVALS, INTERVALS).map(lambda at: Box(at[0][0], at[1][0], at[0][1], at[1][1]))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [((0, 10), (5, 20), 5), ((0, 10), (10, 20), 0), ((0, 10), (30, 40), 0), ((0, 10), (2, 3), 1)],
)
def test_overlap(one: tuple[float, float], other: tuple[float, float], shared: float) -> None:
    assert overlap(*one, *other) == overlap(*other, *one) == shared


@given(INTERVALS, INTERVALS)
def test_no_interval_shares_more_than_it_has(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert 0 <= overlap(*one, *other) <= min(one[1] - one[0], other[1] - other[0])


@given(BOXES, BOXES)
def test_shares_of_boxes(one: Box, other: Box) -> None:
    assert shared_area(one, other) == shared_area(other, one) <= min(one.area, other.area) * (1 + 1e-9)
    assert 0 <= share_inside(one, other) <= 1 + 1e-9


@given(BOXES)
def test_a_box_lies_in_itself(box: Box) -> None:
    assert share_inside(box, box) == pytest.approx(1)


def test_a_box_without_area_counts_by_its_center() -> None:
    outer = Box(0, 0, 10, 10)
    assert share_inside(Box(5, 5, 5, 9), outer) == 1
    assert share_inside(Box(15, 5, 15, 9), outer) == 0


@given(st.lists(POINTS, max_size=20), st.floats(0, 50))
def test_groups_lie_apart_and_hold_together(values: list[float], gap: float) -> None:
    groups = cluster(values, gap)
    assert [value for group in groups for value in group] == sorted(values)
    assert all(b - a <= gap for group in groups for a, b in pairwise(group))
    assert all(after[0] - before[-1] > gap for before, after in pairwise(groups))


@given(POINTS, st.lists(POINTS, min_size=1, max_size=10))
def test_nothing_is_nearer_than_the_nearest(value: float, positions: list[float]) -> None:
    least = abs(positions[nearest(value, positions)] - value)
    assert all(abs(position - value) >= least for position in positions)
