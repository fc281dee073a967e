"""Pictures: PNG, JPEG, TIFF with several pages and what else Pillow opens, as grey pages."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from ..errors import InputRefused
from ..model.source import Drawn, Pixels
from ..settings import DocumentSettings
from .protocol import Opened

FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP", "JPEG2000")
LONG_SIDE_INCHES = 11.69
"""Of A4: what the longer side is taken for where the picture states no resolution that could be."""

SMALLEST_INCHES, LARGEST_INCHES = 4.0, 34.0


class Picture:
    def __init__(self, path: Path, settings: DocumentSettings) -> None:
        Image.MAX_IMAGE_PIXELS = None  # checked here, by the header, in every frame
        self._settings = settings
        try:
            self._image = Image.open(path, formats=FORMATS)
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
            raise InputRefused("damaged-image") from error
        self._check()
        self.opened = Opened(Image.MIME.get(self._image.format or "", "image/*"), self._count())

    def _count(self) -> int:
        """Frames, counted one by one: what a file says of itself is not believed."""
        count = 1
        while True:
            try:
                self._image.seek(count)
            except EOFError:
                break
            count += 1
            if count > self._settings.max_pages:
                raise InputRefused("too-many-pages", pages=count, limit=self._settings.max_pages)
        self._image.seek(0)
        return count

    def _check(self) -> None:
        width, height = self._image.size
        if width * height > self._settings.max_page_megapixels * 1e6:
            raise InputRefused("image-too-large", width=width, height=height)

    def _frame(self, number: int) -> Image.Image:
        self._image.seek(number - 1)
        self._check()
        return self._image

    def _dpi(self, image: Image.Image) -> float:
        longer = max(image.size)
        stated = image.info.get("dpi", (0, 0))
        dpi = float(stated[0] or 0)
        if dpi > 0 and SMALLEST_INCHES <= longer / dpi <= LARGEST_INCHES:
            return dpi
        return longer / LONG_SIDE_INCHES

    def size(self, number: int) -> tuple[float, float]:
        image = self._frame(number)
        dpi = self._dpi(image)
        width, height = image.size
        if image.getexif().get(0x0112, 1) >= 5:
            width, height = height, width
        return width / dpi * 72, height / dpi * 72

    def drawn(self, number: int) -> Drawn:
        return Drawn()

    def render(self, number: int, dpi: int) -> Pixels:
        image = self._frame(number)
        own = self._dpi(image)
        try:
            grey = _grey(ImageOps.exif_transpose(image))
        except (OSError, SyntaxError, ValueError) as error:
            raise InputRefused("damaged-image") from error
        scale = dpi / own
        size = max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale))
        return cv2.resize(grey, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)


def _grey(image: Image.Image) -> Pixels:
    if image.mode.startswith(("I", "F")):
        values = np.asarray(image, dtype=np.float64)
        top = 65535.0 if values.max() > 255 else 255.0
        return (np.clip(values / top, 0, 1) * 255).astype(np.uint8)
    if "transparency" in image.info or image.mode in ("RGBA", "LA", "PA", "La", "RGBa"):
        rgba = image.convert("RGBA")
        white = Image.new("RGBA", rgba.size, "white")
        return np.asarray(Image.alpha_composite(white, rgba).convert("L"))
    return np.asarray(image.convert("RGB").convert("L"))
