"""Rulings of scans: what is dark, long and thin."""

from __future__ import annotations

import cv2
import numpy as np

from ..model.layout import Ruling
from ..model.source import PageImage, Pixels
from .fills import continued, fill_edges
from .joining import joined, without_doubles
from .strokes import without_strokes
from .tracing import traced

_SHARPEST_SCALE = 300 / 72
"""Pixels to the point beyond which a finer picture shows no further rulings, only takes longer."""


def from_pixels(image: PageImage) -> tuple[Ruling, ...]:
    """The rulings of a straightened, evenly lit page, in straight points."""
    pixels, scale = _bounded(image)
    turned = np.ascontiguousarray(pixels.T)
    pieces = (*traced(pixels, scale, "horizontal"), *traced(turned, scale, "vertical"))
    edges = (*fill_edges(pixels, scale, "horizontal"), *fill_edges(turned, scale, "vertical"))
    return without_strokes(without_doubles(joined(continued(joined(pieces), edges))), pieces)


def _bounded(image: PageImage) -> tuple[Pixels, float]:
    """The picture, made smaller where it is finer than needed, and its scale."""
    share = _SHARPEST_SCALE / image.scale
    if share >= 1:
        return image.pixels, image.scale
    small = cv2.resize(image.pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8), image.scale * small.shape[1] / image.pixels.shape[1]
