from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.joining import Joiner

JOINER = Joiner.of(["산책로 정비사업 추진", "어린이도서관 건립"])


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("산책로 정비", "사업 완료", "산책로 정비사업 완료"),  # a word that the document has elsewhere
        ("어린이도서", "관 건립", "어린이도서관 건립"),
        ("작은도서관", "운영 지원", "작은도서관 운영 지원"),
        ("주민 참여(", "25명)", "주민 참여(25명)"),
        ("쉼터 설치", "(3개소)", "쉼터 설치(3개소)"),
        ("쉼터 설치", ", 나무 심기", "쉼터 설치, 나무 심기"),
        ("나무 심기 12", "그루", "나무 심기 12 그루"),
        ("수강생 30", "명 모집", "수강생 30명 모집"),
        ("착공 '", "24. 3.", "착공 '24. 3."),
        ("앞말", "", "앞말"),
        ("", "뒷말", "뒷말"),
    ],
)
def test_joining(before: str, after: str, joined: str) -> None:
    assert JOINER.join(before, after) == joined


@given(st.text(max_size=20), st.text(max_size=20))
def test_joining_adds_one_blank_at_most(before: str, after: str) -> None:
    assert JOINER.join(before, after) in (before + after, f"{before} {after}")
