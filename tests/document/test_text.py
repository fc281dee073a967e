from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document import open_input
from extract.document.encoding import decoded
from extract.errors import InputRefused
from extract.model.source import TextDump
from extract.settings import DocumentSettings

REPORT = "관리번호\t7\n공약명\t가람천 강변길 조성\n총사업비\t1,200백만원\n"

KOREAN = st.text(
    st.characters(codec="euc_kr", min_codepoint=0x20, exclude_characters="\u3164")
    | st.sampled_from("공약이행상황가나다")
)


def _dump(folder: Path, data: bytes, settings: DocumentSettings | None = None) -> TextDump:
    path = folder / "덤프.txt"
    path.write_bytes(data)
    with open_input(path, settings or DocumentSettings()) as dump:
        assert isinstance(dump, TextDump)
        return dump


@given(KOREAN)
def test_whatever_korean_is_saved_as_it_reads_the_same(text: str) -> None:
    report = REPORT + text
    assert decoded(report.encode("utf-8"))[0] == report
    assert decoded(report.encode("cp949"))[0] == report
    for encoding in ("utf-8-sig", "utf-16"):
        assert decoded(report.encode(encoding))[0] == report
    assert decoded(b"\xfe\xff" + report.encode("utf-16-be"))[0] == report


@given(KOREAN, st.integers(0, 2**30), st.integers(0x80, 0xFF))
def test_a_broken_byte_breaks_no_more_than_its_neighbours(text: str, place: int, byte: int) -> None:
    """Neither does damaged UTF-8 turn into CP949, nor is the damage hidden."""
    data = (REPORT + text).encode()
    place %= len(data) + 1
    read, notices = decoded(data[:place] + bytes([byte]) + data[place:])
    before = data[:place].decode("utf-8", "ignore")
    assert read.startswith(before)
    assert "\ufffd" not in read or [notice.code for notice in notices] == ["broken-characters"]


@given(st.binary())
def test_any_bytes_are_read_somehow(data: bytes) -> None:
    text, notices = decoded(data)
    assert ("\ufffd" in text) == any(notice.code == "broken-characters" for notice in notices)


def test_the_encoding_is_told_where_it_is_not_utf8(tmp_path: Path) -> None:
    (notice,) = _dump(tmp_path, REPORT.encode("cp949")).notices
    assert (notice.code, notice.severity, notice.facts) == ("text-encoding", "info", (("encoding", "CP949"),))
    assert _dump(tmp_path, REPORT.encode()).notices == ()


def test_broken_characters_stay_where_they_were(tmp_path: Path) -> None:
    dump = _dump(tmp_path, REPORT.encode().replace("약".encode(), b"\xec\x95"))
    assert "공\ufffd명" in dump.text
    assert [(notice.code, notice.severity) for notice in dump.notices] == [("broken-characters", "warning")]


def test_text_is_composed_and_its_lines_end_alike(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", REPORT).replace("\n", "\r\n")
    dump = _dump(tmp_path, apart.encode("utf-8-sig"))
    assert (dump.text, dump.source.pages, dump.source.name) == (REPORT, 1, "덤프.txt")
    assert _dump(tmp_path, "가\f나\v다\r라\u2028마".encode()).text == "가\n나\n다\n라\n마"


def test_what_steers_a_terminal_is_taken_out_and_told(tmp_path: Path) -> None:
    data = "공약 이행 보고서의 본문입니다. 공\x1b[31m약\x00 \u202e이\u200b행\x08 \x1b]0;title\x07끝\U000e0041".encode()
    dump = _dump(tmp_path, data)
    assert dump.text == "공약 이행 보고서의 본문입니다. 공약 이행 끝"
    assert [(notice.code, notice.severity) for notice in dump.notices] == [
        ("control-characters-removed", "info")
    ]


def test_a_sequence_without_end_swallows_nothing(tmp_path: Path) -> None:
    assert _dump(tmp_path, "공\x1b]약 1,200\n이행".encode()).text == "공]약 1,200\n이행"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\u200b".encode()])
def test_nothing_to_read_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        _dump(tmp_path, data)
    assert refused.value.code == "empty-file"


def test_too_much_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        _dump(tmp_path, b"a" * (2**20 + 1), DocumentSettings(max_text_mib=1))
    assert (refused.value.code, refused.value.facts) == ("text-too-large", {"limit": 1})


@pytest.mark.parametrize("unit", ["가", "\x1b]", "\x1b[0", "a\u0301", "\ufffd ", "\x00 "])
def test_long_lines_take_linear_time(unit: str, tmp_path: Path) -> None:
    begun = time.monotonic()
    _dump(tmp_path, b"head\n" * 2000 + (unit * 1_000_000).encode())
    assert time.monotonic() - begun < 5


def test_thousands_of_marks_on_a_letter_take_linear_time(tmp_path: Path) -> None:
    began = time.monotonic()
    dump = _dump(tmp_path, ("공약 a" + "\u0316\u0300" * 200_000).encode())
    assert time.monotonic() - began < 5
    assert len(dump.text) < 50
    assert [notice.code for notice in dump.notices] == ["control-characters-removed"]
