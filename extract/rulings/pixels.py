"""Rulings of scans: what is dark, long and thin."""

from __future__ import annotations

import cv2
import numpy as np

from ..model.layout import Ruling
from ..model.source import PageImage, Pixels
from .broken import completed
from .dark_bands import banded
from .fills import continued, fill_edges, tones
from .joining import joined, without_doubles
from .strokes import without_strokes
from .tracing import standing_out, traced

_SHARPEST_SCALE = 300 / 72
"""Pixels to the point beyond which a finer picture shows no further rulings, only takes longer."""


def from_pixels(image: PageImage) -> tuple[Ruling, ...]:
    """The rulings of a straightened, evenly lit page, in straight points."""
    pixels, scale = _bounded(image)
    ink, tone = standing_out(pixels, scale), tones(pixels, scale)
    pieces = (
        *traced(pixels, ink, scale, "horizontal"),
        *traced(_turned(pixels), _turned(ink), scale, "vertical"),
    )
    edges = (*fill_edges(tone, scale, "horizontal"), *fill_edges(_turned(tone), scale, "vertical"))
    drawn = joined(continued(joined(pieces), edges))
    whole = banded(drawn, edges, (pixels, tone), scale)
    sure = (*pieces, *(each for each in whole if each not in drawn))
    return completed(without_strokes(without_doubles(joined(whole)), sure), ink, scale)


def _turned(pixels: Pixels) -> Pixels:
    """Rows as columns, in one piece of memory."""
    return np.asarray(cv2.transpose(pixels), dtype=np.uint8)


def _bounded(image: PageImage) -> tuple[Pixels, float]:
    """The picture, made smaller where it is finer than needed, and its scale."""
    share = _SHARPEST_SCALE / image.scale
    if share >= 1:
        return image.pixels, image.scale
    small = cv2.resize(image.pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8), image.scale * small.shape[1] / image.pixels.shape[1]
