"""What the table scorer prints, read; and who gets the scores."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.attempts import Attempt, Entrant
from bench.comparison import compare, row
from bench.folder import open_folder
from bench.metered import Ran
from bench.parts import Job
from bench.peers import Peer
from bench.table_scores import TableScores, parse_scores
from bench.trouble import Trouble

from .drawn import SAID, lay_out

SCORES = TableScores(teds=0.9, cell_f1=0.8, characters=0.7, digits=None)


def test_characters_are_those_of_all_cells() -> None:
    assert parse_scores(json.dumps(SAID)) == SCORES


def test_nothing_found_is_nought() -> None:
    assert parse_scores(json.dumps({**SAID, "teds": None, "chars_all": None})).teds == 0


@pytest.mark.parametrize("printed", ["", "[]", "{}", json.dumps({**SAID, "cell_f1": "good"})])
def test_another_scorers_words_are_refused(printed: str) -> None:
    with pytest.raises(Trouble, match="table scorer"):
        parse_scores(printed)


def test_a_page_is_read_scored_and_printed(tmp_path: Path) -> None:
    said: list[str] = []
    compare(Job(open_folder(lay_out(tmp_path)), 1, said.append), ("gongyak",), ("born",))
    (line,) = (line for line in said if line.startswith("| gongyak"))
    assert "| 0.900 | 0.800 | 0.700 |" in line


def test_a_crash_is_counted_and_told(tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    (folder / "tables" / "p1.born.pdf").write_bytes(b"%PDF-1.7 torn")
    said: list[str] = []
    compare(Job(open_folder(folder), None, said.append), ("gongyak",), ("born",))
    (line,) = (line for line in said if line.startswith("| gongyak"))
    assert line.endswith("| 1 |\n")
    assert any(line.startswith("\ngongyak, p1.born.pdf: ") for line in said)


ABSENT = Entrant(
    "absent", Peer("Absent", "no-such-package-anywhere", "after OCR", lambda _: ()), after_ocr=True
)


def test_what_is_not_installed_is_named() -> None:
    assert replace(ABSENT, after_ocr=False).missing == "no-such-package-anywhere"


def test_a_row_says_the_chain_the_cost_of_a_page_and_the_crashes() -> None:
    ocr, reading = Ran(0, 2.0, "", ""), Ran(1, 1.0, "", "Traceback\nValueError: no table")
    attempts = [Attempt("absent", Path("p1.pdf"), (ocr, reading)), Attempt("absent", Path("p2.pdf"), (ocr,))]
    line = row(ABSENT, SCORES, attempts)
    assert line.startswith("| OCRmyPDF, then Absent |")
    assert line.endswith("| 2.50 | 1 |\n")
    assert [each.complaint for each in attempts] == ["p1.pdf: ValueError: no table", None]
