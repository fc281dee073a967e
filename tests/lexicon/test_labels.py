from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.lexicon import load
from extract.lexicon.labels import Labelled, split_label, split_line

LABELS = load().labels


@pytest.mark.parametrize(
    ("text", "key", "rest"),
    [
        ("관리번호", "number", ""),
        ("관 리 번 호", "number", ""),
        ("관리번호 30", "number", "30"),
        ("관리번호\n30", "number", "30"),
        ("총사업비 : 12억원", "total_budget", "12억원"),
        ("총 사업비 : 12억원", "total_budget", "12억원"),
        ("공약명\n나래천\n산책로", "name", "나래천 산책로"),
        ("추진상항", "status", ""),
    ],
)
def test_a_label_and_what_follows(text: str, key: str, rest: str) -> None:
    assert split_label(text, LABELS) == Labelled(key, rest)


@pytest.mark.parametrize(
    ("text", "rest", "unit"),
    [
        ("총사업비(천원)", "", "(천원)"),
        ("총사업비\n(단위 : 백만 원)", "", "(단위 : 백만 원)"),
        ("총사업비(천원) 537,000", "537,000", "(천원)"),
    ],
)
def test_a_label_with_its_unit(text: str, rest: str, unit: str) -> None:
    assert split_label(text, LABELS) == Labelled("total_budget", rest, unit)


def test_a_label_with_its_unit_on_a_line() -> None:
    assert split_line("총사업비(천원) : 537,000", LABELS) == (Labelled("total_budget", "537,000", "(천원)"),)


@pytest.mark.parametrize("text", ["", "30", "나래천 산책로 조성", "12억원", " : ", "쉼터 설치 3개소"])
def test_what_is_no_label(text: str) -> None:
    assert split_label(text, LABELS) is None


@given(
    st.sampled_from([(key, word) for key, words in LABELS.items() for word in words]),
    st.sampled_from([" ", "\n", " : ", "："]),
)
def test_every_label_of_the_lexicon_is_found(label: tuple[str, str], gap: str) -> None:
    key, word = label
    alone, before = split_label(word, LABELS), split_label(f"{word}{gap}777", LABELS)
    assert alone is not None
    assert before is not None
    assert word in LABELS[alone.key]
    assert (before.key, before.rest) == (alone.key, "777")
    assert alone.key == key or word in LABELS[key]


@given(st.text(max_size=30))
def test_what_follows_is_in_the_text(text: str) -> None:
    found = split_label(text, LABELS)
    assert found is None or "".join(found.rest.split()) in "".join(text.split())


def test_long_prose_takes_no_time() -> None:
    assert split_label("가 " * 20_000, LABELS) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("관리번호 7 공약명 나래천 산책로", (("number", "7"), ("name", "나래천 산책로"))),
        ("○ 추진부서/팀 담당자 : 하천과 하천팀", (("contact", "하천과 하천팀"),)),
        ("○ 담당부서 (담당자) : 하천과", (("contact", "하천과"),)),
        ("○ 공약명 : 사업비 지원 확대", (("name", "사업비 지원 확대"),)),
        ("전화：1234 담당자：나무늘", (("phone", "1234"), ("officer", "나무늘"))),
        ("O 관리번호 7", (("number", "7"),)),
        ("뇨 이행상태 : 정상추진", (("status", "정상추진"),)),
        ("\\ 간리번호 : 1-9", (("number", "1-9"),)),
        ("뇨 관리번호 7", ()),
        ("간리번호 7", ()),
        ("사업기간 : 2024. 5월", ()),
        ("나래천의 관리번호 7", ()),
        ("관리번호 :", ()),
    ],
)
def test_labels_of_a_line(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert tuple((said.key, said.rest) for said in split_line(text, LABELS)) == expected


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("○ 사업비 : 5억원", True),
        ("\\ 사업비 : 5억원", True),
        ("C 사업비 : 5억원", True),
        ("시 사업비 : 5억원", False),
        ("뇨 사업비 : 5억원", False),
        ("○ 총 사업지 : 5억원", False),
    ],
)
def test_a_label_that_may_be_another_word_is_not_sure(text: str, sure: bool) -> None:
    """A syllable before it may be a misread bullet, or whose share it is."""
    (said,) = split_line(text, LABELS)
    assert (said.key, said.rest, said.sure) == ("total_budget", "5억원", sure)
