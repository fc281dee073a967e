from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.redact import Mask, Personal

WORDING = load()

PERSONAL = Personal(
    names=frozenset({"이몽룡", "윤슬", "홍○○"}),
    phones=frozenset({"6388", "540-1234"}),
    units=frozenset({"도서관건립팀"}),
)
MASK = Mask(PERSONAL, WORDING)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("담당 이몽룡 주무관", "담당 *** 주무관"),
        ("이몽룡이 설명", "***이 설명"),
        ("담당자이몽룡", "담당자***"),
        ("이 몽 룡", "***"),
        ("이몽\n룡", "***"),
        ("윤슬 주무관, 윤슬이", "*** 주무관, ***이"),
        ("윤슬기 작가", "윤슬기 작가"),
        ("홍○○", "***"),
        ("이몽룡(6388)", "***(***)"),
        ("이몽룡 ☎ 6388", "*** ☎ ***"),
        ("이몽룡 2024. 5. 7.", "*** 2024. 5. 7."),
        ("이몽룡(5678) 점검", "***(***) 점검"),
        ("이몽룡(2024) 점검", "***(2024) 점검"),
        ("이몽룡 (1,234)", "*** (1,234)"),
        ("이몽룡 (5678명)", "*** (5678명)"),
        ("윤슬 사무관", "*** 사무관"),
        ("이몽룡 외 6388명", "*** 외 6388명"),
        ("참석 6388명, 540백만원", "참석 6388명, 540백만원"),
        ("신청 540-1234", "신청 ***"),
        ("종이 몽룡의 길", "종이 몽룡의 길"),
    ],
)
def test_known_names_and_numbers_are_left_out_of_any_text(text: str, left: str) -> None:
    assert MASK.hide(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("문화과 / 도서관팀 이몽룡 (☎ 5678)", "문화과 / 도서관팀 *** (☎ ***)"),
        ("문화과 / 도서관건립\n팀 성춘향 5678", "문화과 / 도서관건립\n팀 ***"),
        ("문화과장 성춘향", "문화과장 ***"),
        ("문화과(성춘향, 26388)", "문화과(***, ***)"),
        ("담당자 : 성춘E", "담당자 : ***"),
        ("공원과 3건, 1,200명 성춘향 540번", "공원과 3건, 1,200명 ***"),
        ("공원과(2024년) 金哲洙", "공원과(2024년) ***"),
        ("도시과장 성춘향팀장 (1234)", "도시과장 *** (***)"),
        ("지방행정주사 성춘향 총괄", "*** 총괄"),
        ("미정", "미정"),
    ],
)
def test_of_a_contact_units_alone_stay(text: str, left: str) -> None:
    assert MASK.hide_contact(text) == left


def test_a_department_stays_unless_it_is_a_name() -> None:
    assert MASK.hide_unit("문화 관광과") == "문화 관광과"
    assert MASK.hide_unit("문화과 이몽룡") == "문화과 ***"


@given(st.text("이몽룡윤슬은과 0123456789-.()☎@전화\n○홍", max_size=40))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = MASK.hide(text)
    assert MASK.hide(once) == once
    assert "이몽룡" not in once


def test_nothing_known_hides_nothing() -> None:
    assert Mask(Personal(), WORDING).hide("담당 이몽룡, 6388명") == "담당 이몽룡, 6388명"
