"""Pictures of what was seen: every kind of thing shows in its colour, and what is drawn on is a copy."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.layout import Box, Cell, Line, Page, Picture, Ruling, Table, Word
from extract.model.source import PageImage, Pixels
from extract.trace import View, lettering
from extract.trace.drawing import pictures
from extract.trace.legend import Entry, with_legend

NAMES = ["1-page", "2-rulings", "3-tables", "4-words"]


def _image(dpi: int = 150, size: tuple[int, int] = (400, 600)) -> PageImage:
    scale = dpi / 72
    pixels = np.full((round(size[1] * scale), round(size[0] * scale)), 255, np.uint8)
    return PageImage(3, pixels, scale, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))


def _view(image: PageImage) -> View:
    sure, doubtful = (
        Word("12", Box(60, 120, 90, 132), 0.97, "ocr"),
        Word("7", Box(60, 160, 70, 172), 0.4, "ocr"),
    )
    table = Table(
        3,
        Box(50, 100, 250, 200),
        2,
        2,
        (
            Cell(0, 0, 1, 2, box=Box(50, 100, 250, 150)),
            Cell(1, 0, box=Box(50, 150, 150, 200)),
            Cell(1, 1, box=Box(150, 150, 250, 200)),
        ),
    )
    line = Line(3, "7", box=Box(60, 40, 100, 52))
    rulings = (Ruling("horizontal", 100, 50, 250, 1), Ruling("vertical", 150, 150, 200, 1))
    page = Page(3, 400, 600, (line, table, Picture(3, Box(60, 300, 200, 400))))
    return View(image, (sure, doubtful), rulings, page)


def _coloured(pixels: Pixels, box: Box, dpi: int = 150) -> bool:
    """Whether anything but grey lies in a box, given in points."""
    scale = dpi / 72
    rows = slice(int(box.top * scale) - 1, int(box.bottom * scale) + 2)
    part = pixels[rows, int(box.x0 * scale) - 1 : int(box.x1 * scale) + 2].astype(int)
    return bool((np.ptp(part, axis=2) > 20).any())


def test_what_was_seen_shows_where_it_was_seen() -> None:
    drawn = dict(pictures(_view(_image())))
    assert list(drawn) == NAMES
    assert _coloured(drawn["2-rulings"], Box(100, 100, 120, 100))
    assert _coloured(drawn["2-rulings"], Box(150, 170, 150, 180))
    assert _coloured(drawn["3-tables"], Box(100, 110, 200, 140)), "a spanning cell is filled"
    assert not _coloured(drawn["3-tables"], Box(70, 170, 140, 190)), "a plain one is not"
    assert _coloured(drawn["3-tables"], Box(60, 40, 60, 52))
    assert _coloured(drawn["4-words"], Box(62, 162, 68, 170)), "a doubtful word is filled"
    assert not _coloured(drawn["4-words"], Box(64, 124, 86, 128)), "a sure one is not"
    for name in ("3-tables", "4-words"):
        assert _coloured(drawn[name], Box(80, 320, 180, 380))
    assert not _coloured(drawn["1-page"], Box(1, 1, 390, 590))


@pytest.mark.parametrize("dpi", [72, 150, 300])
def test_the_page_itself_is_never_drawn_on(dpi: int) -> None:
    image = _image(dpi)
    image.pixels.flags.writeable = False
    drawn = list(pictures(_view(image)))
    assert (image.pixels == 255).all()
    assert not any(np.shares_memory(pixels, image.pixels) for _, pixels in drawn)
    (width,) = {pixels.shape[1] for _, pixels in drawn}
    assert width == pytest.approx(400 * min(dpi, 150) / 72, abs=1), (
        "finer pictures are reduced, and all alike"
    )


@given(
    st.builds(
        lambda x, y, w, h: Box(x, y, x + w, y + h),
        *(st.floats(-200, 900), st.floats(-200, 900), st.floats(0, 300), st.floats(0, 300)),
    )
)
def test_what_lies_off_the_page_does_no_harm(box: Box) -> None:
    image = _image(30)
    blocks = (Picture(3, box), Table(3, box, 1, 1, (Cell(0, 0, 2, 1, box=box),)), Line(3, "", box=box))
    rulings = (
        Ruling("horizontal", box.top, box.x0, box.x1, 1),
        Ruling("vertical", box.x0, box.top, box.bottom, 1),
    )
    view = View(image, (Word("", box, 0.1, "ocr"),), rulings, Page(3, 400, 600, blocks))
    assert [name for name, _ in pictures(view)] == NAMES


def test_a_legend_breaks_into_rows_and_keeps_the_width() -> None:
    page = np.full((20, 300, 3), 255, np.uint8)
    one = with_legend(page, [Entry("legend-cell", (0, 0, 0))])
    several = with_legend(page, [Entry("legend-cell", (0, 0, 0))] * 4)
    assert one.shape[1] == several.shape[1] == 300
    assert several.shape[0] > one.shape[0] > 20


def test_an_older_opencv_writes_latin_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering, "HANGUL", False)
    pixels = np.full((30, 200, 3), 255, np.uint8)
    lettering.write(pixels, "쪽 page 3", (5, 20), 13, (0, 0, 0))
    assert pixels.min() < 128
    assert lettering.width_of("page", 13) < lettering.width_of("page page", 13)
