from __future__ import annotations

import pytest

from extract.model.layout import Block, Box, Line, Picture
from extract.records.readers.evidence import read_evidence

from .made import section


def at(text: str, left: float, top: float = 200.0, confidence: float = 0.9) -> Line:
    return Line(1, text, confidence, Box(left, top, left + 8.0 * len(text), top + 10))


def captions(*blocks: Block) -> list[str]:
    return [each.caption.value for each in read_evidence((section("evidence", *blocks),))]


PICTURE = Picture(1, Box(40, 100, 240, 195))


def test_a_line_below_a_picture_is_a_caption() -> None:
    assert captions(PICTURE, at("산책로 개장식", 80)) == ["산책로 개장식"]


def test_a_line_beside_a_dated_caption_is_one() -> None:
    assert captions(at("개장식('24. 5. 13.)", 60), at("산책로 준공식", 320)) == [
        "개장식('24. 5. 13.)",
        "산책로 준공식",
    ]


def test_two_lines_beside_each_other_are_captions_where_no_picture_is_known() -> None:
    assert captions(at("산책로 개장식", 60), at("산책로 준공식", 320)) == ["산책로 개장식", "산책로 준공식"]


@pytest.mark.parametrize(
    "blocks",
    [
        (at("산책로 개장식", 60),),
        (at("산책로 개장식", 60, 100), at("산책로 준공식", 320, 300)),
        (PICTURE, at("산책로 개장식", 60, 400), at("산책로 준공식", 320, 400)),
        (PICTURE, at("산책 @ ® [| 9 0 &", 80)),
        (PICTURE, at("산책로 개장식", 80, 200, 0.3)),
    ],
)
def test_other_lines_are_no_captions(blocks: tuple[Block, ...]) -> None:
    assert captions(*blocks) == []
