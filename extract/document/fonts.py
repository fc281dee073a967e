"""Which fonts a PDF brings along, and which it expects the reader's machine to have."""

from __future__ import annotations

from collections.abc import Mapping

from pdfminer.pdffont import PDFFont, PDFType3Font
from pdfminer.pdfinterp import PDFResourceManager

_FILES = ("FontFile", "FontFile2", "FontFile3")


class Fonts(PDFResourceManager):
    """pdfminer's store of fonts; ``lent`` are the names, as it gives them, of those without a file of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.lent: set[str] = set()

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """As pdfminer does, which calls it for each font that a page uses."""
        font = super().get_font(objid, spec)
        drawn_by_page = isinstance(font, PDFType3Font)
        if not drawn_by_page and not any(name in font.descriptor for name in _FILES):
            self.lent.add(str(font.fontname))
        return font
