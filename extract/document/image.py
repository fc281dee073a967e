"""Pictures: PNG, JPEG, TIFF with several pages and what else Pillow opens, as grey pages."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Drawn, GreyPrint, Pixels
from .grey import grey
from .paper import POINTS_PER_INCH, resolution
from .protocol import Limits, Look, Opened

_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP", "JPEG2000")

_PAGED_FORMAT = "TIFF"
"""Frames of the others are animations, previews or the same view again; their first one is the page."""

_ORIENTATION_TAG = 0x0112
_SIDEWAYS = 5
"""EXIF orientations from here on swap width and height."""


class Picture:
    """An open picture file; see :class:`~.protocol.Book`. Sizes are checked by the headers, before decoding."""

    def __init__(self, path: Path, limits: Limits) -> None:
        Image.MAX_IMAGE_PIXELS = None  # a setting says how large a picture may be, and every frame is checked
        self._limits = limits
        # Pillow maps a file that it opens by name into memory, and then mistakes rows for columns where an
        # uncompressed TIFF lies on its side; hence it is given an open file.
        self._image = Image.open(BytesIO(path.read_bytes()), formats=_FORMATS)
        self._check_size()
        notices = () if _is_whole(path) else (Notice("page-damaged", "warning", 1),)
        self.opened = Opened(_media_type(self._image), self._count(), notices)

    def look(self, page: int) -> Look:
        """Size on paper; the notices are told when the file is opened."""
        image = self._frame(page)
        width, height = image.size
        across, down = resolution(image.size, image.info.get("dpi"))
        points = width / across * POINTS_PER_INCH, height / down * POINTS_PER_INCH
        return Look(*(reversed(points) if _is_sideways(image) else points))

    def drawn(self, page: int) -> Drawn:  # noqa: ARG002 - other books need to know the page
        """Nothing: a picture has no instructions."""
        return Drawn()

    def printed(self, page: int, dpi: int) -> GreyPrint:
        """The frame, upright by its EXIF orientation, scaled to ``dpi``."""
        look = self.look(page)
        try:
            upright = ImageOps.exif_transpose(self._frame(page))
            shown = grey(upright, upright.width / look.width * POINTS_PER_INCH)
        except (OSError, SyntaxError, ValueError) as error:
            raise InputRefused("damaged-image") from error
        return GreyPrint(_scaled(shown.grey, look, dpi), shown.removed)

    def _count(self) -> int:
        """Frames, counted one by one: what a file says of itself is not believed."""
        if self._image.format != _PAGED_FORMAT:
            return 1
        for count in range(1, self._limits.max_pages + 1):
            try:
                self._image.seek(count)
            except EOFError:
                return count
        raise InputRefused("too-many-pages", limit=self._limits.max_pages)

    def _frame(self, page: int) -> Image.Image:
        self._image.seek(page - 1)
        self._check_size()
        return self._image

    def _check_size(self) -> None:
        width, height = self._image.size
        if width * height > self._limits.max_page_megapixels * 1e6:
            raise InputRefused("image-too-large", width=width, height=height)


def _is_whole(path: Path) -> bool:
    """Whether the checksums of a format that has them are right; decoders do not look at all of them."""
    try:
        with Image.open(path, formats=_FORMATS) as image:
            image.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    return True


def _media_type(image: Image.Image) -> str:
    """``MPO`` is a JPEG with a preview behind it, as phones write them."""
    kind = "JPEG" if image.format == "MPO" else image.format or ""
    return Image.MIME.get(kind, "image/*")


def _is_sideways(image: Image.Image) -> bool:
    """Whether width and height change places when the picture is put upright; those of a TIFF have already."""
    return image.format != "TIFF" and int(image.getexif().get(_ORIENTATION_TAG, 1)) >= _SIDEWAYS


def _scaled(pixels: Pixels, look: Look, dpi: int) -> Pixels:
    width = max(1, round(look.width / POINTS_PER_INCH * dpi))
    height = max(1, round(look.height / POINTS_PER_INCH * dpi))
    shrinks = width < pixels.shape[1]
    way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=way), dtype=np.uint8)
