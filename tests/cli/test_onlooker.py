"""Looking on changes nothing: not the record, not the inputs, not what a run is made of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import pytest

from extract.cli import album
from extract.trace import View

from .conftest import Gongyak

Shelf = Callable[[Sequence[str]], Path]

SAMPLES = Path(__file__).parents[2] / "samples"
MIXED = SAMPLES / "pdf-mixed" / "report.pdf"
BORN_DIGITAL = SAMPLES / "pdf-city" / "report.pdf"

STAGES = ("1-page", "2-rulings", "3-tables", "4-words")


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_records_are_the_same_with_and_without(gongyak: Gongyak, tmp_path: Path) -> None:
    plain = gongyak("convert", MIXED)
    watched = gongyak("convert", MIXED, "--debug", tmp_path / "seen", "--timings")
    assert (plain.code, watched.code) == (0, 0)
    assert watched.out == plain.out
    names = [f"report/p{page:04}-{stage}.png" for page in (1, 2) for stage in STAGES]
    assert _files(tmp_path / "seen") == names
    for name in names:
        assert cv2.imread(str(tmp_path / "seen" / name)) is not None
    assert watched.said.startswith(plain.said)
    assert len(watched.lines) > len(plain.lines)


def test_tables_are_the_same_with_and_without(gongyak: Gongyak, tmp_path: Path) -> None:
    watched = gongyak("tables", BORN_DIGITAL, "--debug", tmp_path, "--timings", "--lang", "en")
    assert watched.out == gongyak("tables", BORN_DIGITAL).out
    assert _files(tmp_path)[:4] == [f"report/p0001-{stage}.png" for stage in STAGES]
    assert {len(line) for line in watched.lines[1:]} == {len(watched.lines[1])}, "columns are aligned"


def test_inputs_of_one_name_get_folders_of_their_own(gongyak: Gongyak, tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        shutil.copy(BORN_DIGITAL, tmp_path / "in" / folder)
    assert gongyak("convert", tmp_path / "in", "--to", "jsonl", "--debug", tmp_path / "seen").code == 0
    assert len(list((tmp_path / "seen").iterdir())) == 2


def test_pictures_are_no_inputs_of_the_next_run(gongyak: Gongyak, tmp_path: Path) -> None:
    shutil.copy(BORN_DIGITAL, tmp_path)
    command = ("convert", tmp_path, "--out", tmp_path / "out", "--debug", tmp_path / "seen")
    for _ in range(2):
        assert gongyak(*command).code == 0
        assert _files(tmp_path / "out") == ["report.json"]


@pytest.mark.parametrize("command", ["convert", "tables"])
def test_pictures_are_never_written_among_inputs(gongyak: Gongyak, tmp_path: Path, command: str) -> None:
    picture = tmp_path / "report" / "p0001-1-page.png"
    picture.parent.mkdir()
    shutil.copy(SAMPLES / "image-png" / "report.png", picture)
    (tmp_path / "link").symlink_to(tmp_path)
    before = picture.read_bytes()
    for debug in (tmp_path, picture.parent, tmp_path / "link"):
        run = gongyak(command, picture, "--debug", debug)
        assert run.code == 2
        assert run.said.startswith("[debug-holds-input] ")
    assert picture.read_bytes() == before
    assert _files(tmp_path) == ["report/p0001-1-page.png"]


def test_pictures_that_cannot_be_written_end_the_run(gongyak: Gongyak, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "seen").mkdir()
    (tmp_path / "seen" / "report").touch()
    for command in ("convert", "tables"):
        for debug, culprit in (("file", "file"), ("file/below", "below"), ("seen", "seen/report")):
            run = gongyak(command, BORN_DIGITAL, "--debug", tmp_path / debug)
            assert (run.code, run.out) == (5, ""), debug
            assert culprit in run.said


def test_a_page_that_cannot_be_drawn_is_still_read(
    gongyak: Gongyak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: View) -> None:
        raise IndexError

    plain = gongyak("convert", BORN_DIGITAL)
    monkeypatch.setattr(album, "pictures", broken)
    assert gongyak("convert", BORN_DIGITAL, "--debug", tmp_path / "seen").out == plain.out


def test_timings_name_each_document_and_all(gongyak: Gongyak, shelf: Shelf) -> None:
    folder = shelf(["a.txt", "b.txt"])
    quiet = gongyak("convert", folder, "--to", "jsonl", "-q")
    english = gongyak("convert", folder, "--to", "jsonl", "-q", "--timings", "--lang", "en")
    korean = gongyak("convert", folder, "--to", "jsonl", "-q", "--timings")
    assert quiet.said == ""
    assert english.out == quiet.out
    heads = [line for line in english.lines if not line.startswith("  ")]
    assert heads == [f"{folder / 'a.txt'}", f"{folder / 'b.txt'}", "all 2 inputs"]
    labels = [line[2:26].strip() for line in english.lines[1 : len(english.lines) // 3]]
    assert labels == [
        "",
        "open",
        "tables",
        "sections",
        "records",
        "repair",
        "calibration",
        "seal",
        "audit",
        "export",
        "between stages",
        "total",
    ]
    assert "CPU 초" in korean.said


def test_a_refused_document_is_timed_too(gongyak: Gongyak, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    run = gongyak("convert", tmp_path / "empty.pdf", "--timings", "--lang", "en")
    assert run.code == 4
    assert any(line.startswith("  open ") for line in run.lines)


@pytest.mark.parametrize("command", ["convert", "tables"])
def test_a_text_has_no_pictures_and_that_is_told(
    command: str, gongyak: Gongyak, shelf: Shelf, tmp_path: Path
) -> None:
    text = shelf(["a.txt"]) / "a.txt"
    ran = gongyak(command, text, "--debug", tmp_path / "seen", "--lang", "en")
    assert ran.code == 0
    assert sum("no page to draw" in line for line in ran.lines) == 1
    assert list((tmp_path / "seen").iterdir()) == []
