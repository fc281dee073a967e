"""Units and periods through the whole chain: a small report as a text dump, and drawn with its rulings as a page."""

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
"""A line, or a table; in the rows of a table one text alone stands over its whole width."""

CARD = [
    ["관리번호", "1", "공약명", "나루 쉼터 조성"],
    ["총사업비", "10억 7,800만원", "추진상황", "정상추진"],
]
HEAD = ["구분", "합계", "2024", "2025"]
MILESTONES = [
    ["구분", "추진계획", "추진실적"],
    ["2024", "○ 설계", "○ 설계 착수('24. 3/4분기)"],
    ["민선8기 중", "○ 운영", "○ 상시 운영"],
]
ROW_HIGH, LEFT_EDGE, RIGHT_EDGE = 24.0, 50.0, 545.0


def as_dump(blocks: Sequence[Block], folder: Path) -> Report:
    texts = [
        block if isinstance(block, str) else "\n".join("\t".join(row) for row in block) for block in blocks
    ]
    (folder / "report.txt").write_text("\n\n".join(texts), "utf8")
    return convert(folder / "report.txt", Settings())


def as_page(blocks: Sequence[Block], folder: Path) -> Report:
    pdfmetrics.registerFont(TTFont("NanumGothic", str(FONTS / "NanumGothic.ttf")))
    canvas = Canvas(str(folder / "report.pdf"), pagesize=A4)
    canvas.setFont("NanumGothic", 9)
    y = A4[1] - 60
    for block in blocks:
        if isinstance(block, str):
            canvas.drawString(LEFT_EDGE, y - 12, block)
            y -= ROW_HIGH
        else:
            y = _table(canvas, block, y) - 12
    canvas.save()
    return convert(folder / "report.pdf", Settings())


def _table(canvas: Canvas, rows: Sequence[Sequence[str]], y: float) -> float:
    """Every cell with its rulings; tells where the table ends."""
    width = max(map(len, rows))
    for row in rows:
        for col, text in enumerate(row):
            wide = (RIGHT_EDGE - LEFT_EDGE) / (len(row) if len(row) == 1 else width)
            canvas.rect(LEFT_EDGE + col * wide, y - ROW_HIGH, wide, ROW_HIGH)
            canvas.drawString(LEFT_EDGE + col * wide + 4, y - 15, text)
        y -= ROW_HIGH
    return y


Convert = Callable[[Sequence[Block], Path], Report]
no_font = pytest.mark.skipif(
    not (FONTS / "NanumGothic.ttf").exists(),
    reason="no Korean font is installed: apt-get install fonts-nanum",
)
both = pytest.mark.parametrize(
    "converted", [pytest.param(as_dump, id="dump"), pytest.param(as_page, id="page", marks=no_font)]
)


def card(note: str, *rows: Sequence[str]) -> list[Block]:
    return [CARD, "□ 재원조달계획", note, [HEAD, *rows], "□ 그간 추진사항", MILESTONES]


def flagged(report: Report) -> set[str]:
    return {field.path for field in report.fields if field.status == "flagged"}


def budgets(report: Report) -> list[tuple[str, str, int, str]]:
    (pledge,) = report.pledges
    return [(each.source, each.period, each.amount, each.unit) for each in pledge.budgets]


MILLION = 10**6
IN_TWO_UNITS = [
    ("national", "total", 1000 * MILLION, "백만원"),
    ("national", "2024", 500 * MILLION, "백만원"),
    ("national", "2025", 500 * MILLION, "백만원"),
    ("provincial", "total", 78 * MILLION, "천원"),
    ("provincial", "2025", 78 * MILLION, "천원"),
]


@both
@pytest.mark.parametrize(
    "rows",
    [
        (["국비", "1,000", "500", "500"], ["(단위 : 천원)"], ["도비", "78,000", "", "78,000"]),
        (["국비", "1,000", "500", "500"], ["도비(천원)", "78,000", "", "78,000"]),
    ],
    ids=["row", "label"],
)
def test_a_unit_that_changes_half_way(
    rows: Sequence[Sequence[str]], converted: Convert, tmp_path: Path
) -> None:
    report = converted(card("(단위 : 백만원)", *rows), tmp_path)
    assert budgets(report) == IN_TWO_UNITS
    assert report.pledges[0].total_budget == 1078 * MILLION
    assert not {path for path in flagged(report) if "budget" in path}
    assert {finding.code for finding in report.findings} == {"period-not-understood"}


@both
def test_a_note_above_and_units_inside_cells(converted: Convert, tmp_path: Path) -> None:
    rows = ["계", "1,078,000", "500,000", "578,000"], ["국비", "10억원", "5억", "500백만 원"]
    report = converted(card("(단위 : 천원)", *rows, ["도비", "78(백만원)", "", "7,800만원"]), tmp_path)
    assert [amount for _, _, amount, _ in budgets(report)] == [
        each * MILLION for each in (1078, 500, 578, 1000, 500, 500, 78, 78)
    ]
    assert not {path for path in flagged(report) if "budget" in path}


@both
def test_a_time_of_no_period_is_marked_and_a_quarter_is_no_date(converted: Convert, tmp_path: Path) -> None:
    report = converted(card("(단위 : 백만원)", ["국비", "1,078", "500", "578"]), tmp_path)
    first, other = report.pledges[0].milestones
    assert (first.period, first.actual[0].dates) == ("2024", ())
    assert (other.period, [event.text for event in other.actual]) == ("total", ["상시 운영"])
    assert "/pledges/0/milestones/1/period" in flagged(report)


@both
def test_a_summary_whose_unit_changes_half_way(converted: Convert, tmp_path: Path) -> None:
    rows = [
        ["연번", "공약명", "담당부서", "총사업비", "국비", "시비"],
        ["1", "나루 쉼터 조성", "하천과", "12", "5", "7"],
        ["2", "도서관 나무 심기", "산림과", "9", "2", "7"],
        ["(단위 : 천원)"],
        ["3", "마을 버스 증차", "교통과", "12,000", "5,000", "7,000"],
        ["4", "별빛 축제 운영", "문화과", "9,000", "2,000", "7,000"],
    ]
    report = converted(["나래시 공약사업 현황", "(단위 : 백만원)", rows], tmp_path)
    assert [pledge.total_budget for pledge in report.pledges] == [each * MILLION for each in (12, 9, 12, 9)]
    assert [[each.amount for each in pledge.budgets] for pledge in report.pledges] == [
        [each * MILLION for each in pair] for pair in ((5, 7), (2, 7), (5, 7), (2, 7))
    ]
    assert flagged(report) == set()
