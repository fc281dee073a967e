from __future__ import annotations

from extract.model.layout import Block
from extract.records.readers.evidence import read_evidence

from ..made import dump, line, section


def captions(*blocks: Block) -> list[str]:
    return [each.caption.value for each in read_evidence((section("evidence", *blocks),))]


def test_a_dated_line_is_a_caption() -> None:
    (found,) = read_evidence((section("evidence", line("< 산책로 개장식(2024. 5. 13.) >", page=3, at=50)),))
    assert found.caption.value == "산책로 개장식(2024. 5. 13.)"
    assert found.caption.page == 3
    assert [date.start.value for date in found.dates] == ["2024-05-13"]


def test_two_captions_on_one_line_are_parted() -> None:
    assert captions(line("산책로 개장식('24. 5. 13.) 쉼터 준공식('24. 6. 20.)")) == [
        "산책로 개장식('24. 5. 13.)",
        "쉼터 준공식('24. 6. 20.)",
    ]


def test_captions_in_a_table() -> None:
    table = dump(["개장식('24. 5. 13.)", "준공식('24. 6. 20.)"], ["", "나무 심기('24. 4. 5.)"])
    assert captions(table) == ["개장식('24. 5. 13.)", "준공식('24. 6. 20.)", "나무 심기('24. 4. 5.)"]


def test_a_bracket_before_the_date_belongs_to_the_caption() -> None:
    assert captions(line("쉼터(하천 옆) 준공(2024. 6. 20.)")) == ["쉼터(하천 옆) 준공(2024. 6. 20.)"]


def test_a_garbled_copy_that_breaks_off_is_no_caption() -> None:
    lines = (line("산책로 개장식 모습('24. 5. 13.)"), line("산책르 개창식 모슴('24. 5. 18.) 산책 (2"))
    assert captions(*lines) == ["산책로 개장식 모습('24. 5. 13.)"]


def test_nothing_is_nothing() -> None:
    assert read_evidence(()) == ()
    assert captions(line("사진")) == []
