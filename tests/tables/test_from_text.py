from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Line, Notice, Page, Table
from extract.model.source import Source, TextDump
from extract.tables.from_text import DUMP_CONFIDENCE, read_dump

TEXT = st.text(st.sampled_from("가나 다\t\n1,(\u00a0"), max_size=60)


def page(text: str, *notices: Notice) -> Page:
    return read_dump(TextDump(Source("덤프.txt", "0" * 64, "text/plain", 1), text, notices))


def texts(table: Table) -> list[list[str]]:
    found = [["?"] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        found[cell.row][cell.col] = cell.text
    return found


def test_lines_with_tabs_are_rows() -> None:
    read = page("□ 예산\n구분\t2023\n국비\t7\n끝")
    assert [line.text for line in read.lines] == ["□ 예산", "끝"]
    assert [texts(table) for table in read.tables] == [[["구분", "2023"], ["국비", "7"]]]
    assert [type(block) for block in read.blocks] == [Line, Table, Line]
    assert (read.number, read.width, read.height) == (1, 0, 0)


@pytest.mark.parametrize("between", ["\n", "글\n", "  \n"])
def test_a_line_without_a_tab_ends_a_table(between: str) -> None:
    assert len(page(f"가\t나\n{between}다\t라").tables) == 2


def test_short_rows_are_filled_up() -> None:
    (table,) = page("가\t나\t다\n라\t\n").tables
    assert texts(table) == [["가", "나", "다"], ["라", "", ""]]


def test_blanks_are_single() -> None:
    read = page("쉼터  \u3000설치\n가 \u00a0 나\t 다 ")
    assert read.lines[0].text == "쉼터 설치"
    assert texts(read.tables[0]) == [["가 나", "다"]]


def test_nothing_has_a_place() -> None:
    read = page("가\n나\t다")
    assert (read.lines[0].box, read.tables[0].box) == (None, None)
    assert all(cell.box is None and cell.confidence == DUMP_CONFIDENCE for cell in read.tables[0].cells)


def test_notices_go_on() -> None:
    notice = Notice("broken-characters", "warning", 1)
    assert page("", notice).notices == (notice,)
    assert page("").blocks == ()


@given(TEXT)
def test_cells_tile_their_table(text: str) -> None:
    for table in page(text).tables:
        places = [(cell.row, cell.col) for cell in table.cells]
        assert places == list(product(range(table.n_rows), range(table.n_cols)))
        assert table.n_cols >= 2


@given(TEXT)
def test_every_sign_is_placed(text: str) -> None:
    said = [
        block.text if isinstance(block, Line) else "".join(cell.text for cell in block.cells)
        for block in page(text).blocks
        if isinstance(block, Line | Table)
    ]
    assert "".join("".join(said).split()) == "".join(text.split())
