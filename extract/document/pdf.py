"""PDF: PDFium renders and knows the pages, pdfplumber tells their words and strokes."""

from __future__ import annotations

import math
from contextlib import closing
from functools import cached_property
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ..errors import InputRefused
from ..model.layout import Notice
from ..model.source import Drawn, GreyPrint
from .comments import comments
from .embedded import has_colour, too_large
from .layer import Layer
from .paper import POINTS_PER_INCH
from .protocol import Limits, Look, Opened
from .sheets import Sheets
from .unopened import why_unopened
from .visible import visible
from .xref import is_sound

_MAY_COPY = 1 << 4
"""Bit of a PDF's permissions; what is not permitted is told, and it is the reader's to heed."""

_LOOK_DPI = 144
"""Two pixels to the point: the thinnest stroke is a pixel, and a page of tables is drawn in 5 ms."""


class Pdf:
    """An open PDF; see :class:`~.protocol.Book`."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path, self._limits = path, limits
        try:
            self._sheets = Sheets(path, limits.password)
        except pdfium.PdfiumError as error:
            raise why_unopened(path, limits.max_pages) from error
        self.opened = Opened("application/pdf", self._count(), self._notices())

    def look(self, page: int) -> Look:
        """Size, comments, and pictures too large to draw. Raises :class:`InputRefused` for a page that has no area."""
        with self._sheets.page(page) as sheet:
            width, height = sheet.get_size()
            if not (0 < width < math.inf and 0 < height < math.inf):
                raise InputRefused("page-without-area")
            notices = too_large(sheet, page, self._limits.max_page_megapixels)
            return Look(float(width), float(height), (*comments(sheet, page), *notices))

    def drawn(self, page: int) -> Drawn:
        """Words, strokes that can be seen, and places of pictures."""
        look = self.look(page)
        drawn = self._layer.drawn(page, (look.width, look.height))
        if not drawn.rulings:
            return drawn
        dpi = min(_LOOK_DPI, self._finest_dpi(look))
        rulings = visible(drawn.rulings, self.printed(page, dpi).grey, dpi / POINTS_PER_INCH)
        return Drawn(drawn.words, rulings, drawn.pictures, drawn.notices)

    def printed(self, page: int, dpi: int) -> GreyPrint:
        """Raises :class:`InputRefused` before anything is drawn where the picture would be too large."""
        look = self.look(page)
        if dpi > self._finest_dpi(look):
            raise InputRefused("page-too-large", width=round(look.width), height=round(look.height))
        with self._sheets.page(page) as sheet:
            return _grey(sheet, dpi)

    @cached_property
    def _layer(self) -> Layer:
        return Layer(self._path, self._limits, self.opened.pages)

    def _finest_dpi(self, look: Look) -> int:
        """The resolution at which the page reaches the largest picture allowed."""
        square_inches = look.width * look.height / POINTS_PER_INCH**2
        return int(math.sqrt(self._limits.max_page_megapixels * 1e6 / square_inches))

    def _count(self) -> int:
        count, limit = len(self._sheets.document), self._limits.max_pages
        if count < 1:
            raise InputRefused("no-pages")
        if count > limit:
            raise InputRefused("too-many-pages", limit=limit)
        return count

    def _notices(self) -> tuple[Notice, ...]:
        said = []
        if not is_sound(self._path):
            said.append(Notice("pdf-repaired", "info"))
        if not pdfium_c.FPDF_GetDocPermissions(self._sheets.document) & _MAY_COPY:
            said.append(Notice("copying-not-permitted", "info"))
        return tuple(said)


def _grey(sheet: pdfium.PdfPage, dpi: int) -> GreyPrint:
    """A page without a coloured picture is no coloured scan: PDFium draws it in grey at once."""
    coloured = has_colour(sheet)
    bitmap = sheet.render(
        scale=dpi / POINTS_PER_INCH,
        grayscale=not coloured,
        may_draw_forms=False,
        draw_annots=False,
        rev_byteorder=True,
    )
    with closing(bitmap):
        pixels = np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width, -1)
    if not coloured:
        return GreyPrint(pixels[..., 0])
    from .colour import grey_print  # noqa: PLC0415 - OpenCV takes memory that other pages need not allow

    return grey_print(pixels[..., :3], dpi)
