from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Box, Line, Page, Picture, Ruling, Table, Word
from extract.tables.lay_out import Sheet, lay_out

from .layouts import Layout, drawn, layouts
from .test_grid import ruled


def word(text: str, x0: float, top: float, width: float | None = None, height: float = 10.0) -> Word:
    """By default half-width signs of 10-point print."""
    return Word(text, Box(x0, top, x0 + (width or 5.0 * len(text)), top + height), 0.9, "ocr")


def page(words: list[Word], rulings: list[Ruling] | None = None, pictures: list[Box] | None = None) -> Page:
    shown = tuple(Picture(1, box) for box in pictures or [])
    return lay_out(Sheet(1, (600.0, 800.0), tuple(words), tuple(rulings or []), shown))


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def cell_texts(page: Page) -> list[str]:
    return [cell.text for table in page.tables for cell in table.cells]


def test_a_word_stands_in_the_cell_that_holds_its_middle() -> None:
    words = [word("구분", 10, 5), word("1,234", 90, 25), word("밖", 10, 60)]
    laid = page(words, ruled([0, 20, 40], [0, 80, 160]))
    assert cell_texts(laid) == ["구분", "", "", "1,234"]
    assert texts(laid) == ["밖"]


def test_printed_lines_of_a_cell_stay_apart() -> None:
    words = [word("계속추진", 5, 16), word("이행", 5, 3), word("후", 30, 3)]
    laid = page(words, ruled([0, 30, 60], [0, 80, 160]))
    assert cell_texts(laid)[0] == "이행 후\n계속추진"


def test_a_cell_is_as_sure_as_its_least_sure_word() -> None:
    sure, unsure = word("1", 5, 5), Word("234", Box(10, 5, 25, 15), 0.4, "ocr")
    cells = page([sure, unsure], ruled([0, 20, 40], [0, 80, 160])).tables[0].cells
    assert [cell.confidence for cell in cells] == [0.4, 1.0, 1.0, 1.0]


def test_a_blank_is_where_a_gap_is() -> None:
    words = [word("2025", 5, 5, 20), word("년", 25.2, 5), word("상반기", 34, 5)]
    assert texts(page(words)) == ["2025년 상반기"]


def test_dashes_and_stops_are_on_their_line() -> None:
    words = [
        word("-", 10, 14.5, 5, 1.0),
        word("접수", 20, 10),
        word(".", 36, 18.5, 1.5, 1.5),
        word("다음", 20, 24),
    ]
    assert texts(page(words)) == ["- 접수 .", "다음"]


def test_a_tall_sign_ties_no_lines_together() -> None:
    words = [word("첫째", 30, 10), word("둘째", 30, 24), word("}", 60, 8, 5, 28)]
    assert texts(page(words))[0].startswith("첫째")
    assert len(texts(page(words))) == 2


def test_a_leaning_line_is_one() -> None:
    words = [word("가나다", 10 + 40 * index, 10 + index * 0.4, 30) for index in range(12)]
    assert len(texts(page(words))) == 1


def test_a_wide_gap_parts_lines_but_a_spaced_heading_is_one() -> None:
    assert texts(page([word("목", 10, 10), word("차", 38, 10)])) == ["목 차"]
    assert texts(page([word("1-1", 10, 10), word("봉양읍", 45, 10)])) == ["1-1 봉양읍"]
    assert texts(page([word("재원조달계획", 10, 10), word("(단위:백만원)", 400, 10)])) == [
        "재원조달계획",
        "(단위:백만원)",
    ]


def test_captions_of_two_pictures_are_two_lines() -> None:
    pictures = [Box(0, 0, 100, 80), Box(108, 0, 208, 80)]
    words = [word("현장점검", 10, 84, 60), word("착공식", 72, 84, 25), word("추진보고회", 111, 84, 80)]
    assert texts(page(words, pictures=pictures)) == ["현장점검 착공식", "추진보고회"]


def test_a_caption_under_two_halves_of_a_picture_is_one_line() -> None:
    pictures = [Box(0, 0, 100, 80), Box(108, 0, 208, 80)]
    assert texts(page([word("관계자", 60, 84, 40), word("간담회", 109, 84, 40)], pictures=pictures)) == [
        "관계자 간담회"
    ]


