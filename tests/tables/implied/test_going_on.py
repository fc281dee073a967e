"""Tables without upright rulings that go on over the end of a page."""

from __future__ import annotations

from extract.model.layout import Page, Table
from extract.tables.lay_out import Sheet, lay_out, table_at_the_end

from .printing import Print, rows_of

PLACES = (90.0, 200.0, 400.0)
HEADING = ("구 분", "추진계획", "추진실적")
ROWS = (("2023", "○ 설계", "○ 설계 착수"), ("2024", "○ 착공", "○ 입찰 공고"), ("2025", "○ 준공", "○ 점검"))


def _rows(page: Print, y: float, rows: tuple[tuple[str, ...], ...]) -> float:
    """Each row with a ruling below it."""
    for row in rows:
        for x, text in zip(PLACES, row, strict=True):
            page.left(x, y + 10, text)
        y += 20
        page.level(y)
    return y


def _first(*, below: str = "- 1 -") -> Page:
    page = Print().level(100)
    end = _rows(page, 100, (HEADING, *ROWS))
    return page.left(300, end + 30, below).page


def _second(page: Print, before: Page) -> Page:
    sheet = Sheet(2, (600.0, 800.0), tuple(page.words), tuple(page.rulings), before=table_at_the_end(before))
    return lay_out(sheet)


def test_rows_stand_in_the_columns_of_the_page_before() -> None:
    """The first one above the first ruling, where the end of the page has cut it off."""
    page = Print()
    _rows(page, 60, ROWS)
    assert rows_of(_second(page, _first())) == [list(row) for row in ROWS]


def test_the_rest_of_a_row_has_no_label() -> None:
    page = Print().left(200, 50, "○ 설명회").left(400, 50, "○ 설명회 개최").level(60)
    _rows(page, 60, ROWS[1:])
    rest = [[".", "○ 설명회", "○ 설명회 개최"], *map(list, ROWS[1:])]
    assert [[text or "." for text in row] for row in rows_of(_second(page, _first()))] == rest
    assert not _second(Print().left(200, 50, "공약 이행 현황").level(60), _first()).tables


def test_a_ruling_may_be_drawn_anew_at_the_top() -> None:
    page = Print().left(250, 20, "공약 이행 현황").level(60)
    _rows(page, 60, ROWS)
    assert rows_of(_second(page, _first())) == [list(row) for row in ROWS]


def test_a_heading_that_is_printed_again_tells_the_columns_itself() -> None:
    page = Print().level(60)
    _rows(page, 60, (HEADING, *ROWS))
    assert rows_of(_second(page, _first())) == [list(row) for row in (HEADING, *ROWS)]


def test_where_a_title_comes_first_nothing_goes_on() -> None:
    page = Print().left(60, 50, "□ 향후계획").level(60)
    _rows(page, 60, (ROWS[0],))
    assert not _second(page, _first()).tables


def test_print_over_a_wall_belongs_to_no_row() -> None:
    page = Print()
    y = _rows(page, 60, ROWS[:1])
    page.left(90, y + 10, "이 줄은 열을 가리지 않고 이어지는 글이므로 표의 행이 아닙니다").level(y + 20)
    assert rows_of(_second(page, _first())) == [list(ROWS[0])]


def test_a_table_with_something_below_it_has_ended() -> None:
    assert isinstance(table_at_the_end(_first()), Table)
    assert table_at_the_end(_first(below="□ 향후계획")) is None
    assert table_at_the_end(Print().left(60, 50, "글").page) is None
