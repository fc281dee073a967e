"""Writes a report as a PDF with a text layer: A4, an embedded Korean font, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate

from .artist import LOOKS, MARGIN, Artist
from .content import Content
from .flowables import Bookmark
from .forms import FORMS
from .printed import print_pledge, print_title
from .truth import Placement

FONTS = Path("/usr/share/fonts/truetype/nanum")
"""Where Debian's fonts-nanum (SIL Open Font License) lies."""


class FontMissing(Exception):
    """The font of a sample is not installed: apt-get install fonts-nanum."""


def draw_pdf(report: Content, path: Path) -> tuple[Placement, ...]:
    """Write the report to ``path``; tell where its pledges came to stand."""
    noted: list[tuple[str, int]] = []
    artist = Artist(*_register(report.font), LOOKS[report.form], noted)
    document = SimpleDocTemplate(
        str(path), pagesize=A4, topMargin=MARGIN, bottomMargin=MARGIN, leftMargin=MARGIN, rightMargin=MARGIN
    )
    document.build(_story(report, artist), onFirstPage=_folio, onLaterPages=_folio, canvasmaker=_same_bytes)
    return tuple(_placement(noted, index) for index in range(len(report.pledges)))


def _story(report: Content, artist: Artist) -> list[Flowable]:
    story = [flowable for block in print_title(report) for flowable in artist.draw(block, 0)]
    for index, pledge in enumerate(report.pledges):
        if index and report.form != "booklet":
            story.append(PageBreak())
        story.append(Bookmark(artist.noted, f"pledge {index}"))
        for block in print_pledge(pledge, FORMS[report.form]):
            story += artist.draw(block, index)
        story.append(Bookmark(artist.noted, f"pledge {index}"))
    return story


def _same_bytes(*args: object, **kwargs: object) -> Canvas:
    return Canvas(*args, **{**kwargs, "invariant": 1})  # type: ignore[arg-type]


def _register(font: str) -> tuple[str, str]:
    for name in (font, f"{font}Bold"):
        file = FONTS / f"{name}.ttf"
        if not file.exists():
            raise FontMissing(f"{name}: apt-get install fonts-nanum")
        pdfmetrics.registerFont(TTFont(name, str(file)))
    return font, f"{font}Bold"


def _folio(canvas: Canvas, _: object) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(A4[0] / 2, MARGIN / 2, f"- {canvas.getPageNumber()} -")


def _placement(noted: list[tuple[str, int]], index: int) -> Placement:
    first, last = (page for what, page in noted if what == f"pledge {index}")
    captions = tuple(page for what, page in noted if what == f"caption {index}")
    return Placement(tuple(range(first, last + 1)), captions)
