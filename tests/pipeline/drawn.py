"""Small reports whose tables have cells over several rows and columns: as a text dump, and drawn as a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.pipeline import convert
from extract.settings import Settings
from samples.making.sheet import FONTS
from schemas import Report

Block = str | Sequence[Sequence[str]]
"""A line, or a table; in its rows ``ABOVE`` and ``LEFT`` are covered by the cell there."""

Convert = Callable[[Sequence[Block], Path], Report]

ABOVE, LEFT = "^", "<"
EDGE, HIGH, LINE = 40.0, 20.0, 9.0

no_font = pytest.mark.skipif(
    not (FONTS / "NanumGothic.ttf").exists(),
    reason="no Korean font is installed: apt-get install fonts-nanum",
)


def as_dump(blocks: Sequence[Block], folder: Path) -> Report:
    """Spans are lost, as in the text that an OCR engine writes."""
    texts = [
        block if isinstance(block, str) else "\n".join("\t".join(map(_alone, row)) for row in block)
        for block in blocks
    ]
    (folder / "report.txt").write_text("\n\n".join(texts), "utf8")
    return convert(folder / "report.txt", Settings())


def _alone(text: str) -> str:
    return "" if text in (ABOVE, LEFT) else text.replace("\n", " ")


def as_page(blocks: Sequence[Block], folder: Path) -> Report:
    """On a page as wide as the longest side of A4, every cell with its rulings."""
    pdfmetrics.registerFont(TTFont("NanumGothic", str(FONTS / "NanumGothic.ttf")))
    canvas = Canvas(str(folder / "report.pdf"), pagesize=(A4[1], A4[1]))
    canvas.setFont("NanumGothic", 8)
    y = A4[1] - 50
    for block in blocks:
        if isinstance(block, str):
            canvas.drawString(EDGE, y - 12, block)
            y -= HIGH
        else:
            _table(canvas, block, y)
            y -= HIGH * len(block) + 14
    canvas.save()
    return convert(folder / "report.pdf", Settings())


def _table(canvas: Canvas, rows: Sequence[Sequence[str]], top: float) -> None:
    wide = (A4[1] - 2 * EDGE) / len(rows[0])
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in (ABOVE, LEFT):
                continue
            below = next((at for at in range(r + 1, len(rows)) if rows[at][c] != ABOVE), len(rows))
            right = next((at for at in range(c + 1, len(row)) if row[at] != LEFT), len(row))
            x, y = EDGE + c * wide, top - below * HIGH
            canvas.rect(x, y, (right - c) * wide, (below - r) * HIGH)
            lines = text.split("\n")
            for at, line in enumerate(lines):
                middle = y + (below - r) * HIGH / 2 - 3 + ((len(lines) - 1) / 2 - at) * LINE
                canvas.drawCentredString(x + (right - c) * wide / 2, middle, line)


both = pytest.mark.parametrize(
    "converted", [pytest.param(as_dump, id="dump"), pytest.param(as_page, id="page", marks=no_font)]
)

CARD = [
    ["관리번호", "1", "공약명", "나루 쉼터 조성"],
    ["총사업비", "3,000백만원", "추진상황", "정상추진"],
]
MILESTONES = [
    ["구분", "추진계획", "추진실적"],
    ["2024", "○ 설계", "○ 설계 착수"],
    ["2025", "○ 공사", "○ 공사 착공"],
]


def with_funding(*rows: Sequence[str]) -> list[Block]:
    return [CARD, "□ 재원조달계획", "(단위 : 백만원)", rows, "□ 그간 추진사항", MILESTONES]


def with_indicators(*rows: Sequence[str]) -> list[Block]:
    return [CARD, "□ 공약달성 확인지표", rows, "□ 그간 추진사항", MILESTONES]


def flagged(report: Report) -> set[str]:
    return {field.path for field in report.fields if field.status == "flagged"}


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}
