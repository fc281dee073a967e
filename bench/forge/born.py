"""Writes a composed report as a PDF with a text layer, the same bytes every time."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate

from .artist import MARGIN, Artist
from .compose import Composer
from .facts import ReportFacts
from .truth import Places


def write_born(report: ReportFacts, artist: Artist, path: Path) -> tuple[Places, ...]:
    """Write the PDF with its text layer; tell the pages of each pledge and of its captions."""
    composer = Composer(artist, [])
    document = SimpleDocTemplate(
        str(path),
        pagesize=artist.paper,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
    )

    def folio(canvas: Canvas, _: object) -> None:
        width, height = artist.paper
        canvas.setFont(artist.type.regular, 8)
        canvas.drawCentredString(width / 2, MARGIN / 2, f"- {canvas.getPageNumber()} -")
        if artist.style.running_head:
            canvas.drawString(MARGIN, height - MARGIN * 0.7, f"민선8기 {report.issuer} 공약 이행현황")

    document.build(composer.story(report), onFirstPage=folio, onLaterPages=folio, canvasmaker=_same_bytes)
    return tuple(_places(composer.noted, index) for index in range(len(report.pledges)))


def _same_bytes(*args: object, **kwargs: object) -> Canvas:
    return Canvas(*args, **{**kwargs, "invariant": 1})  # type: ignore[arg-type]


def _places(noted: list[tuple[str, int]], index: int) -> Places:
    pages = [page for what, page in noted if what == f"pledge {index}"]
    captions = tuple(page for what, page in noted if what == f"caption {index}")
    return tuple(range(min(pages), max(pages) + 1)), captions
