from __future__ import annotations

from extract.model.layout import Box
from extract.records.snippets import Snippet, of_cell, of_lines, reading

from .made import dump, line, placed


def test_each_printed_line_of_a_cell_is_a_snippet() -> None:
    (cell,) = placed(["쉼터\n\n 설치 "], page=4).cells
    assert [(each.text, each.page, each.box) for each in of_cell(cell, 4)] == [
        ("쉼터", 4, cell.box),
        ("설치", 4, cell.box),
    ]


def test_a_dump_has_no_places() -> None:
    (cell,) = dump(["쉼터"]).cells
    assert [(each.page, each.box) for each in of_cell(cell, 1)] == [(None, None)]
    assert [(each.page, each.box) for each in of_lines((line("쉼터"), dump(["칸"])))] == [(None, None)]


def test_a_reading_of_lines_lies_around_those_of_its_first_page() -> None:
    one = Snippet("쉼터", 1, Box(0, 0, 5, 5), 0.9)
    two = Snippet("설치", 1, Box(5, 5, 9, 9), 0.7)
    over = Snippet("완료", 2, Box(0, 0, 99, 99), 0.8)
    said = reading("쉼터 설치 완료", (one, two, over), "joined")
    assert (said.value, said.raw, said.page, said.box, said.confidence) == (
        "쉼터 설치 완료",
        "쉼터 설치 완료",
        1,
        Box(0, 0, 9, 9),
        0.7,
    )


def test_spacing_alone_is_no_repair() -> None:
    lines = (Snippet("쉼 터", None, None, 1.0),)
    assert reading("쉼터", lines, "joined").status == "read"
    changed = reading("쉼터 설치", lines, "joined")
    assert (changed.status, changed.rule, changed.raw) == ("repaired", "joined", "쉼 터")
