from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from extract.errors import InputRefused
from extract.model.layout import Box
from extract.settings import DocumentSettings

from .drawn import Leaf, Stream, first_page, opened, pdf, text, words_of

BLACK_SQUARE = b"0 g 20 30 40 50 re f\n"
"""20 from the left and 30 from below, 40 wide, 50 high."""


def test_words_have_their_place_font_and_origin(tmp_path: Path) -> None:
    with first_page(tmp_path, pdf([Leaf(text(100, 500, b"1,200 won"))])) as page:
        amount, unit = page.drawn().words
    assert (page.width, page.height) == (400, 600)
    assert (amount.word.text, unit.word.text) == ("1,200", "won")
    assert (amount.font, amount.size, amount.word.origin) == ("Helvetica", 12, "layer")
    assert not amount.embedded
    assert amount.word.box.x0 == pytest.approx(100, abs=1)
    assert 600 - 500 - 12 < amount.word.box.top < amount.word.box.bottom < 600 - 500 + 6


def test_control_characters_part_words_as_blanks_do(tmp_path: Path) -> None:
    names = (
        b"1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <01> <0001> <31> <0031> endbfchar"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    leaf = Leaf(text(100, 500, b"111\\00111"), b"/MediaBox [0 0 400 600]")
    data = pdf([leaf], [font, Stream(b"", names).written()]).replace(b"/F 3 0 R", b"/F 4 0 R")
    with first_page(tmp_path, data) as page:
        assert words_of(page) == ["111", "11"]


STANDING = {
    0: b"1 0 0 1 200 300",
    90: b"0 1 -1 0 200 300",
    180: b"-1 0 0 -1 200 300",
    270: b"0 -1 1 0 200 300",
}
"""Matrices that put letters upright on a page that is shown turned."""


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_words_lie_where_the_picture_shows_them(turn: int, tmp_path: Path) -> None:
    """On a turned page whose crop box stands off the corner of a media box that does not begin at 0."""
    keys = b"/MediaBox [50 70 450 670] /CropBox [60 90 400 660] /Rotate %d" % turn
    content = b"BT /F 12 Tf %s Tm (SEEN) Tj ET BT /F 5 Tf %s Tm 140 0 Td (BESIDE) Tj ET"
    beside = STANDING[turn].replace(b"200 300", b"52 75")
    with first_page(tmp_path, pdf([Leaf(content % (STANDING[turn], beside), keys)])) as page:
        (word,) = page.drawn().words
        ink = page.render(72) < 128
    assert (page.width, page.height) == ((340, 570) if turn in (0, 180) else (570, 340))
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    shown = Box(float(columns[0]), float(rows[0]), float(columns[-1]) + 1, float(rows[-1]) + 1)
    assert word.word.text == "SEEN"
    assert word.word.box.center == pytest.approx(shown.center, abs=4)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_words_that_run_another_way_are_read_their_way(turn: int, tmp_path: Path) -> None:
    """Labels of high narrow cells run upwards; nothing is read backwards."""
    content = (
        text(20, 500, b"Mostly upright letters") + b"BT /F 12 Tf %s Tm (1,234 567) Tj ET" % STANDING[turn]
    )
    with first_page(tmp_path, pdf([Leaf(content)])) as page:
        assert sorted(words_of(page)) == sorted(["Mostly", "upright", "letters", "1,234", "567"])


def test_words_askew_are_left_out(tmp_path: Path) -> None:
    content = text(20, 500, b"Upright") + b"BT /F 12 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET"
    with first_page(tmp_path, pdf([Leaf(content)])) as page:
        assert words_of(page) == ["Upright"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_shown_on_its_side_is_left_to_its_picture(turn: int, tmp_path: Path) -> None:
    keys = b"/MediaBox [0 0 400 600] /Rotate %d" % turn
    with first_page(tmp_path, pdf([Leaf(text(100, 500, b"1,200"), keys)])) as page:
        drawn = page.drawn()
    assert (drawn.words, [notice.code for notice in drawn.notices]) == ((), ["layer-turned"])


def test_pictures_are_where_they_are_shown(tmp_path: Path) -> None:
    image = Stream(
        b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\0",
    )
    leaf = Leaf(b"q 100 0 0 50 350 500 cm /I Do Q", resources=b"/XObject << /I 4 0 R >>")
    with first_page(tmp_path, pdf([leaf], [image.written()])) as page:
        assert page.drawn().pictures == (Box(350, 50, 400, 100),)


def test_a_picture_cut_off_puts_its_page_in_doubt(tmp_path: Path) -> None:
    keys = b"/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
    leaf = Leaf(b"q 100 0 0 50 0 0 cm /I Do Q", resources=b"/XObject << /I 4 0 R >>")
    with first_page(tmp_path, pdf([leaf], [Stream(keys, b"\xff\xd8\xff\xe0").written()])) as page:
        assert [notice.code for notice in page.drawn().notices] == ["page-damaged"]


def test_a_picture_too_large_to_draw_puts_its_page_in_doubt(tmp_path: Path) -> None:
    """Even where pdfplumber cannot open the file, whose table of objects is a byte off."""
    keys = b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    leaf = Leaf(b"q 400 0 0 600 0 0 cm /I Do Q", resources=b"/XObject << /I 4 0 R >>")
    data = pdf([leaf], [Stream(keys, b"\0").written()]).replace(b"%PDF-1.7\n", b"%PDF-1.7\n\n")
    with first_page(tmp_path, data) as page:
        assert ("page-damaged", "warning") in [
            (notice.code, notice.severity) for notice in page.drawn().notices
        ]


def test_pages_that_the_file_conceals_are_missed(tmp_path: Path) -> None:
    data = pdf([Leaf(text(100, 500, b"one")), Leaf(b"")]).replace(b"/Count 2", b"/Count 1")
    with first_page(tmp_path, data) as page:
        told = {notice.code: dict(notice.facts) for notice in page.drawn().notices}
    assert told["pages-missing"] == {"shown": 1, "found": 2}


def test_a_unit_that_is_ignored_is_told(tmp_path: Path) -> None:
    with first_page(tmp_path, pdf([Leaf(b"", b"/MediaBox [0 0 40 60] /UserUnit 2")])) as page:
        assert [notice.code for notice in page.drawn().notices] == ["user-unit-ignored"]


def test_the_page_is_rendered_as_shown(tmp_path: Path) -> None:
    with first_page(tmp_path, pdf([Leaf(BLACK_SQUARE)])) as page:
        pixels = page.render(144)
    assert pixels.shape == (1200, 800)
    assert (pixels[1200 - 160 : 1200 - 60, 40:120] == 0).all()
    assert (pixels == 0).sum() == 80 * 100


def test_a_comment_is_quoted_and_not_read(tmp_path: Path) -> None:
    note = (
        b"<< /Type /Annot /Subtype /FreeText /Rect [10 10 90 40] /DA (/F 12 Tf) /Contents <FEFFC815C815> >>"
    )
    leaf = Leaf(text(100, 500, b"1,200"), b"/MediaBox [0 0 400 600] /Annots [4 0 R]")
    with first_page(tmp_path, pdf([leaf], [note])) as page:
        drawn = page.drawn()
    assert [layer.word.text for layer in drawn.words] == ["1,200"]
    (notice,) = drawn.notices
    assert (notice.code, notice.severity, notice.page, notice.facts) == (
        "comment-on-page",
        "warning",
        1,
        (("text", "정정"),),
    )


def test_links_are_no_comments(tmp_path: Path) -> None:
    link = b"<< /Type /Annot /Subtype /Link /Rect [10 10 90 40] /Contents (click) >>"
    with first_page(tmp_path, pdf([Leaf(b"", b"/MediaBox [0 0 9 9] /Annots [4 0 R]")], [link])) as page:
        assert page.drawn().notices == ()


def test_a_page_that_would_be_too_large_is_refused_before_it_is_drawn(tmp_path: Path) -> None:
    leaf = Leaf(b"", b"/MediaBox [0 0 900000 900000]")
    with first_page(tmp_path, pdf([leaf])) as page, pytest.raises(InputRefused) as refused:
        page.render(300)
    assert refused.value.code == "page-too-large"
    assert refused.value.page == 1
    assert refused.value.facts == {"width": 900000, "height": 900000}


def test_what_pdfplumber_cannot_read_is_still_drawn(tmp_path: Path) -> None:
    leaf = Leaf(BLACK_SQUARE, b"/MediaBox [0 0 400 600] /CropBox [(a) /b null 3]")
    with first_page(tmp_path, pdf([leaf])) as page:
        drawn = page.drawn()
        assert (page.render(72) < 128).any()
    assert (drawn.words, [notice.code for notice in drawn.notices]) in (
        ((), ["layer-unreadable"]),
        ((), []),
    )


def test_a_damaged_table_of_objects_is_told(tmp_path: Path) -> None:
    sound = pdf([Leaf(text(100, 500, b"1,200"))])
    cases = {
        "sound": sound,
        "moved": sound.replace(b"00000 n", b"00007 n", 1),
        "lost": sound[: sound.index(b"startxref")],
    }
    cases["shifted"] = sound.replace(b"startxref\n", b"startxref\n9")
    said = {}
    for name, data in cases.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        with opened(path) as document:
            said[name] = [notice.code for notice in document.notices]
            assert [page.width for page in document.pages()] == [400]
    assert said == {"sound": [], "moved": [], "lost": ["pdf-repaired"], "shifted": ["pdf-repaired"]}


@pytest.mark.parametrize(
    ("count", "code"),
    [(b"/Count 0", "no-pages"), (b"/Count 99999999", "too-many-pages"), (b"", "damaged-pdf")],
)
def test_a_page_tree_without_pages_says_why(count: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([]).replace(b"/Count 0", count))
    with pytest.raises(InputRefused) as refused, opened(path):
        pass
    assert refused.value.code == code


def test_more_pages_than_allowed_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([Leaf(b"")] * 3))
    with pytest.raises(InputRefused) as refused, opened(path, DocumentSettings(max_pages=2)):
        pass
    assert (refused.value.code, refused.value.facts) == ("too-many-pages", {"limit": 2})


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    with pytest.raises(InputRefused) as refused, opened(path):
        pass
    assert refused.value.code == "damaged-pdf"


def test_pages_that_two_readers_count_differently_have_no_layer(tmp_path: Path) -> None:
    """One page listed twice is two pages for PDFium and one for pdfplumber."""
    data = (
        pdf([Leaf(text(100, 500, b"1,200"))])
        .replace(b"[4 0 R]", b"[4 0 R 4 0 R]")
        .replace(b"/Count 1", b"/Count 2")
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with opened(path) as document:
        drawn = [page.drawn() for page in document.pages()]
    assert [(page.words, [notice.code for notice in page.notices]) for page in drawn] == [
        ((), ["layer-unreadable"])
    ] * 2
