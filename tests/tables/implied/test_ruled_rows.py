from __future__ import annotations

import pytest

from extract.model.layout import Box, Word

from .printing import Print, rows_of

LINE_POINTS = 14.0
LABELS_X, PLANS_X, DEEDS_X = 80.0, 130.0, 280.0


def progress(rows: list[tuple[str, list[str], list[str]]], top: float = 114.0) -> tuple[Print, float]:
    """A ruled row for each label, which stands in the middle of the lines beside it; and where the last one ends."""
    page = (
        Print()
        .centered(LABELS_X, top - 7, "구분")
        .centered(190, top - 7, "추진계획")
        .centered(400, top - 7, "추진실적")
    )
    page.level(top - LINE_POINTS).level(top)
    for label, plans, deeds in rows:
        high = LINE_POINTS * max(len(plans), len(deeds), 2)
        page.centered(LABELS_X, top + high / 2, label)
        for x, lines in ((PLANS_X, plans), (DEEDS_X, deeds)):
            first = top + (high - LINE_POINTS * (len(lines) - 1)) / 2
            for place, text in enumerate(lines):
                page.left(x, first + LINE_POINTS * place, text)
        top += high
        page.level(top)
    return page, top


ROWS = [
    ("2023년", ["○ 대상지 선정"], ["○ 계획 수립(2023.2.6.)", "- 참석(60명)", "○ 공고(2023.3.1.)"]),
    ("2024년", ["○ 착공", "○ 점검"], ["○ 협약 체결(2024.6.7.)"]),
    ("2025년", ["○ 준공", "○ 개장", "○ 홍보"], ["○ 조사(2025.8.)", "- 상담(79건)"]),
]


@pytest.mark.parametrize("count", [2, 3])
def test_a_ruled_row_of_text_is_one_row_wherever_its_label_stands(count: int) -> None:
    page, _ = progress(ROWS[:count])
    assert rows_of(page.page) == [
        ["구분", "추진계획", "추진실적"],
        *([label, "\n".join(plans), "\n".join(deeds)] for label, plans, deeds in ROWS[:count]),
    ]


@pytest.mark.parametrize("white", [3.0, 8.0, 15.0])
@pytest.mark.parametrize("sign", ["○", "-", "O", "※"])
def test_a_bullet_is_no_column_of_its_own(sign: str, white: float) -> None:
    """However far it stands from what it begins."""
    page, _ = progress([("2023년", ["선정", "착공"], ["공고"]), ("2024년", ["점검"], ["준공"])])
    plans = [word for word in page.words if word.box.x0 == PLANS_X]
    at = PLANS_X - white
    page.words += [Word(sign, Box(at - 6, word.box.top, at, word.box.bottom), 0.9, "ocr") for word in plans]
    assert [len(row) for row in rows_of(page.page)] == [3, 3, 3]


@pytest.mark.parametrize("title", ["5. 향후계획", "Ⅳ. 향후계획", "나. 향후계획", "④ 향후계획"])
def test_a_numbered_title_below_a_table_is_none_of_its_rows(title: str) -> None:
    page, bottom = progress(ROWS)
    page.left(52, bottom + 12, title).level(bottom + 24)
    (table,) = page.page.tables
    assert title not in {cell.text for cell in table.cells}
    assert [line.text for line in page.page.lines] == [title]
