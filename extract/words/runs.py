"""Long straight runs of ink, found by looking closely only at the rows that may hold one.

Opening a page by a stroke of 40 points takes longer than everything else that is done to the page. The answer is the
same: what leaves the picture counts as going on beyond its edge.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.source import Pixels

_SAMPLES = 8
"""So many sampled pixels in a row lie within each run; letters seldom hold as many."""


def level_runs(ink: Pixels, length: int) -> Pixels:
    """What is left of ``ink`` (0 and 1) after opening it by a level stroke of ``length`` (odd) pixels."""
    rows = np.flatnonzero(_may_hold(ink, length))
    runs = np.zeros(ink.shape, np.uint8)
    if rows.size:
        runs[rows] = cv2.morphologyEx(ink[rows], cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    return runs


def upright_runs(ink: Pixels, length: int) -> Pixels:
    """The same for an upright stroke."""
    columns = np.flatnonzero(_may_hold(ink.T, length))
    runs = np.zeros(ink.shape, np.uint8)
    if columns.size:
        few = np.ascontiguousarray(ink[:, columns])
        runs[:, columns] = cv2.morphologyEx(few, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return runs


def _may_hold(ink: Pixels, length: int) -> NDArray[np.bool_]:
    """For each row whether there are enough sampled pixels of ink one after another; half as many at the edges."""
    needed = min(_SAMPLES, length)
    beyond = ((0, 0), (needed // 2, needed // 2))
    sampled = np.pad(ink[:, :: length // needed], beyond, constant_values=1)
    places = max(0, sampled.shape[1] - needed + 1)
    held = sampled[:, :places].copy()
    for shift in range(1, needed):
        held &= sampled[:, shift : shift + places]
    return np.asarray(held.any(axis=1))
