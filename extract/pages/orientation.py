"""Which way up a page lies, told by its letters alone: each says how it would stand upright, and they vote."""

from __future__ import annotations

import numpy as np

from ..model.source import Pixels
from .letters import letter_patches
from .uprightness import upright_shares

_FEWEST_LETTERS = 8
"""A cover's title has as many; fewer that agree may be a logo or three dots."""

_LEAST_GAIN = 0.35
"""Natural log, a letter's mean: how much likelier a turn must be than leaving the page as it lies.

Pages of reports, photocopies among them, gain 0.95 to 4; a page of photographs with two captions gained 0.6.
"""

_LEAST_CERTAINTY = 3.0
"""The gain in standard errors of its mean. Pages of print reach 8 and more; that page of photographs 1.8: grain and
pictures hold wrong letters of one kind, some of which agree by chance."""


def quarter_turns(pixels: Pixels, dpi: float) -> int:
    """How many quarter turns counterclockwise (as ``numpy.rot90``) bring the evenly lit page upright; 0 if in doubt."""
    letters = letter_patches(pixels, dpi)
    if len(letters) < _FEWEST_LETTERS:
        return 0
    shares = upright_shares(letters)
    best = int(shares.mean(axis=0).argmax())
    gains = shares[:, best] - shares[:, 0]
    error = max(float(gains.std()), np.finfo(np.float64).tiny) / len(gains) ** 0.5
    sure = gains.mean() >= _LEAST_GAIN and gains.mean() >= _LEAST_CERTAINTY * error
    return best if sure else 0
