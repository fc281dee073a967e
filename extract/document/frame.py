"""From pdfplumber's coordinates, which count from the media box, to the page as a reader sees it: its crop box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdfplumber.page import Page

from ..model.layout import Box

_SAME_POINTS = 1.0
"""PDFium and pdfplumber round page sizes differently; what is further apart is another page."""


@dataclass(frozen=True, slots=True)
class Frame:
    """``left`` and ``top`` are the shown page's corner in pdfplumber's coordinates."""

    left: float
    top: float
    width: float
    height: float

    def fits(self, size: tuple[float, float]) -> bool:
        """Whether this is a page of ``size``, width and height."""
        return abs(self.width - size[0]) <= _SAME_POINTS and abs(self.height - size[1]) <= _SAME_POINTS

    def box(self, item: Mapping[str, Any]) -> Box:
        """Where an object of pdfplumber lies."""
        x0, x1 = sorted((float(item["x0"]) - self.left, float(item["x1"]) - self.left))
        top, bottom = sorted((float(item["top"]) - self.top, float(item["bottom"]) - self.top))
        return Box(x0, top, x1, bottom)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the page."""
        return 0 <= x <= self.width and 0 <= y <= self.height

    def clip(self, box: Box) -> Box | None:
        """The part of a box that lies on the page."""
        x0, x1 = max(0.0, box.x0), min(self.width, box.x1)
        top, bottom = max(0.0, box.top), min(self.height, box.bottom)
        return Box(x0, top, x1, bottom) if x0 < x1 and top < bottom else None


def frame_of(page: Page) -> Frame:
    """The crop box, as far as it lies on the media box, turned as the page is."""
    media, crop, turned = page.page_obj.mediabox, page.page_obj.cropbox, page.rotation
    inner = _common(media, crop)
    left, below = inner[0] - media[0], inner[1] - media[1]
    right, above = media[2] - inner[2], media[3] - inner[3]
    corner = {0: (left, above), 90: (below, left), 180: (right, below), 270: (above, right)}[turned]
    width, height = inner[2] - inner[0], inner[3] - inner[1]
    size = (width, height) if turned in (0, 180) else (height, width)
    return Frame(page.bbox[0] + corner[0], page.bbox[1] + corner[1], *size)


def _common(media: tuple[float, ...], crop: tuple[float, ...]) -> tuple[float, float, float, float]:
    """What two boxes of a PDF share, lower left and upper right corner; the media box where that is nothing."""
    x0, y0 = max(media[0], min(crop[0], crop[2])), max(media[1], min(crop[1], crop[3]))
    x1, y1 = min(media[2], max(crop[0], crop[2])), min(media[3], max(crop[1], crop[3]))
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else (media[0], media[1], media[2], media[3])
