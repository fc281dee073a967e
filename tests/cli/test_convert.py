from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from extract import pipeline
from schemas import Report

from .conftest import Gongyak

Shelf = Callable[[Sequence[str]], Path]

GONGYAK = (sys.executable, "-c", "import sys; from extract.cli import main; sys.exit(main())")


def _record(path: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(path.read_text("utf8"))
    Report.model_validate(record)
    return record


def _outputs(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_report_becomes_a_record(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    run = gongyak("convert", shelf(["도서관.txt"]) / "도서관.txt", "--out", tmp_path / "new" / "out")
    assert (run.code, run.out) == (0, "")
    assert _outputs(tmp_path / "new" / "out") == ["도서관.json"]
    (pledge,) = _record(tmp_path / "new" / "out" / "도서관.json")["pledges"]
    assert (pledge["name"], pledge["total_budget"]) == ("마을 도서관 조성", 900_000_000)
    (line,) = run.lines
    assert "도서관.txt → " in line
    assert "공약 1건" in line


def test_without_out_the_record_goes_to_standard_output(gongyak: Gongyak, shelf: Shelf) -> None:
    run = gongyak("convert", shelf(["a.txt"]) / "a.txt")
    assert json.loads(run.out)["source"]["name"] == "a.txt"
    assert "표준 출력" in run.said


def test_lines_of_several_records_follow_each_other(gongyak: Gongyak, shelf: Shelf) -> None:
    run = gongyak("convert", shelf(["a.txt", "b.txt"]), "--to", "jsonl", "-q")
    assert [json.loads(line)["source"]["name"] for line in run.out.splitlines()] == ["a.txt", "b.txt"]
    assert run.said == ""


def test_all_formats_say_the_same(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = gongyak("convert", shelf(["a.txt", "b.txt"]), "--out", out, "--to", "csv,json", "--to", "jsonl")
    assert run.code == 0
    with (out / "csv" / "budgets.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for document in ("a", "b"):
        record = _record(out / f"{document}.json")
        assert json.loads((out / f"{document}.jsonl").read_text("utf8")) == record
        amounts = [str(budget["amount"]) for budget in record["pledges"][0]["budgets"]]
        assert [row["amount"] for row in rows if row["document"] == document] == amounts


def test_what_one_file_does_never_costs_the_others(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    folder = shelf(["a.txt", "b/c.txt"])
    (folder / "b" / "a-empty.pdf").touch()
    alone = gongyak("convert", folder / "b" / "c.txt", "--out", tmp_path / "alone")
    run = gongyak("convert", folder, tmp_path / "missing.pdf", "--out", tmp_path / "out")
    assert (alone.code, run.code) == (0, 4)
    assert _outputs(tmp_path / "out") == ["a.json", "c.json"]
    assert (tmp_path / "out" / "c.json").read_bytes() == (tmp_path / "alone" / "c.json").read_bytes()
    assert "4개 가운데 2개를 바꾸고 2개를 바꾸지 못했습니다" in run.said
    for name in ("a-empty.pdf", "missing.pdf"):
        told = [line for line in run.lines if name in line]
        assert [line.startswith("[") and line[1].isdigit() for line in told] == [True, False], told
    assert "Traceback" not in run.said


def test_quiet_tells_of_failures_only(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    folder = shelf(["a.txt", "b.txt"])
    (folder / "empty.pdf").touch()
    run = gongyak("convert", folder, "--out", tmp_path / "out", "--quiet")
    assert run.code == 4
    (line,) = run.lines
    assert "empty.pdf" in line


def test_a_defect_of_ours_is_one_line_and_costs_one_file(
    gongyak: Gongyak, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert = pipeline.convert

    def broken(path: Path, *how: Any) -> Report:
        if path.name == "a.txt":
            raise IndexError("list \x1b[31mindex")
        return convert(path, *how)

    monkeypatch.setattr(pipeline, "convert", broken)
    run = gongyak("convert", shelf(["a.txt", "b.txt"]), "--out", tmp_path / "out", "--lang", "en")
    assert run.code == 70
    assert _outputs(tmp_path / "out") == ["b.json"]
    assert "a.txt: this is a defect of gongyak itself (IndexError)" in run.lines[-1]
    assert "Traceback" not in run.said
    assert "\x1b" not in run.said


def test_the_trace_of_a_defect_is_shown_where_asked_for(shelf: Shelf, tmp_path: Path) -> None:
    program = (
        "import sys; from extract import pipeline; from extract.cli import main; del pipeline.convert;"
        f" sys.exit(main(['convert', {str(shelf(['a.txt']) / 'a.txt')!r}, '-v']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 70
    assert "Traceback (most recent call last)" in done.stderr


def test_names_that_collide_get_outputs_of_their_own(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    names = ["x/a.txt", "y/a.txt", "y/A.TXT", "b.txt", "-o.txt", "가" * 83 + ".txt"]
    names += [unicodedata.normalize(form, "같은이름.txt") for form in ("NFC", "NFD")]
    folder, out = shelf(names), tmp_path / "out"
    for _ in range(2):
        assert gongyak("convert", folder, "--out", out).code == 0
        numbers = {_record(out / name)["pledges"][0]["number"] for name in _outputs(out)}
        assert numbers == {str(number) for number in range(1, len(names) + 1)}
        assert len(_outputs(out)) == len(names)


def test_running_again_changes_nothing(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    folder, out = shelf(["a.txt", "x/b.txt", "y/b.txt"]), tmp_path / "out"
    command = ("convert", folder, "--out", out, "--to", "json,csv,jsonl")
    assert gongyak(*command).code == 0
    first = {name: (out / name).read_bytes() for name in _outputs(out)}
    assert gongyak(*command).code == 0
    assert gongyak("convert", folder / "y" / "b.txt", "--out", out).code == 0
    assert {name: (out / name).read_bytes() for name in _outputs(out)} == first


def test_a_record_of_another_file_is_never_replaced(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    folder, out = shelf(["a.txt", "a.text"]), tmp_path / "out"
    for name in ("a.txt", "a.text"):
        gongyak("convert", folder / name, "--out", out)
    sources = {name: _record(out / name)["source"]["name"] for name in _outputs(out)}
    assert sorted(sources.values()) == ["a.text", "a.txt"]
    (tmp_path / "b.json").write_text("mine")
    (tmp_path / "b.txt").write_text((folder / "a.txt").read_text("utf8"), "utf8")
    assert gongyak("convert", tmp_path / "b.txt", "--out", tmp_path).code == 0
    assert (tmp_path / "b.json").read_text() == "mine"


def test_a_changed_file_replaces_its_record_and_says_so(
    gongyak: Gongyak, shelf: Shelf, tmp_path: Path
) -> None:
    path, out = shelf(["a.txt"]) / "a.txt", tmp_path / "out"
    gongyak("convert", path, "--out", out)
    path.write_text(path.read_text("utf8").replace("나루시", "가람시"), "utf8")
    run = gongyak("convert", path, "--out", out)
    assert _record(out / "a.json")["pledges"][0]["implementer"] == "가람시"
    assert "이전 기록을 새 기록으로 바꿨습니다" in run.said


def test_inputs_and_options_come_in_any_order(gongyak: Gongyak, shelf: Shelf, tmp_path: Path) -> None:
    folder, out = shelf(["a.txt", "b.txt"]), tmp_path / "out"
    assert gongyak("convert", folder / "a.txt", "--out", out, folder / "b.txt", "-q").code == 0
    assert _outputs(out) == ["a.json", "b.json"]


def test_a_name_that_looks_like_an_option(
    gongyak: Gongyak, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shelf(["-o.txt"]))
    assert gongyak("convert", "--out", tmp_path / "out", "--", "-o.txt").code == 0
    assert gongyak("convert", "--out", tmp_path / "out", "./-o.txt").code == 0
    assert _outputs(tmp_path / "out") == ["-o.json"]


def test_an_output_that_cannot_be_written_ends_the_run(
    gongyak: Gongyak, shelf: Shelf, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    run = gongyak("convert", shelf(["a.txt"]), "--out", file)
    assert run.code == 5
    (line,) = run.lines
    assert line.startswith("[output-not-a-folder] ")


def test_a_full_standard_output_is_one_line(shelf: Shelf) -> None:
    path = shelf(["a.txt"]) / "a.txt"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*GONGYAK, "convert", path], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 5
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("[disk-full] ")


def test_a_reader_who_leaves_is_no_reason_to_complain(shelf: Shelf) -> None:
    folder = shelf([f"{number}.txt" for number in range(8)])
    command = [*GONGYAK, "convert", str(folder), "--to", "jsonl", "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 5


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_what_was_written_is_whole_when_the_run_is_stopped(
    shelf: Shelf, tmp_path: Path, number: signal.Signals
) -> None:
    folder, out = shelf([f"{place:03}.txt" for place in range(400)]), tmp_path / "out"
    command = [*GONGYAK, "convert", str(folder), "--out", str(out), "--to", "json,csv"]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_hear_interrupts,  # noqa: PLW1509 - what a shell runs in the background is deaf; no threads here
    ) as process:
        _wait_for(out / "001.json", process)
        os.kill(process.pid, number)
        said = process.communicate(timeout=60)[1]
    written = [name for name in _outputs(out) if name.endswith(".json")]
    assert 2 <= len(written) < 400
    for name in written:
        _record(out / name)
    assert not [name for name in _outputs(out) if ".tmp" in name]
    assert "Traceback" not in said
    if number == signal.SIGINT:
        assert process.returncode == 130
        assert said.splitlines()[-1].startswith("사용자가 멈췄습니다")
        with (out / "csv" / "documents.csv").open(encoding="utf-8-sig", newline="") as stream:
            assert {row["document"] for row in csv.DictReader(stream)} <= {name[:-5] for name in written}


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    while not path.exists():
        assert process.poll() is None, "ended before it was stopped"
        time.sleep(0.01)
