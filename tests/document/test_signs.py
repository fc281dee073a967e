from __future__ import annotations

from pathlib import Path

import pytest

from .drawn import Leaf, first_page, pdf, text, words_of


def _read(folder: Path, content: bytes) -> list[str]:
    with first_page(folder, pdf([Leaf(content)])) as page:
        return words_of(page)


@pytest.mark.parametrize("shift", [0.0, 0.2, 0.6])
def test_bold_made_by_drawing_twice_is_read_once(shift: float, tmp_path: Path) -> None:
    figure = b"11,200.00"
    assert _read(tmp_path, text(100, 500, figure) + text(100 + shift, 500, figure)) == ["11,200.00"]


def test_equal_figures_beside_and_below_each_other_are_all_read(tmp_path: Path) -> None:
    places = ((100, 500), (160, 500), (100, 488))
    assert _read(tmp_path, b"".join(text(x, y, b"1,111") for x, y in places)) == ["1,111"] * 3


def test_a_glyph_that_stands_for_a_blank_parts_words(tmp_path: Path) -> None:
    content = (
        b"BT /F 12 Tf 100 500 Td (AB) Tj /Span <</ActualText<FEFF0020>>> BDC (.) Tj EMC (CD.E) Tj "
        b"/Span <</ActualText<FEFF0046>>> BDC (F) Tj EMC ET"
    )
    assert _read(tmp_path, content) == ["AB", "CD.EF"]


def test_a_blank_takes_no_sign_before_it_away(tmp_path: Path) -> None:
    """The path draws nothing: whatever is said of the span must not be said of the 7."""
    content = b"BT /F 12 Tf 100 500 Td (1,207) Tj ET /Span <</ActualText<FEFF0020>>> BDC 9 9 l f EMC"
    assert _read(tmp_path, content) == ["1,207"]
