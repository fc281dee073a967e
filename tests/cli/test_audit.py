from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from extract.messages import Language, say
from schemas import Report

from ..audit.reports import funded, table
from .conftest import Gongyak

WRONG = funded(*table({"계": {"2024": 90}, "국비": {"2024": 60}, "시비": {"2024": 40}}))
RIGHT = funded(*table({"계": {"2024": 100}, "국비": {"2024": 60}, "시비": {"2024": 40}}))


def written(path: Path, report: Report) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(report.model_dump_json(), "utf8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return written(tmp_path / "in" / "wrong.json", WRONG)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    return written(tmp_path / "in" / "right.json", RIGHT)


def test_a_sound_record_is_one_line(gongyak: Gongyak, right: Path) -> None:
    run = gongyak("audit", right)
    assert (run.code, run.said) == (0, "")
    assert run.out == f"{right}: 공약 1건, 오류 0, 경고 0, 참고 0\n"


@pytest.mark.parametrize(
    ("language", "sign"), [("ko", "[경고] sum-mismatch"), ("en", "[warning] sum-mismatch")]
)
def test_findings_are_told_by_pledge_with_their_values(
    gongyak: Gongyak, wrong: Path, language: str, sign: str
) -> None:
    before = wrong.read_bytes()
    run = gongyak("audit", wrong, "--lang", language)
    assert run.code == 1
    _, pledge, finding, *values = run.out.splitlines()
    assert pledge == "  1 놀이터 조성"
    assert finding.strip().startswith(sign)
    assert "/pledges/0/budgets/0/amount = 90,000,000" in [value.strip() for value in values]
    assert wrong.read_bytes() == before


@pytest.mark.parametrize(("least", "code"), [("info", 1), ("warning", 1), ("error", 0)])
def test_fail_on_decides_the_exit_code_alone(gongyak: Gongyak, wrong: Path, least: str, code: int) -> None:
    run = gongyak("audit", wrong, "--fail-on", least)
    assert run.code == code
    assert "sum-mismatch" in run.out


def test_an_unknown_severity_is_refused(gongyak: Gongyak, right: Path) -> None:
    run = gongyak("audit", right, "--fail-on", "fatal")
    assert (run.code, run.out) == (2, "")
    assert run.said.startswith("[unknown-severity] ")


def test_a_bad_file_does_not_stop_the_others(gongyak: Gongyak, wrong: Path, right: Path) -> None:
    bad = wrong.parent / "bad.json"
    bad.write_text('{"source": {}}', "utf8")
    run = gongyak("audit", bad, wrong, right, "-q")
    assert run.code == 4
    assert [line.partition(":")[0] for line in run.out.splitlines()[:2]] == [str(wrong), str(right)]
    (line,) = run.lines
    assert line.startswith("[record-missing] ")
    assert str(bad) in line
    assert "/source/name" in line


def test_a_folder_stands_for_the_records_in_it(gongyak: Gongyak, wrong: Path, right: Path) -> None:
    (wrong.parent / "x.tables.json").write_text("{}", "utf8")
    run = gongyak("audit", wrong.parent, right, "-q")
    assert [Path(line.split(":")[0]).name for line in run.out.splitlines()[:-1]] == [
        "right.json",
        "wrong.json",
    ]


TROUBLE = {
    "record-not-json": "{",
    "record-odd-json": '{"source": {"name": "a", "name": "b"}}',
    "record-unfit": "[]",
    "record-unknown-name": RIGHT.model_dump_json().replace('"label"', '"won": 3, "label"', 1),
    "record-not-a-choice": RIGHT.model_dump_json().replace('"planned"', '"wished"', 1),
}


@pytest.mark.parametrize("code", TROUBLE)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_is_no_record_is_one_clear_line(
    gongyak: Gongyak, tmp_path: Path, code: str, language: Language
) -> None:
    path = tmp_path / "a.json"
    path.write_text(TROUBLE[code], "utf8")
    run = gongyak("audit", path, "--lang", language)
    (line,) = run.lines
    assert (run.code, run.out) == (4, "")
    assert line.startswith(f"[{code}] {path}")
    assert "?" not in line.replace("NaN?", "")
    assert say(code, language, {})


def test_the_pointer_names_the_value_and_no_member_of_a_union(gongyak: Gongyak, tmp_path: Path) -> None:
    document = json.loads(RIGHT.model_dump_json())
    document["pledges"][0]["indicators"] = [{"name": "수", "period": "2024", "target": "many"}]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(document), "utf-8-sig")
    assert "/pledges/0/indicators/0/target: " in gongyak("audit", path, "--lang", "en").said


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b'{"a": NaN}', b"[" * 100_000])
def test_no_content_is_too_odd(gongyak: Gongyak, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.json"
    if content is not None:
        path.write_bytes(content)
    run = gongyak("audit", path)
    assert run.code == 4
    assert len(run.lines) == 1


def test_audited_records_go_to_a_folder(gongyak: Gongyak, wrong: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        assert gongyak("audit", wrong, "-o", out, "--to", "json,csv").code == 1
    record = Report.model_validate_json((out / "wrong.json").read_text("utf8"))
    assert [finding.code for finding in record.findings] == ["sum-mismatch"]
    text = (out / "csv" / "findings.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert {row["code"] for row in csv.DictReader(text.decode("utf-8-sig").splitlines())} == {"sum-mismatch"}


def test_an_audited_record_goes_to_standard_output(gongyak: Gongyak, wrong: Path) -> None:
    run = gongyak("audit", wrong, "--to", "json")
    assert Report.model_validate_json(run.out).findings
    assert len(run.lines) == 1


def test_what_does_not_fit_a_stream_wants_a_folder(gongyak: Gongyak, wrong: Path, right: Path) -> None:
    assert gongyak("audit", wrong, "--to", "csv").said.startswith("[formats-need-out] ")
    assert gongyak("audit", wrong, right, "--to", "json").said.startswith("[several-inputs-need-out] ")
    assert gongyak("audit", wrong, right, "--to", "jsonl").out.count("\n") == 2


def test_the_input_is_never_overwritten(gongyak: Gongyak, wrong: Path) -> None:
    run = gongyak("audit", wrong, "--out", wrong.parent)
    assert run.code == 2
    assert run.said.startswith("[output-is-input] ")


def test_nothing_given_is_told(gongyak: Gongyak) -> None:
    assert gongyak("audit").said.startswith("[no-record] ")
