"""The adapters: what they make of what a tool says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4

from bench.layout import Cell, Table, flipped, from_rows, page_height, write
from bench.metered import python, run
from bench.peers import Peer, _camelot, _img2table, load_peer, peer_names

from .drawn import BOX, ROWS, draw_page


def texts(table: Table) -> dict[tuple[int, int], str]:
    return {(cell.row, cell.col): cell.text for cell in table.cells}


EXPECTED = {(row, col): text for row, line in enumerate(ROWS) for col, text in enumerate(line)}


@pytest.mark.parametrize("name", ["gongyak", "pdfplumber"])
def test_a_drawn_table_is_translated(name: str, tmp_path: Path) -> None:
    (table,) = load_peer(name).tables(draw_page(tmp_path / "p1.pdf"))
    assert texts(table) == EXPECTED
    assert (table.page, table.rows, table.cols) == (1, 3, 3)
    assert table.bbox == pytest.approx(BOX, abs=2)


@pytest.mark.parametrize("name", peer_names())
def test_every_peer_says_who_it_is(name: str) -> None:
    peer = load_peer(name)
    assert isinstance(peer, Peer)
    assert peer.title
    assert peer.reads("born")
    assert peer.reads("office") == (peer.scans != "never")


def test_no_tool_is_loaded_before_it_reads() -> None:
    script = (
        "import sys; from bench.peers import load_peer, peer_names; list(map(load_peer, peer_names()));"
        "print(*{'camelot', 'img2table', 'kreuzberg', 'tabula', 'pdfplumber', 'cv2'} & set(sys.modules))"
    )
    ran = run(python("-c", script))
    assert (ran.code, ran.out.strip()) == (0, "")


def test_a_missing_program_is_a_missing_peer() -> None:
    assert Peer("It", "pytest", "never", lambda _: ()).version is not None
    assert Peer("It", "pytest", "never", lambda _: (), programs=("no-such-program",)).version is None


def test_boxes_from_the_bottom_are_flipped(tmp_path: Path) -> None:
    height = page_height(draw_page(tmp_path / "p1.pdf"))
    assert height == pytest.approx(A4[1], abs=0.01)
    assert flipped((10, height - 40, 30, height - 20), height) == pytest.approx((10, 20, 30, 40))


def test_the_scorers_form(tmp_path: Path) -> None:
    target = tmp_path / "p1.json"
    write((Table(1, (1, 2, 3, 4), from_rows([["a", None]])),), target)
    (table,) = json.loads(target.read_text("utf8"))["tables"]
    assert (table["page"], table["bbox"], table["rows"], table["cols"]) == (1, [1, 2, 3, 4], 1, 2)
    assert table["cells"][1] == {"row": 0, "col": 1, "text": "", "row_span": 1, "col_span": 1}


@dataclass(frozen=True)
class Bordered:
    """A cell as camelot has it."""

    text: str
    right: bool = True
    bottom: bool = True


def test_camelots_open_borders_are_spans() -> None:
    grid = [
        [Bordered("head", right=False), Bordered(""), Bordered("side", bottom=False)],
        [Bordered("a"), Bordered("b"), Bordered("")],
    ]
    assert list(_camelot.merged(grid)) == [
        Cell(0, 0, "head", 1, 2),
        Cell(0, 2, "side", 2, 1),
        Cell(1, 0, "a"),
        Cell(1, 1, "b"),
    ]


@dataclass(frozen=True)
class Pixels:
    """A box as img2table has it."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True)
class Listed:
    """A cell as img2table has it."""

    bbox: Pixels
    value: str | None


def test_img2tables_repeated_boxes_are_spans() -> None:
    wide, left, right = Pixels(0, 0, 20, 10), Pixels(0, 10, 10, 20), Pixels(10, 10, 20, 20)
    rows = [[Listed(wide, "head"), Listed(wide, "head")], [Listed(left, "a"), Listed(right, None)]]
    assert list(_img2table.merged(rows)) == [Cell(0, 0, "head", 1, 2), Cell(1, 0, "a"), Cell(1, 1, "")]
