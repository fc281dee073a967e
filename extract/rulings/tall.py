"""Upright runs of pixels, found for eight columns at a time: a bit for each pixel."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..model.source import Pixels


def tall_runs(mask: Pixels, length: int) -> Pixels:
    """Where ``mask`` (0 and 1) has upright runs of at least ``length`` pixels: a fifth of the work of opening it."""
    if mask.shape[0] < length:
        return np.zeros_like(mask)
    tops = _combined(np.packbits(mask, axis=1), length, np.bitwise_and)
    clear = np.zeros((length - 1, tops.shape[1]), np.uint8)
    runs = _combined(np.vstack([clear, tops, clear]), length, np.bitwise_or)
    return np.unpackbits(runs, axis=1, count=mask.shape[1])


def _combined(rows: Pixels, length: int, both: Callable[[Pixels, Pixels], Pixels]) -> Pixels:
    """Each ``length`` successive rows made one, in few steps: a step doubles how many rows a row stands for."""
    stands_for = 1
    while stands_for < length:
        step = min(stands_for, length - stands_for)
        rows = both(rows[:-step], rows[step:])
        stands_for += step
    return rows
