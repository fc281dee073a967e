from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.redact.numbers import Numbers, extension, known_number
from extract.redact.spans import merged, replaced

NUMBERS = Numbers(load())


def hidden(text: str) -> str:
    return replaced(text, NUMBERS.spans(text), "***")


@pytest.mark.parametrize(
    "number",
    [
        "02-123-4567",
        "031-123-4567",
        "(031) 123-4567",
        "02)123-4567",
        "(02)1234-5678",
        "010-1234-5678",
        "010 1234 5678",
        "010.1234.5678",
        "01012345678",
        "063–540–1234",
        "063 ~ 540 ~ 1234",
        "070-1234-5678",
        "031―123―4567",
        "031ㅡ123ㅡ4567",
        "055/123/4567",
        "82-53-803-2345",
        "０２－１２３－４５６７",
        "O10-1234-5678",
        "053-803-2345, 2346",
        "053-803-2345/2346",
        "053-803-2345, 803-2346",
        "053-803-2345,2346",
        "053-803-2345·2346",
        "053-803-2345, -2346",
        "053-803-2345,6",
        "053-803-2345∼8",
        "053-803-2011/2012",
        "010-12 34-5678",
        "055-123-45 67",
        "0 53-803-2345",
        "053:803:2345",
        "031_123_4567",
        "O1O-1234-5678",
        "053-8O3-2345",
        "053-\n803-2345",
        "(053)803-\n2345",
        "+82-2-123-4567",
        "+82 10 1234 5678",
        "02-123-4567~9",
    ],
)
@pytest.mark.parametrize("text", ["{}", "담당 도서관팀 {} 끝", "문의 {}, 2024. 5. 7.", "{}\n1,200백만원"])
def test_a_whole_number_is_known_by_its_form(number: str, text: str) -> None:
    assert hidden(text.format(number)) == text.format("***")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("☎6388", "☎***"),
        ("(☎ 6388)", "(☎ ***)"),
        ("☏ 540-1234", "☏ ***"),
        ("(@6237)", "(@***)"),
        ("☎ 6388, 6389", "☎ ***"),
        ("☎803-2345, 803-2346", "☎***"),
        ("☎ 2718 부서 대표", "☎ *** 부서 대표"),
        ("☎ 271O", "☎ ***"),
        ("☎ 2718·2719", "☎ ***"),
        ("(053-803-2011, 2012)", "(***)"),
        ("문의 053-803-2345, 2024 하반기", "문의 ***, 2024 하반기"),
        ("문의 053-803-2345, 300 명", "문의 ***, 300 명"),
        ("053-803-2345 / 300백만원", "*** / 300백만원"),
        ("내선 2718, 2719", "내선 ***"),
        ("전화: 803-2345, 803-2346", "전화: ***"),
        ("행정전화 7-1234", "행정전화 ***"),
        ("(단축번호 1234)", "(단축번호 ***)"),
        ("Mobile 1234", "Mobile ***"),
        ("내선 1234", "내선 ***"),
        ("(내선번호 : 1234)", "(내선번호 : ***)"),
        ("Tel. 540-1234", "Tel. ***"),
        ("전화번호 540-1234로 신청", "전화번호 540-1234로 신청"),
    ],
)
def test_a_short_number_is_known_by_the_sign_before_it(text: str, left: str) -> None:
    assert hidden(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "2,024-12-31",
        "1,200-300",
        "2024-12-31",
        "2024.12.31.",
        "'24. 5. 13. ~ 6. 4.",
        "’02. 123. 4567",
        "2024-2026",
        "1200-3000명",
        "전화 1200건",
        "단가 @3000원",
        "@500천원×10명",
        "☎ 300대 교체",
        "교환 120 여명",
        "031 2024 2025",
        "단가 @3000",
        "@3000 × 30",
        "☎ 2024. 5. 7.",
        "전화 1-2024",
        "053 803 백만원",
        "02-01 12345",
        "10 2-123-4567",
        "lO0명",
        "02 300 4500 명",
        "전화 1,200 건",
        "전화 상담 1234 건",
        "문의 2024. 5. 7.",
        "문의 2024-2026",
        "전화 350 명",
        "전화 1200~3000명",
        "전화 2100. 1. 1.",
        "국비 0, 시비 1200 3000",
        "0.123 4567",
        "△120",
        "5,000천원 12.5억원 1억 1천만원",
        "100.0% 031",
        "a@1234.kr",
    ],
)
def test_figures_and_dates_are_no_numbers(text: str) -> None:
    assert hidden(text) == text


AMOUNTS = st.integers(0, 10**15).map(lambda won: f"{won:,}") | st.integers(0, 10**9).map(str)
DECIMALS = st.floats(0, 10**6, allow_nan=False).map(lambda figure: f"{figure:,.1f}")
DATES = st.dates().flatmap(
    lambda day: st.sampled_from(
        [
            f"{day:%Y-%m-%d}",
            f"{day:%Y.%m.%d}.",
            f"{day.year}. {day.month}. {day.day}.",
            f"'{day:%y}. {day.month}. {day.day}.",
            f"{day.year}-{day.month}",
            f"{day.year}년 {day.month}월 {day.day}일",
            f"{day:%Y}~{day.year + 3}",
        ]
    )
)
UNITS = st.sampled_from(["", "원", "천원", "백만 원", "억원", "명", " 건", "%", "개소", "년"])
FIGURES = st.builds(str.__add__, AMOUNTS | DECIMALS, UNITS) | DATES


@given(st.lists(FIGURES, min_size=1, max_size=4), st.sampled_from([" ", ", ", " / ", "\t", "\n", " ~ ", "("]))
def test_no_figure_or_date_is_ever_taken_for_a_number(figures: list[str], between: str) -> None:
    text = between.join(figures)
    assert hidden(text) == text


@given(FIGURES, st.sampled_from(["전화 상담 ", "문의 접수 ", "내선 증설 ", "전화 "]))
def test_a_figure_with_its_unit_behind_a_word_is_none(figure: str, word: str) -> None:
    text = f"{word}{figure}건" if figure[-1:].isdigit() else f"{word}{figure}"
    assert hidden(text) == text


@given(
    FIGURES, st.sampled_from(["문의 053-803-2345, ", "☎ 053-803-2345 / ", "(☎ 803-2345) ", "☎053-803-2345\n"])
)
def test_a_figure_or_date_behind_a_number_stays(figure: str, number: str) -> None:
    shown = figure if not figure.isdigit() else f"{figure}건"
    assert hidden(number + shown).endswith(shown)


@given(st.text("0123456789-. ()☎@전화내선'~,\n", max_size=40))
def test_hiding_twice_is_hiding_once(text: str) -> None:
    assert hidden(hidden(text)) == hidden(text)


def test_a_number_once_read_is_known_again_but_an_extension_alone_is_not() -> None:
    known = known_number("540-1234")
    assert known is not None
    assert known.search("담당 540 1234 로") is not None
    assert known.search("1,540-1234") is None
    assert known_number("1234") is None
    assert extension("02-540-1234") == "1234"


def test_stretches_that_only_a_dash_parts_are_one() -> None:
    assert merged([(4, 6), (0, 3)], "abc-de") == ((0, 6),)
    assert merged([(0, 1), (2, 3)], "a,b") == ((0, 1), (2, 3))
