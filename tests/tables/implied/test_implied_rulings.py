from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.layout import Box
from extract.tables.implied import implied_rulings

from ..test_grid import ruled
from .printing import Print, rows_of

HIGH_POINTS = 18.0

FUNDING = [
    ["구분", "2023년", "2024년", "2025년"],
    ["계", "1,500", "2,300", "3,100"],
    ["국비", "700", "1,100", "1,500"],
    ["시비", "800", "", "1,600"],
]

COLUMNS = [50.0, 170.0, 300.0, 420.0, 550.0]


def table(rows: list[list[str]], top: float = 100.0, to: Print | None = None) -> Print:
    """Headings centered, labels at the left, figures at the right; no rulings yet."""
    page = to or Print()
    for place, row in enumerate(rows):
        y = top + HIGH_POINTS * (place + 0.5)
        for x0, x1, text in zip(COLUMNS, COLUMNS[1:], row, strict=False):
            if not text:
                continue
            if place == 0:
                page.centered((x0 + x1) / 2, y, text)
            elif x0 == COLUMNS[0]:
                page.left(x0 + 6, y, text)
            else:
                page.right(x1 - 8, y, text)
    return page


def at(row: int, top: float = 100.0) -> float:
    return top + HIGH_POINTS * row


EDGES = {
    "every row ruled": [0, 1, 2, 3, 4],
    "top, heading and bottom": [0, 1, 4],
    "heading and bottom": [1, 4],
    "top and bottom": [0, 4],
}


@pytest.mark.parametrize("edges", EDGES.values(), ids=EDGES)
def test_columns_come_from_the_white_between_words(edges: list[int]) -> None:
    page = table(FUNDING)
    for edge in edges:
        page.level(at(edge))
    assert rows_of(page.page) == FUNDING


@pytest.mark.parametrize("edges", [[0, 4], [0, 1, 4], [0, 1, 2, 3, 4]])
def test_a_frame_around_is_as_good_as_level_rulings(edges: list[int]) -> None:
    page = table(FUNDING).upright(50, at(0), at(4)).upright(550, at(0), at(4))
    for edge in edges:
        page.level(at(edge))
    assert rows_of(page.page) == FUNDING


figures = st.integers(0, 99_999).map("{:,}".format) | st.just("") | st.just("-")


