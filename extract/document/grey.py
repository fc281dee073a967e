"""Any kind of picture as 8-bit grey on white paper."""

from __future__ import annotations

import numpy as np
from PIL import Image

from ..model.source import GreyPrint, Pixels
from .colour import grey_print

_FULL_SCALES = (1.0, 255.0, 4095.0, 65535.0)
"""White in pictures of more than 8 bits: fractions, 8, 12 (scanners, in files of 16) and 16 bits."""

_DEEP = ("I", "F")
_TRANSPARENT = ("RGBA", "LA", "PA", "La", "RGBa")
_COLOURLESS = ("1", "L")


def grey(image: Image.Image, dpi: float) -> GreyPrint:
    """Transparent places are white as the paper below would be. ``dpi`` is the picture's own."""
    if image.mode.startswith(_DEEP):
        return GreyPrint(_from_deep(image))
    if image.mode in _TRANSPARENT or "transparency" in image.info:
        return grey(_on_white(image), dpi)
    if image.mode in _COLOURLESS:
        return GreyPrint(np.asarray(image.convert("L")))
    return grey_print(np.asarray(image.convert("RGB")), dpi)


def _from_deep(image: Image.Image) -> Pixels:
    values = np.nan_to_num(np.asarray(image, dtype=np.float32), nan=_FULL_SCALES[-1], posinf=_FULL_SCALES[-1])
    lightest = float(values.max())
    white = next((scale for scale in _FULL_SCALES if lightest <= scale), lightest)
    return np.asarray(np.clip(values / white, 0.0, 1.0) * 255.0, dtype=np.uint8)


def _on_white(image: Image.Image) -> Image.Image:
    colourless = image.mode in ("LA", "La")
    shown = image.convert("RGBA")
    paper = Image.new("L" if colourless else "RGB", shown.size, "white")
    paper.paste(shown.convert(paper.mode), mask=shown.getchannel("A"))
    return paper
