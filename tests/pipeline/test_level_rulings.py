"""A pledge of which all tables have level rulings only, from the drawn page and from a scan of it to the record."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.pipeline import convert
from extract.settings import Settings
from samples.making.sheet import FONTS
from schemas import Report

pytestmark = pytest.mark.skipif(
    not (FONTS / "NanumGothic.ttf").exists(),
    reason="no Korean font is installed: apt-get install fonts-nanum",
)

LEFT, RIGHT, HIGH = 50.0, 545.0, 18.0

HEAD = [
    ["관리번호", "1-1-1", "공약명", "돌봄센터 확충"],
    ["완료구분", "임기내", "추진상황", "정상추진"],
    ["신규여부", "신규사업", "추진부서", "돌봄과"],
]

AMOUNTS = {
    "계": ["3,200", "3,100", "2,000", "1,950", "1,200", "1,150"],
    "국비": ["1,600", "1,550", "1,000", "975", "600", "575"],
    "시비": ["1,600", "1,550", "1,000", "975", "600", "575"],
    "민자": [""] * 6,
}

RATES = [
    ["확인지표", "구분", "합계", "2024", "2025", "2026"],
    ["", "목표(개소)", "10", "3", "4", "3"],
    ["센터 설치", "실적", "7", "3", "4", ""],
    ["", "달성률(%)", "70", "100", "100", ""],
]


class Sheet:
    """A page written from the top."""

    def __init__(self, path: Path) -> None:
        pdfmetrics.registerFont(TTFont("NanumGothic", str(FONTS / "NanumGothic.ttf")))
        self.canvas = Canvas(str(path), pagesize=A4)
        self.y = 60.0

    def text(self, x: float, text: str, down: float = 0.5) -> None:
        self.canvas.setFont("NanumGothic", 9)
        self.canvas.drawCentredString(x, A4[1] - self.y - HIGH * down - 3, text)

    def level(self, start: float = LEFT, end: float = RIGHT, down: float = 0.0) -> None:
        height = A4[1] - self.y - HIGH * down
        self.canvas.setLineWidth(0.6)
        self.canvas.line(start, height, end, height)

    def title(self, text: str) -> None:
        self.y += HIGH
        self.canvas.setFont("NanumGothic", 12)
        self.canvas.drawString(LEFT, A4[1] - self.y - 10, text)
        self.y += HIGH

    def row(self, columns: list[float], texts: list[str]) -> None:
        for (x0, x1), text in zip(pairwise(columns), texts, strict=True):
            self.text((x0 + x1) / 2, text)
        self.y += HIGH


def write(path: Path) -> None:
    """A head with every row ruled; funding and indicators with rulings around their headings and at the end alone."""
    sheet = Sheet(path)
    for row in HEAD:
        sheet.level()
        sheet.row([LEFT, 150, 280, 400, RIGHT], row)
    sheet.level()
    sheet.title("□ 재원조달계획 (단위 : 백만원)")
    funding(sheet)
    sheet.title("□ 공약달성 확인지표")
    for place, row in enumerate(RATES):
        if place < 2:
            sheet.level()
        sheet.row([LEFT, 150, 230, 310, 390, 470, RIGHT], row)
    sheet.level()
    sheet.canvas.save()


def funding(sheet: Sheet) -> None:
    columns = [LEFT, 125, 195, 265, 335, 405, 475, RIGHT]
    sheet.level()
    sheet.text((LEFT + 125) / 2, "구분", 1.0)
    for x, year in ((195, "총계"), (335, "2024년"), (475, "2025년")):
        sheet.text(x, year)
        sheet.level(x - 60, x + 60, 1.0)
    sheet.y += HIGH
    sheet.row(columns, ["", *["계획", "확보"] * 3])
    sheet.level()
    for label, amounts in AMOUNTS.items():
        sheet.row(columns, [label, *amounts])
    sheet.level()


def scan(path: Path, to: Path) -> None:
    """At 200 dpi, a little askew, as JPEG."""
    document = pdfium.PdfDocument(path)
    image = document[0].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    image.rotate(0.5, resample=Image.Resampling.BICUBIC, fillcolor=255).save(to, resolution=200, quality=75)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("level") / "report.pdf"
    write(path)
    return path


def check(report: Report) -> None:
    (pledge,) = report.pledges
    assert (pledge.number, pledge.status) == ("1-1-1", "정상추진")
    amounts = [budget.amount for budget in pledge.budgets]
    printed = [int(text.replace(",", "")) for row in AMOUNTS.values() for text in row if text]
    assert amounts == [amount * 1_000_000 for amount in printed]
    assert [budget.period for budget in pledge.budgets[:6]] == ["total"] * 2 + ["2024"] * 2 + ["2025"] * 2
    assert [budget.measure for budget in pledge.budgets] == ["planned", "secured"] * 9
    found = [(each.name, each.period, each.target, each.actual, each.rate) for each in pledge.indicators]
    assert found == [
        ("센터 설치", "total", 10, 7, 70),
        ("센터 설치", "2024", 3, 3, 100),
        ("센터 설치", "2025", 4, 4, 100),
        ("센터 설치", "2026", 3, None, None),
    ]


def test_tables_with_level_rulings_become_records(drawn: Path) -> None:
    check(convert(drawn, Settings()))


def test_so_they_do_from_a_scan(drawn: Path) -> None:
    scanned = drawn.with_name("scan.pdf")
    scan(drawn, scanned)
    check(convert(scanned, Settings()))
