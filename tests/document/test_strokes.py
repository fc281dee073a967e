from __future__ import annotations

from pathlib import Path

import pytest

from extract.model.layout import Ruling

from .drawn import Leaf, first_page, pdf

GREY_FILL = b"0.6 g 50 50 300 500 re f\n"


def _rulings(folder: Path, content: bytes) -> tuple[Ruling, ...]:
    with first_page(folder, pdf([Leaf(content)])) as page:
        return page.drawn().rulings


def _told(ruling: Ruling) -> tuple[str, int, int, int]:
    return ruling.axis, round(ruling.position), round(ruling.start), round(ruling.end)


@pytest.mark.parametrize(
    "content",
    [
        b"1 w 100 400 m 300 400 l S\n",
        b"0 w 100 400 m 300 400 l S\n",
        b"0.1 w 0.7 G 100 400 m 300 400 l S\n",
        b"1 w [4 4] 0 d 100 400 m 300 400 l S\n",
        b"0 g 100 399.75 200 0.5 re f\n",
        b"q 0.1 0 0 0.1 0 0 cm 10 w 1000 4000 m 3000 4000 l S Q\n",
        GREY_FILL + b"1 G 2 w 100 400 m 300 400 l S\n",
    ],
    ids=["line", "hairline", "pale", "dashed", "thin fill", "scaled", "white on grey"],
)
def test_a_line_is_a_ruling_however_it_is_drawn(content: bytes, tmp_path: Path) -> None:
    (ruling,) = _rulings(tmp_path, content)
    assert _told(ruling) == ("horizontal", 200, 100, 300)
    assert ruling.thickness <= 2


@pytest.mark.parametrize(
    "content",
    [
        b"1 G 1 w 100 400 m 300 400 l S\n",
        b"100 400 m 300 400 l n\n",
        b"q 0 0 50 50 re W n 100 400 m 300 400 l S Q\n",
        b"100 400 m 300 400 l S\n1 g 90 380 300 40 re f\n",
        b"100 900 m 300 900 l S\n",
        b"100 400 m 300 200 l S\n",
        GREY_FILL,
    ],
    ids=["white", "not painted", "clipped", "covered", "off the page", "slanted", "fill"],
)
def test_what_nobody_sees_as_a_line_is_no_ruling(content: bytes, tmp_path: Path) -> None:
    assert _rulings(tmp_path, content) == ()


def test_an_outline_is_four_rulings(tmp_path: Path) -> None:
    sides = {_told(ruling) for ruling in _rulings(tmp_path, b"1 w 100 300 200 100 re S\n")}
    assert sides == {
        ("horizontal", 200, 100, 300),
        ("horizontal", 300, 100, 300),
        ("vertical", 100, 200, 300),
        ("vertical", 300, 200, 300),
    }


def test_straight_parts_of_a_round_cornered_box_are_rulings(tmp_path: Path) -> None:
    content = b"1 w 110 300 m 290 300 l 296 300 300 304 300 310 c 300 400 l 100 400 l 100 310 l 100 304 104 300 110 300 c S\n"
    assert {_told(ruling) for ruling in _rulings(tmp_path, content)} == {
        ("horizontal", 300, 110, 290),
        ("vertical", 300, 200, 290),
        ("horizontal", 200, 100, 300),
        ("vertical", 100, 200, 290),
    }
