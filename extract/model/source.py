"""An input file, and what can be asked of one of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .layout import Box, Notice, Ruling, Word

Pixels = NDArray[np.uint8]
"""Grey values (height, width), 0 black, 255 white."""


@dataclass(frozen=True, slots=True, eq=False)
class GreyPrint:
    """A page as shown, in grey, and where (in points) a seal or a pen was taken off its print.

    What is read in these places may be wrong, and coloured print of the same hue may be gone with the ink.
    """

    grey: Pixels
    removed: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The input file: ``name`` without folder (NFC), media type by content, number of pages."""

    name: str
    sha256: str
    media_type: str
    pages: int


@dataclass(frozen=True, slots=True)
class TextDump:
    """A text file (someone's OCR dump), decoded, NFC, line ends as ``\\n``, control characters taken out."""

    source: Source
    text: str
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class LayerWord:
    """A word of a PDF's text layer with what tells whether to believe it.

    ``font`` is the font's name as the PDF gives it, ``size`` its size in points. Where the font is not
    ``embedded`` the page can be drawn as it was meant only on a machine that has such a font.
    """

    word: Word
    font: str
    size: float
    embedded: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page's own instructions draw, before anything is rendered: empty for pictures and scans.

    ``pictures`` are the places of embedded images, in drawing order.
    """

    words: tuple[LayerWord, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    pictures: tuple[Box, ...] = ()
    notices: tuple[Notice, ...] = ()


class PageHandle(Protocol):
    """One page of an open document. Each call may raise :class:`~extract.errors.InputRefused` for this page."""

    @property
    def number(self) -> int:
        """From 1."""

    @property
    def width(self) -> float:
        """Points, as shown (after the page's own rotation)."""

    @property
    def height(self) -> float:
        """Points, as shown."""

    def drawn(self) -> Drawn:
        """The page's text layer, vector rulings and places of images; pictures have none."""

    def render(self, dpi: int) -> Pixels:
        """The page as shown, in grey, at ``dpi`` pixels to the inch; annotations are left out."""

    def printed(self, dpi: int) -> GreyPrint:
        """The same, and where ink was taken off it."""


@dataclass(frozen=True, slots=True, eq=False)
class PageImage:
    """A page turned upright and straightened, ready for reading.

    Every later stage works in the points of this straight page: pixel (x, y) lies at (x / scale, y / scale).
    ``to_page`` is the affine map (2 × 3) from there to the points of the page as its reader sees it; it is
    applied once, to the finished page. ``notices`` tell what was taken off it.
    """

    page: int
    pixels: Pixels
    scale: float
    to_page: NDArray[np.float64]
    notices: tuple[Notice, ...] = ()

    @property
    def width(self) -> float:
        """Points of the straight page."""
        return float(self.pixels.shape[1] / self.scale)

    @property
    def height(self) -> float:
        """Points of the straight page."""
        return float(self.pixels.shape[0] / self.scale)
