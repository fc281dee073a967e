"""A page's picture, upright, straight, evenly lit, and the way back to the points of the page as shown."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ..model.layout import Notice
from ..model.source import PageImage, Pixels
from ..settings import PageSettings
from .bleed import drop_back_page
from .light import erase_streaks, even_light, full_contrast
from .orientation import quarter_turns
from .pale import darken_pale
from .skew import skew_degrees
from .specks import drop_specks

POINTS_PER_INCH = 72.0

_LEAST_SKEW_DEGREES = 0.05
"""Below this a line rises by half a point over a page; turning by so little only softens the picture."""

_BLANK_CONTRAST = 32
"""Grey values between the paper and the darkest of a page: pencil is darker, the grain of paper is not."""

_PIXEL_CENTER = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5], [0.0, 0.0, 1.0]])
"""OpenCV counts from the middle of the first pixel, everything here from its corner."""

_UNTURNED = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])


def as_shown(page: int, pixels: Pixels, dpi: float) -> PageImage:
    """The rendered page as it is: its points are those of the page as shown."""
    return PageImage(page, pixels, dpi / POINTS_PER_INCH, _UNTURNED.copy())


def straighten(page: int, pixels: Pixels, dpi: float, settings: PageSettings) -> PageImage:
    """The page as it should have been scanned; ``pixels`` are kept. A blank page comes back as it is."""
    if is_blank(pixels):
        return as_shown(page, pixels, dpi)
    clean = _cleaned(pixels, dpi)
    turns = quarter_turns(clean.pixels, dpi) if settings.turn else 0
    upright = np.ascontiguousarray(np.rot90(clean.pixels, turns))
    angle = skew_degrees(upright, dpi) if settings.deskew else 0.0
    back = _turn_back(turns, pixels.shape)
    if abs(angle) >= _LEAST_SKEW_DEGREES:
        upright, level_back = _levelled(upright, angle)
        back = back @ level_back
    scale = dpi / POINTS_PER_INCH
    notices = (Notice("back-page-removed", "info", page),) if clean.back_page else ()
    return PageImage(page, upright, scale, _in_points(back, scale), notices)


def is_blank(pixels: Pixels) -> bool:
    """Nothing on the page, be it white, black or grey."""
    return not pixels.size or int(np.ptp(pixels)) < _BLANK_CONTRAST


class _Clean(NamedTuple):
    """``back_page``: whether one shone through and was taken off."""

    pixels: Pixels
    back_page: bool


def _cleaned(pixels: Pixels, dpi: float) -> _Clean:
    lit = full_contrast(erase_streaks(even_light(pixels, dpi), dpi))
    front = drop_back_page(lit, dpi)
    if front is not lit:  # what is pale now may be the rest of the back page
        return _Clean(drop_specks(front, dpi), back_page=True)
    return _Clean(drop_specks(darken_pale(lit, dpi), dpi), back_page=False)


def _levelled(pixels: Pixels, angle: float) -> tuple[Pixels, NDArray[np.float64]]:
    """The picture turned until lines that fall by ``angle`` are level, whole, and the way back (3 × 3, pixels)."""
    height, width = pixels.shape
    cosine, sine = np.cos(np.radians(angle)), abs(np.sin(np.radians(angle)))
    wide, high = round(width * cosine + height * sine), round(width * sine + height * cosine)
    turn = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0), [0.0, 0.0, 1.0]])
    turn[:2, 2] += (wide - width) / 2, (high - height) / 2
    level = cv2.warpAffine(
        pixels,
        (np.linalg.inv(_PIXEL_CENTER) @ turn @ _PIXEL_CENTER)[:2],
        (wide, high),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(255.0,),
    )
    return np.asarray(level, dtype=np.uint8), np.linalg.inv(turn)


def _turn_back(turns: int, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """From a place in the picture turned ``turns`` times counterclockwise to its place before (3 × 3, pixels)."""
    height, width = shape
    ways = {
        0: ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        1: ((0.0, -1.0, float(width)), (1.0, 0.0, 0.0)),
        2: ((-1.0, 0.0, float(width)), (0.0, -1.0, float(height))),
        3: ((0.0, 1.0, 0.0), (-1.0, 0.0, float(height))),
    }
    return np.array([*ways[turns], (0.0, 0.0, 1.0)])


def _in_points(pixels_to_pixels: NDArray[np.float64], scale: float) -> NDArray[np.float64]:
    """The same map (2 × 3) between points instead of pixels."""
    shrink = np.array([[1.0, 1.0, 1.0 / scale], [1.0, 1.0, 1.0 / scale]])
    return np.asarray(pixels_to_pixels[:2] * shrink, dtype=np.float64)
