"""Views that are shown later: what of a page must not be seen is known only when all of its document is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from ..model.source import PageImage, Pixels
from . import View

_QUICK = (cv2.IMWRITE_PNG_COMPRESSION, 1)
"""Three times as quick as the usual 3, and hardly larger; a page of a report takes about 1 MiB then."""


class HeldViews:
    """Views of one document in the order of its pages, in memory alone, their pictures packed without loss."""

    def __init__(self) -> None:
        self._held: list[tuple[View, bytes]] = []

    def keep(self, view: View) -> None:
        """Take a view in."""
        packed = cv2.imencode(".png", view.image.pixels, _QUICK)[1].tobytes()
        self._held.append((replace(view, image=replace(view.image, pixels=_NOTHING)), packed))

    def all(self) -> Iterator[View]:
        """Hand out what was kept, each once."""
        while self._held:
            view, packed = self._held.pop(0)
            yield replace(view, image=_unpacked(view.image, packed))


_NOTHING: Pixels = np.zeros((0, 0), np.uint8)


def _unpacked(image: PageImage, packed: bytes) -> PageImage:
    pixels = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_GRAYSCALE)
    if pixels is None:
        raise ValueError("a picture packed here could not be unpacked")
    return replace(image, pixels=np.asarray(pixels, dtype=np.uint8))
