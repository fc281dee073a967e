"""From pixels to cells: random tables drawn on paper, scanned, and found again."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from extract.model.source import PageImage
from extract.rulings import from_pixels
from extract.tables.grid import find_grids

from ..rulings.drawing import Paper
from .layouts import Layout, drawn, layouts

MARGIN_POINTS = 30.0

LONG_POINTS = 60.0

DRIFT_POINTS = 2.0
"""How far the lines of a copied page (595 x 842 points) leave their place."""


def _is_table(layout: Layout) -> bool:
    """A box to tick is not."""
    long = max(layout.rows[-1] - layout.rows[0], layout.columns[-1] - layout.columns[0]) >= LONG_POINTS
    return len(layout.spans) > 1 and long


def printed(layout: Layout, dpi: int) -> PageImage:
    paper = Paper(layout.columns[-1] + MARGIN_POINTS, layout.rows[-1] + MARGIN_POINTS, dpi)
    for ruling in drawn(layout):
        draw = paper.level if ruling.axis == "horizontal" else paper.upright
        draw(ruling.position, ruling.start, ruling.end, thick=0.7)
    return paper.image


def scanned(image: PageImage) -> PageImage:
    """Blurred, grainy and packed as JPEG."""
    grain = np.random.default_rng(7).normal(0, 4, image.pixels.shape)
    grey = np.clip(cv2.GaussianBlur(image.pixels, (0, 0), 0.7) + grain, 0, 255).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, 60])
    return replace(image, pixels=np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), dtype=np.uint8))


def warped(image: PageImage, phase: float) -> PageImage:
    """As a copy of a bound page: lines sway in long waves."""
    y, x = np.mgrid[0 : image.pixels.shape[0], 0 : image.pixels.shape[1]].astype(np.float32)
    reach, wave = DRIFT_POINTS * image.scale, np.pi / image.scale
    from_x = x + reach * np.sin(y * wave / 842 + phase)
    from_y = y + reach * np.sin(x * wave / 595 + phase)
    moved = cv2.remap(
        image.pixels,
        from_x.astype(np.float32),
        from_y.astype(np.float32),
        cv2.INTER_LINEAR,
        borderValue=(255.0,),
    )
    return replace(image, pixels=np.asarray(moved, dtype=np.uint8))


@settings(max_examples=25, deadline=None)
@given(layouts(), st.sampled_from([200, 300]))
def test_what_is_printed_is_found(layout: Layout, dpi: int) -> None:
    assume(_is_table(layout))
    (grid,) = find_grids(from_pixels(printed(layout, dpi)))
    assert grid.spans == layout.spans
    assert grid.rows == pytest.approx(layout.rows, abs=0.6)
    assert grid.columns == pytest.approx(layout.columns, abs=0.6)


@settings(max_examples=25, deadline=None)
@given(layouts(), st.floats(0, 6))
def test_what_is_scanned_from_a_warped_copy_is_found(layout: Layout, phase: float) -> None:
    assume(_is_table(layout))
    (grid,) = find_grids(from_pixels(scanned(warped(printed(layout, 200), phase))))
    assert grid.spans == layout.spans