@settings(max_examples=60)
@given(
    st.lists(st.lists(figures, min_size=3, max_size=3).filter(any), min_size=2, max_size=6),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_figures_stay_under_their_heading_whatever_is_blank(
    body: list[list[str]], every: bool, rng: random.Random
) -> None:
    rows = [FUNDING[0], ["합계", "1", "22", "33,333"], *([f"항목{n}", *row] for n, row in enumerate(body))]
    page = table(rows)
    for edge in range(len(rows) + 1):
        if every or edge in (0, 1, len(rows)):
            page.level(at(edge))
    found = page.shaken(rng).page
    for laid in found.tables:
        assert rows_of(found)[0] == rows[0]
        assert sorted(cell.text for cell in laid.cells if cell.text) == sorted(
            t for r in rows for t in r if t
        )
        for cell in laid.cells:
            assert cell.text == "" or cell.text in [row[cell.col] for row in rows]


def two_levels(page: Print, rulings: list[tuple[float, float]] | None = None) -> Print:
    """Two years with two measures each, and a heading that stands over one column alone."""
    page.level(100).level(136).level(190)
    page.centered(100, 118, "구분")
    for year, x in (("2024년", 250), ("2025년", 450)):
        page.centered(x, 109, year)
    for x, measure in zip((200, 300, 400, 500), ["계획", "확보"] * 2, strict=True):
        page.centered(x, 127, measure)
    for start, end in rulings or []:
        page.level(118, start, end)
    for place, label in enumerate(["계", "국비", "시비"]):
        y = 145 + 18 * place
        page.left(80, y, label)
        for x in (240, 340, 440, 540):
            page.right(x, y, "1,200")
    return page


@pytest.mark.parametrize(
    "rulings", [[], [(152, 348), (352, 548)], [(150, 550)]], ids=["no ruling", "one each", "one for both"]
)
def test_a_heading_over_several_columns_spans_them(rulings: list[tuple[float, float]]) -> None:
    rows = rows_of(two_levels(Print(), rulings).page)
    assert rows[:2] == [["구분", "2024년", "<", "2025년", "<"], ["^", "계획", "확보", "계획", "확보"]]
    assert rows[2] == ["계", "1,200", "1,200", "1,200", "1,200"]
    assert len(rows) == 5


def test_a_heading_that_stands_over_nothing_in_particular_makes_no_table() -> None:
    page = two_levels(Print())
    moved = [word for word in page.words if word.text != "2025년"]
    assert Print(moved, page.rulings).centered(385, 109, "2025년").page.tables == ()


def test_a_label_over_several_rows_spans_them() -> None:
    page = Print().level(100).level(118).level(136, 150, 550).level(154).level(172, 150, 550).level(190)
    for x, heading in ((100, "지표"), (200, "구분"), (350, "2024"), (480, "2025")):
        page.centered(x, 109, heading)
    for group, name in enumerate(["센터 수", "이용자"]):
        page.centered(100, 136 + 36 * group, name)
        for row, kind in enumerate(["목표", "실적"]):
            y = 127 + 36 * group + 18 * row
            page.centered(200, y, kind).centered(350, y, "10").centered(480, y, "12")
    assert rows_of(page.page)[1:] == [
        ["센터 수", "목표", "10", "12"],
        ["^", "실적", "10", "12"],
        ["이용자", "목표", "10", "12"],
        ["^", "실적", "10", "12"],
    ]


def test_a_wrapped_cell_is_one_row() -> None:
    page = Print().level(100).level(118).level(200)
    for x, heading in ((90, "시기"), (300, "추진내용"), (500, "비고")):
        page.centered(x, 109, heading)
    page.left(60, 127, "1분기").left(150, 127, "주민설명회를 네 곳에서 열고").left(150, 140, "의견을 모음")
    page.left(60, 160, "2분기").left(150, 160, "용역에 착수").left(490, 160, "진행")
    page.left(60, 180, "3분기").left(150, 180, "공사에 착공")
    assert rows_of(page.page) == [
        ["시기", "추진내용", "비고"],
        ["1분기", "주민설명회를 네 곳에서 열고\n의견을 모음", ""],
        ["2분기", "용역에 착수", "진행"],
        ["3분기", "공사에 착공", ""],
    ]


def test_two_tables_with_a_title_between_stay_two() -> None:
    page = table(FUNDING)
    page.left(50, at(4) + 14, "□ 집행 현황").right(550, at(4) + 14, "(단위 : 백만원)")
    table(FUNDING, at(4) + 26, page)
    for top in (100.0, at(4) + 26):
        for edge in range(5):
            page.level(at(edge, top))
    assert [(t.n_rows, t.n_cols) for t in page.page.tables] == [(4, 4), (4, 4)]


def test_two_tables_with_nothing_between_stay_two() -> None:
    page = table(FUNDING)
    table(FUNDING, 190, page)
    for top in (100.0, 190.0):
        for edge in range(5):
            page.level(at(edge, top))
    assert [(t.n_rows, t.n_cols) for t in page.page.tables] == [(4, 4), (4, 4)]


PROSE = "우리는 약속한 일을 빠짐없이 살피고 그 결과를 해마다 두 차례 주민에게 알리고 있습니다"


def prose(page: Print, top: float, x: float = 55, text: str = PROSE) -> Print:
    for line in range(6):
        page.left(x, top + 15 * line, text)
    return page


def newspaper() -> Print:
    page = prose(Print().level(100).level(205), 110, text=PROSE[:22])
    return prose(page, 110, 310, PROSE[:22])


def page_head_and_foot() -> Print:
    page = Print().left(50, 40, "공약 보고서").right(550, 40, "기획과").level(50)
    return (
        prose(page, 80).left(55, 200, "예산").right(545, 200, "1,200").level(780).centered(300, 790, "- 3 -")
    )


def contents() -> Print:
    page = Print().level(100).level(200)
    for line in range(5):
        page.left(55, 112 + 18 * line, f"제{line}장 추진상황").right(545, 112 + 18 * line, str(7 * line + 3))
    return page


def underlined_headings() -> Print:
    page = Print()
    for place in range(4):
        top = 100 + 150 * place
        prose(page.left(50, top, "□ 추진배경").right(550, top, "(계속)").level(top + 8), top + 25)
    return page


def signatures() -> Print:
    page = Print()
    for place, name in enumerate(["작성자", "검토자", "확인자"]):
        x = 50 + 170 * place
        page.left(x, 100, name).level(107, x + 40, x + 140)
        page.left(x, 130, name).level(137, x + 40, x + 140)
    return page


def title_box() -> Print:
    page = Print().level(100, 150, 450).level(130, 150, 450).upright(150, 100, 130).upright(450, 100, 130)
    return page.left(200, 115, "재원").left(330, 115, "계획")


def framed_notes() -> Print:
    page = Print().level(100).level(180).upright(50, 100, 180).upright(550, 100, 180)
    for line, note in enumerate(
        ["- 국비 1,200백만원 확보", "- 도비 600백만원 확보", "- 시비 600백만원 편성"]
    ):
        page.left(60, 115 + 20 * line, note)
    return page


NO_TABLES = {
    "two columns of text": newspaper,
    "head and foot of a page": page_head_and_foot,
    "a list of contents": contents,
    "underlined headings": underlined_headings,
    "lines to sign on": signatures,
    "a title in a box": title_box,
    "notes in a frame": framed_notes,
}


@pytest.mark.parametrize("made", NO_TABLES.values(), ids=NO_TABLES)
def test_what_is_no_table_stays_lines(made: object) -> None:
    assert callable(made)
    page = made()
    assert isinstance(page, Print)
    laid = page.page
    assert laid.tables == ()
    assert sum(len(line.words) for line in laid.lines) == len(page.words)


def test_ruled_tables_need_nothing_more() -> None:
    words = table(FUNDING).words
    assert implied_rulings(ruled([100, 118, 136, 154, 172], COLUMNS), words) == ()


places = st.integers(0, 12).map(lambda step: 60.0 + 40 * step)
heights = st.integers(0, 16).map(lambda step: 100.0 + 9 * step)
printed = st.tuples(
    places, heights, st.sampled_from(["국비", "1,200", "2024", "-", "구", "우리 시는 약속한 일을"])
)


@given(
    st.lists(printed, max_size=30),
    st.lists(st.tuples(heights, st.sampled_from([(50, 550), (50, 300), (150, 550)])), max_size=8),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_every_word_stands_in_a_cell_or_on_a_line(
    words: list[tuple[float, float, str]],
    levels: list[tuple[float, tuple[int, int]]],
    framed: bool,
    rng: random.Random,
) -> None:
    page = Print()
    for x, y, text in words:
        page.left(x, y, text)
    for y, (start, end) in levels:
        page.level(y + 4.5, start, end)
    if framed:
        page.level(95).level(250).upright(50, 95, 250).upright(550, 95, 250)
    page = page.shaken(rng)
    laid = page.page
    kept = [word for line in laid.lines for word in line.words]
    kept += [word for each in laid.tables for cell in each.cells for word in cell.words]
    assert sorted(map(repr, kept)) == sorted(map(repr, page.words))


def test_a_row_of_labels_over_a_row_of_values_is_a_table() -> None:
    """The head of a pledge, ruled above, between and below."""
    head = [["관리번호", "사업명", "담당부서", "추진상황"], ["7", "쉼터 설치", "건설과", "완료"]]
    page = table(head)
    for edge in (0, 1, 2):
        page.level(at(edge))
    assert rows_of(page.page) == head


def test_wide_blanks_part_no_value_of_a_row_that_is_alone() -> None:
    """Text that fills its cell: no other row shows whether a wide blank is a gutter."""
    page = table([["관리번호", "사업명", "담당부서", "추진상황"], ["7", "", "건설과", "완료"]])
    for x, word in ((195.0, "마을"), (221.0, "쉼터"), (247.0, "설치")):
        page.left(x, at(1) + HIGH_POINTS / 2, word)
    for edge in (0, 1, 2):
        page.level(at(edge))
    assert rows_of(page.page)[1] == ["7", "마을 쉼터 설치", "건설과", "완료"]


@pytest.mark.parametrize(("values", "is_table"), [(["24", "24", ""], True), (["24", "", ""], False)])
def test_a_row_of_figures_may_have_blanks_under_its_labels(values: list[str], is_table: bool) -> None:
    """The years to come of an indicator; where hardly anything is filled, nothing speaks for a table."""
    rows = [["성과지표", "2023년", "2024년", "2025년"], ["쉼터", *values]]
    page = table(rows)
    for edge in (0, 1, 2):
        page.level(at(edge))
    assert [rows_of(page.page)] == [rows] if is_table else not page.page.tables


def test_two_ruled_lines_of_two_words_are_no_table() -> None:
    """As the head and the foot of a page may be."""
    page = table([["공약 이행 현황", "새벌시"], ["기획예산과", "7"]])
    for edge in (0, 1, 2):
        page.level(at(edge))
    assert not page.page.tables


def test_a_total_over_the_years_and_one_among_the_rows_make_no_second_heading() -> None:
    """합계 heads a column and names a row."""
    page = Print().level(100)
    for x, text in zip((200, 300, 400, 500), ("합계", "2024", "2025", "2026"), strict=True):
        page.centered(x, 110, text)
    page.centered(90, 118, "구분").level(125)
    for y, label in ((135, "합계"), (155, "국비"), (175, "시비")):
        page.centered(90, y, label)
        for x in (200, 300, 400, 500):
            page.right(x + 15, y, "1,234")
        page.level(y + 10)
    assert [row[0] for row in rows_of(page.page)] == ["구분", "합계", "국비", "시비"]


def test_two_rows_of_figures_are_no_head() -> None:
    page = Print().level(100)
    for y, label in ((110, "합계"), (130, "국비")):
        page.centered(90, y, label)
        for x in (200, 300, 400, 500):
            page.right(x + 15, y, "1,234")
        page.level(y + 10)
    assert not page.page.tables


def test_a_value_on_two_lines_stands_under_its_label() -> None:
    """And a label on two lines beside its value: both are one row."""
    page = Print().level(100)
    for x, text in zip((90, 250, 420, 520), ("관리번호", "공약명", "담당부서", "상태"), strict=True):
        page.centered(x, 110, text)
    page.level(120)
    for x, text in zip((90, 250, 520), ("1-2", "도서관 조성", "정상추진"), strict=True):
        page.centered(x, 135, text)
    page.centered(420, 130, "공원과 시설팀").centered(420, 141, "(이몽룡)").level(150)
    assert rows_of(page.page)[1][0] == "1-2"
    page = Print().level(100)
    for x, text in zip((90, 250, 420, 520), ("연번", "1", "사업명", "도서관"), strict=True):
        page.centered(x, 110, text)
    page.level(120).centered(90, 129, "담당부서").centered(90, 143, "(담당자)")
    for x, text in zip((250, 420, 520), ("공원과", "상태", "완료"), strict=True):
        page.centered(x, 136, text)
    assert rows_of(page.level(152).page)[1][1:] == ["공원과", "상태", "완료"]


def test_headings_of_neighbours_that_stand_close_are_parted_over_their_columns() -> None:
    """A wide font leaves less white between 달성률 and the next 목표 than between columns elsewhere."""
    page = Print().level(100)
    for x, text in zip(
        (90, 170, 240, 300, 360, 420), ("지표", "목표", "실적", "달성률", "목표", "실적"), strict=True
    ):
        page.centered(x, 110, text)
    page.words[-3:-1] = [
        replace(page.words[-3], box=Box(290, 105.5, 327, 114.5)),
        replace(page.words[-2], box=Box(333, 105.5, 370, 114.5)),
    ]
    page.level(120)
    for y, label in ((130, "이용객"), (150, "방문객")):
        page.centered(90, y, label)
        for x, said in zip((170, 240, 300, 360, 420), ("12", "13", "108", "20", "21"), strict=True):
            page.right(x + 5, y, said)
        page.level(y + 10)
    assert rows_of(page.page)[0] == ["지표", "목표", "실적", "달성률", "목표", "실적"]
