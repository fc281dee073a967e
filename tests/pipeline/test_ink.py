"""What a seal or a pen lay over is doubted, what it only passes is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from extract.model.layout import DISPUTED, Box, Cell, Page, Table, Word
from extract.pipeline import read_input
from extract.pipeline.ink import doubted, told
from extract.settings import Settings

_WORD = Word("120", Box(100, 50, 118, 60), 0.96, "ocr")


def _confidence(*removed: Box) -> float:
    return doubted([_WORD], [_WORD.box], removed)[0].confidence


@pytest.mark.parametrize(
    "removed", [Box(108, 54, 110, 56), Box(121, 52, 123, 54), Box(0, 55, 400, 56)], ids=["on", "near", "line"]
)
def test_a_word_that_ink_crossed_is_disputed(removed: Box) -> None:
    assert _confidence(removed) == DISPUTED


@pytest.mark.parametrize(
    "removed",
    [Box(0, 45, 400, 50.5), Box(125, 40, 127, 70), Box(0, 61, 400, 63)],
    ids=["above", "aside", "below"],
)
def test_ink_that_passes_beside_a_word_leaves_it(removed: Box) -> None:
    assert _confidence(removed) == _WORD.confidence


def test_a_blank_cell_under_ink_is_not_sure_to_be_blank() -> None:
    cells = (Cell(0, 0, box=Box(0, 0, 50, 20)), Cell(0, 1, box=Box(50, 0, 100, 20)))
    page = Page(3, 595, 842, (Table(3, Box(0, 0, 100, 20), 1, 2, cells),))
    seen = told(page, (Box(60, 5, 70, 7),))
    assert [cell.confidence for cell in seen.tables[0].cells] == [1.0, DISPUTED]
    assert [(notice.code, notice.page) for notice in seen.notices] == [("ink-removed", 3)]
    assert told(page, ()) is page


def test_figures_crossed_out_are_read_but_not_believed(tmp_path: Path) -> None:
    page = Image.new("RGB", (1240, 900), "white")
    pen = ImageDraw.Draw(page)
    for row, text in enumerate(("12,500", "34,700")):
        pen.text((200, 200 + 200 * row), text, fill=0, font_size=40)
    for slope in (-20, 20):
        pen.line([(180, 225 - slope), (360, 225 + slope)], fill=(210, 20, 20), width=4)
    page.save(tmp_path / "crossed.png", dpi=(150, 150))
    read = read_input(tmp_path / "crossed.png", Settings()).pages[0]
    crossed, plain = (line.words[0] for line in read.lines)
    assert crossed.confidence <= DISPUTED < plain.confidence
    assert plain.text == "34,700"
    assert [notice.code for notice in read.notices] == ["ink-removed"]
