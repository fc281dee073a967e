from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from schemas import RawTables

from .conftest import Gongyak

Shelf = Callable[[Sequence[str]], Path]


@pytest.fixture
def dump(shelf: Shelf) -> Path:
    return shelf(["a.txt"]) / "a.txt"


def test_tables_go_to_standard_output(gongyak: Gongyak, dump: Path) -> None:
    run = gongyak("tables", dump)
    tables = RawTables.model_validate_json(run.out).tables
    assert (run.code, run.said) == (0, "")
    assert any(cell.text == "국비" for table in tables for cell in table.cells)
    assert any(cell.text == "" for table in tables for cell in table.cells)


def test_tables_go_to_a_file_or_a_folder(gongyak: Gongyak, dump: Path, tmp_path: Path) -> None:
    text = gongyak("tables", dump).out
    folder = tmp_path / "out"
    for out, path in (
        (f"{folder}/", folder / "a.tables.json"),
        (folder, folder / "a.tables.json"),
        (tmp_path / "b.json", tmp_path / "b.json"),
    ):
        assert gongyak("tables", dump, "--out", out).code == 0
        assert path.read_text("utf8") == text
        path.unlink()


def test_the_input_is_never_overwritten(gongyak: Gongyak, dump: Path, tmp_path: Path) -> None:
    (tmp_path / "link.json").hardlink_to(dump)
    before = dump.read_bytes()
    for out in (dump, dump.parent / ".." / "in" / "a.txt", tmp_path / "link.json"):
        run = gongyak("tables", dump, "--out", out)
        assert run.code == 2
        assert run.said.startswith("[output-is-input] ")
    assert dump.read_bytes() == before


def test_a_refused_file_is_one_line(gongyak: Gongyak, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    run = gongyak("tables", tmp_path / "empty.pdf", "--out", tmp_path / "t.json")
    assert run.code == 4
    (line,) = run.lines
    assert "empty.pdf" in line
    assert not (tmp_path / "t.json").exists()


def test_the_cells_tile_their_table(gongyak: Gongyak, dump: Path) -> None:
    for table in json.loads(gongyak("tables", dump).out)["tables"]:
        places = [
            (row, col)
            for cell in table["cells"]
            for row in range(cell["row"], cell["row"] + cell["row_span"])
            for col in range(cell["col"], cell["col"] + cell["col_span"])
        ]
        assert sorted(places) == [(row, col) for row in range(table["rows"]) for col in range(table["cols"])]
