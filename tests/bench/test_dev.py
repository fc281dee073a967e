"""Records of a benchmark folder, and the words of the folder's own scorer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bench.folder import open_folder
from bench.parts import Job, load_parts
from bench.trouble import Trouble

SAMPLE = Path(__file__).parents[2] / "samples" / "dump-city"

SCORER = """
import sys
from pathlib import Path
truths, outputs = map(Path, sys.argv[1:])
print(*sorted(path.name for path in truths.glob("*.json")), "against", *sorted(path.name for path in outputs.glob("*")))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    dev = tmp_path / "dev"
    dev.mkdir()
    shutil.copy(SAMPLE / "report.txt", dev / "T1.txt")
    shutil.copy(SAMPLE / "expected.json", dev / "T1.json")
    (tmp_path / "score.py").write_text(SCORER, "utf8")
    return tmp_path


def measured(folder: Path) -> list[str]:
    said: list[str] = []
    load_parts()["dev"].measure(Job(open_folder(folder), None, said.append))
    return said


def test_the_scorers_words_are_printed_as_they_are(folder: Path) -> None:
    assert measured(folder) == ["T1.json against T1.json\n"]


def test_a_report_that_is_refused_is_told_and_the_others_are_scored(folder: Path) -> None:
    (folder / "dev" / "T2.pdf").write_bytes(b"no PDF at all")
    (folder / "dev" / "T2.json").write_text("{}", "utf8")
    told, scored = measured(folder)
    assert told.startswith("T2.pdf: not converted, counts as missed: ")
    assert scored == "T1.json T2.json against T1.json\n"


def test_a_folder_without_reports_is_trouble(folder: Path) -> None:
    (folder / "dev" / "T1.json").unlink()
    with pytest.raises(Trouble, match="no report"):
        measured(folder)


def test_a_scorer_that_fails_is_trouble(folder: Path) -> None:
    (folder / "score.py").write_text("raise SystemExit('no idea')", "utf8")
    with pytest.raises(Trouble, match="no idea"):
        measured(folder)