def test_what_a_picture_shows_is_not_read() -> None:
    laid = page(
        [word("현수막", 20, 20), word("설명", 20, 90)],
        ruled([10, 30, 50], [10, 40, 70]),
        [Box(0, 0, 100, 80)],
    )
    assert (laid.tables, texts(laid)) == ((), ["설명"])


def test_a_picture_in_a_cell_leaves_the_table_whole() -> None:
    rulings = ruled([0, 80, 100], [0, 100, 200])
    laid = page([word("사진 설명", 10, 84)], rulings, [Box(1, 1, 99, 79)])
    assert cell_texts(laid) == ["", "", "사진 설명", ""]


def test_a_table_within_a_cell_keeps_its_own_words() -> None:
    frame, inner = ruled([0, 20, 200], [0, 300]), ruled([60, 80, 100], [20, 100, 280])
    outer, table = page(
        [word("해설", 10, 5), word("구분", 30, 65), word("아래", 10, 150)], [*frame, *inner]
    ).tables
    assert [cell.text for cell in outer.cells] == ["해설", "아래"]
    assert table.cells[0].text == "구분"


def test_words_of_a_layer_are_cut_at_a_ruling() -> None:
    run_on = Word("1,20083", Box(60, 5, 60 + 7 * 5, 15), 1.0, "layer")
    assert cell_texts(page([run_on], ruled([0, 20, 40], [0, 85, 160])))[:2] == ["1,200", "83"]


def test_read_words_are_never_cut() -> None:
    assert cell_texts(page([word("1,20083", 60, 5, 35)], ruled([0, 20, 40], [0, 85, 160])))[:2] == [
        "1,20083",
        "",
    ]


def test_blocks_come_in_reading_order() -> None:
    pictures = [Box(110, 302, 200, 380), Box(0, 300, 100, 380)]
    words = [word("제목", 0, 0), word("끝", 0, 500), word("왼쪽", 10, 384), word("오른쪽", 120, 385)]
    blocks = page(words, ruled([100, 120, 140], [0, 50, 100]), pictures).blocks
    kinds = [block.text if isinstance(block, Line) else type(block).__name__ for block in blocks]
    assert kinds == ["제목", "Table", "Picture", "Picture", "왼쪽", "오른쪽", "끝"]
    assert blocks[2] == Picture(1, pictures[1])


def test_an_empty_page_has_no_blocks() -> None:
    assert page([]) == Page(1, 600.0, 800.0)


boxes = st.builds(
    lambda x, y, wide, high: Box(x, y, x + wide, y + high),
    st.floats(0, 500),
    st.floats(0, 400),
    st.floats(0.5, 120),
    st.floats(0.5, 20),
)
signs = st.text("가나12,.-%A", min_size=1, max_size=8)
some_words = st.lists(
    st.builds(Word, signs, boxes, st.floats(0, 1), st.sampled_from(("layer", "ocr"))), max_size=20
)


@given(layouts(), some_words)
def test_no_sign_is_lost_or_doubled(layout: Layout, words: list[Word]) -> None:
    laid = lay_out(Sheet(1, (600.0, 800.0), tuple(words), drawn(layout)))
    kept = [w for line in laid.lines for w in line.words]
    kept += [w for table in laid.tables for cell in table.cells for w in cell.words]
    assert sorted("".join(w.text for w in kept)) == sorted("".join(w.text for w in words))
    printed = "".join([*(line.text for line in laid.lines), *cell_texts(laid)])
    assert sorted("".join(printed.split())) == sorted("".join(w.text for w in words))


@given(some_words, st.lists(boxes, max_size=4))
def test_words_are_left_out_only_where_a_picture_shows_them(words: list[Word], pictures: list[Box]) -> None:
    laid = page(words, pictures=pictures)
    kept = sum(len(line.words) for line in laid.lines)
    shown = [
        w
        for w in words
        if any(b.x0 <= w.box.center[0] <= b.x1 and b.top <= w.box.center[1] <= b.bottom for b in pictures)
    ]
    assert kept + len(shown) == len(words)
    assert all(isinstance(block, Line | Table | Picture) for block in laid.blocks)
