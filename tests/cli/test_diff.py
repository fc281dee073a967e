from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from ..audit.reports import report
from ..comparison.reports import OTHERS, PLEDGE
from .conftest import Gongyak
from .test_audit import written


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return written(tmp_path / "old.json", report(PLEDGE, *OTHERS))


@pytest.fixture
def new(tmp_path: Path) -> Path:
    moved = PLEDGE.model_copy(update={"status": "보류", "officer": "박나루"})
    return written(tmp_path / "new.json", report(*OTHERS, moved))


def test_no_difference_is_one_line(gongyak: Gongyak, old: Path) -> None:
    run = gongyak("diff", old, old)
    assert (run.code, run.said) == (0, "")
    assert run.out == f"{old} → {old}: 공약 3건 → 3건, 오류 0, 경고 0, 참고 0\n"


@pytest.mark.parametrize(
    ("language", "sign"), [("ko", "[경고] status-moved-back"), ("en", "[warning] status-moved-back")]
)
def test_differences_are_told_by_pledge(
    gongyak: Gongyak, old: Path, new: Path, language: str, sign: str
) -> None:
    run = gongyak("diff", old, new, "--lang", language)
    assert run.code == 1
    _, pledge, difference, was, now = run.out.splitlines()
    assert pledge == "  1 강변 놀이터 조성"
    assert difference.strip().startswith(sign)
    assert was.endswith("/pledges/0/status = 정상추진")
    assert now.endswith("/pledges/2/status = 보류")


def test_fail_on_and_contacts(gongyak: Gongyak, old: Path, new: Path) -> None:
    assert gongyak("diff", old, new, "--fail-on", "error").code == 0
    assert "contact-changed" in gongyak("diff", old, new, "--contacts").out


def test_json_and_csv_hold_both_languages(gongyak: Gongyak, old: Path, new: Path, tmp_path: Path) -> None:
    (row,) = json.loads(gongyak("diff", old, new, "--to", "json").out)["differences"]
    assert (row["code"], row["was"], row["now"]) == ("status-moved-back", "정상추진", "보류")
    assert row["old_paths"] == ["/pledges/0/status"]
    out = tmp_path / "d.csv"
    assert gongyak("diff", old, new, "--to", "csv", "--out", out).code == 1
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    (line,) = csv.DictReader(out.read_text("utf-8-sig").splitlines())
    assert line["message_en"] == row["message_en"]
    assert line["message_ko"] == row["message_ko"]


def test_other_issuers_are_one_clear_line(gongyak: Gongyak, old: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other.json", report(PLEDGE, issuer="나루시"))
    run = gongyak("diff", old, other, "--lang", "en")
    assert (run.code, run.out) == (2, "")
    (line,) = run.lines
    assert line.startswith("[issuers-differ] ")
    assert "가온시" in line
    assert "나루시" in line


def test_what_is_no_record_is_told_for_both(gongyak: Gongyak, tmp_path: Path) -> None:
    run = gongyak("diff", tmp_path / "a.json", tmp_path / "b.json")
    assert (run.code, len(run.lines)) == (4, 2)


def test_the_command_line_is_checked(gongyak: Gongyak, old: Path, new: Path) -> None:
    assert gongyak("diff", old).said.startswith("[two-records-wanted] ")
    assert gongyak("diff", old, new, "--to", "jsonl").said.startswith("[unknown-format] ")
    assert gongyak("diff", old, new, "--to", "json,csv").said.startswith("[one-format-wanted] ")
    assert gongyak("diff", old, new, "--out", new).said.startswith("[output-is-input] ")
