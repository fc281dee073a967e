from __future__ import annotations

import pytest

from extract.lexicon.headings import Heading, split_heading


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3 나래천 산책로 조성", "3"),
        ("3. 나래천 산책로 조성", "3"),
        ("□ 1-2. 나래천 산책로 조성", "1-2"),
        ("1 - 2 - 13 나래천 산책로 조성", "1-2-13"),
        ("[30] 나래천 산책로 조성", "30"),
        ("30 | 나래천 산책로 조성", "30"),
    ],
)
def test_number_and_name(text: str, number: str) -> None:
    assert split_heading(text) == Heading(number, "나래천 산책로 조성")


@pytest.mark.parametrize(
    "text", ["", "나래천 산책로 조성", "30", "30 -", "2024년 계획", "1,200 명", "3개소 조성"]
)
def test_what_is_no_heading(text: str) -> None:
    assert split_heading(text) is None
