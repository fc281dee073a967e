"""Photographs and other figures on a scanned page, which are not read."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ..model.layout import Box, Ruling
from ..model.source import PageImage, Pixels
from .sheet import INK, across, window

_JOIN_POINTS = 3.0
"""Closes the gaps within a picture, and those between letters, but not those between lines of print."""

_SIDE_POINTS = 30.0
"""The shorter side of a picture that is worth leaving out; stamps and logos do little harm."""

_INK_SHARE = 0.3
"""Of a picture at least this share is dark (0.35 to 0.73 measured); of tables and paragraphs at most 0.14."""

_FLAT_SHARE = 0.72
"""A filled cell has one tone over more than this share of it; a photograph has not."""

_FLAT_REACH = 8

_RULINGS_WITHIN = 2
"""An area crossed by this many rulings is a table with filled cells."""

_BRINK_POINTS = 3.0


def find_pictures(image: PageImage, rulings: Sequence[Ruling]) -> tuple[Box, ...]:
    """Where a scanned page shows photographs, in straight points; one photograph may give several boxes."""
    reach = across(_JOIN_POINTS, image.scale)
    ink = (image.pixels < INK).astype(np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    least = _SIDE_POINTS * image.scale
    large = stats[1:][(stats[1:, cv2.CC_STAT_WIDTH] >= least) & (stats[1:, cv2.CC_STAT_HEIGHT] >= least)]
    boxes = [
        Box(left / image.scale, top / image.scale, (left + width) / image.scale, (top + height) / image.scale)
        for left, top, width, height in large[:, :4].tolist()
    ]
    return tuple(box for box in boxes if _is_picture(box, image, rulings))


def _is_picture(box: Box, image: PageImage, rulings: Sequence[Ruling]) -> bool:
    part = image.pixels[window(box, image.scale)]
    if float((part < INK).mean()) < _INK_SHARE or _flat_share(part) > _FLAT_SHARE:
        return False
    return sum(_crosses(ruling, box) for ruling in rulings) < _RULINGS_WITHIN


def _crosses(ruling: Ruling, box: Box) -> bool:
    """Whether the ruling goes from one side of the box to the other, away from its rim."""
    level = ruling.axis == "horizontal"
    near, far = (box.top, box.bottom) if level else (box.x0, box.x1)
    start, end = (box.x0, box.x1) if level else (box.top, box.bottom)
    within = near + _BRINK_POINTS < ruling.position < far - _BRINK_POINTS
    return within and ruling.start <= start + _BRINK_POINTS and ruling.end >= end - _BRINK_POINTS


def _flat_share(part: Pixels) -> float:
    """Share of the pixels that have about the commonest tone."""
    counts = np.bincount(part.ravel(), minlength=256)
    tone = int(np.argmax(counts))
    low, high = max(0, tone - _FLAT_REACH), tone + _FLAT_REACH + 1
    return float(counts[low:high].sum() / max(1, part.size))
