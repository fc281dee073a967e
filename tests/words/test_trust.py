from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.geometry import share_inside
from extract.messages import say
from extract.model.layout import Box, Word
from extract.model.source import Drawn, LayerWord, PageImage, Pixels
from extract.words.engines import Answer
from extract.words.strip import Strip
from extract.words.trust.garbage import is_garbage
from extract.words.trust.verdict import LayerVerdict, Witness, trust_layer

from .drawn import block, line_of_print, page, printed, sheet_of_paper
from .scripted import Scripted

FIGURES = ("1,234", "567", "890", "2,468", "13,579")


def _layer(text: str, x: float, y: float, width: float, size: float = 9.0) -> LayerWord:
    return LayerWord(Word(text, Box(x, y, x + width, y + 9), 1.0, "layer"), "ABCDEF+Gothic", size)


def _page_of_figures() -> tuple[Pixels, tuple[LayerWord, ...]]:
    paper = sheet_of_paper()
    words = []
    for row, figure in enumerate(FIGURES):
        printed(paper, figure, 20, 30 + 20 * row, 1.0)
        words.append(_layer(figure, 20, 22 + 20 * row, 5 * len(figure)))
    return paper, tuple(words)


def _judge(words: tuple[LayerWord, ...], paper: Pixels, **more: Box) -> LayerVerdict:
    drawn = Drawn(words, (), tuple(more.values()))
    return trust_layer(drawn, page(paper), Witness(None))


def _codes(verdict: LayerVerdict) -> list[str]:
    return [notice.code for notice in verdict.notices]


def _heard(says: dict[str, str], known: frozenset[str] = frozenset()) -> tuple[LayerVerdict, Scripted]:
    """The verdict where the picture shows the figures of the layer, with some digits as others."""
    paper, words = _page_of_figures()
    places = {word.word.box: word.word.text for word in words}

    class Reader(Scripted):
        def translate(self, answer: Answer, strips: Sequence[Strip]) -> tuple[tuple[Word, ...], ...]:
            boxes = [strip.box(0, 0, *strip.pixels.shape[::-1]) for strip in strips]
            texts = [
                next(text for place, text in places.items() if share_inside(place, box) > 0.9)
                for box in boxes
            ]
            return tuple(
                (Word(text.translate(str.maketrans(dict[str, str | int | None](says))), box, 0.9, "ocr"),)
                for text, box in zip(texts, boxes, strict=True)
            )

    engine = Reader(lambda *_: ("", 0.9))
    return trust_layer(Drawn(words), page(paper), Witness(engine, known)), engine


def test_printed_words_are_trusted() -> None:
    paper, words = _page_of_figures()
    verdict = _judge(words, paper)
    assert verdict.trusted
    assert verdict.words == tuple(layer.word for layer in words)


def test_without_an_engine_figures_go_unwitnessed_and_that_is_said() -> None:
    paper, words = _page_of_figures()
    assert _codes(_judge(words, paper)) == ["layer-unwitnessed"]


@pytest.mark.parametrize("hidden", [_layer("9,900", 150, 100, 30), _layer("9,900", 20, 22, 30, size=1.0)])
def test_what_nobody_sees_is_left_out(hidden: LayerWord) -> None:
    paper, words = _page_of_figures()
    verdict = _judge((*words, hidden), paper)
    assert verdict.trusted
    assert hidden.word not in verdict.words
    assert ("words", 1) in verdict.notices[0].facts


def test_a_ruling_through_its_place_does_not_print_a_white_word() -> None:
    paper, words = _page_of_figures()
    block(paper, 160, 0, 0.8, 200)
    block(paper, 140, 109, 100, 0.8)
    assert len(_judge((*words, _layer("9,900", 150, 100, 30)), paper).words) == len(words)


def test_a_lone_thin_digit_is_printed() -> None:
    paper = sheet_of_paper()
    block(paper, 22, 20, 1, 9)
    assert _judge((_layer("1", 20, 20, 5),), paper).trusted


def test_a_layer_over_a_picture_of_the_page_is_read_anew() -> None:
    paper, words = _page_of_figures()
    verdict = _judge(words, paper, upper=Box(0, 0, 300, 100), lower=Box(0, 100, 300, 198))
    assert (verdict.trusted, verdict.words, _codes(verdict)) == (False, (), ["ocr-layer-distrusted"])


def test_a_page_without_text_is_read_without_ado() -> None:
    verdict = _judge((), sheet_of_paper(), scan=Box(0, 0, 300, 200))
    assert (verdict.trusted, verdict.notices) == (False, ())


def test_other_words_in_the_same_place_are_a_contradiction() -> None:
    paper, words = _page_of_figures()
    twin = replace(words[0], word=replace(words[0].word, text="9,900"))
    assert _codes(_judge((*words, twin), paper)) == ["layer-stacked"]
    assert _judge((*words, words[0]), paper).trusted


def test_figures_that_agree_make_a_font_sound() -> None:
    verdict, engine = _heard({})
    assert (verdict.trusted, _codes(verdict)) == (True, [])
    assert verdict.sound_fonts == {"ABCDEF+Gothic"}
    assert engine.calls == [("figures", len(FIGURES))]


def test_a_sound_font_is_not_asked_about_again() -> None:
    verdict, engine = _heard({}, frozenset({"ABCDEF+Gothic"}))
    assert verdict.trusted
    assert engine.calls == []


def test_a_shifted_map_is_caught() -> None:
    verdict, _ = _heard(dict(zip("1234567890", "0123456789", strict=True)))
    assert (verdict.trusted, _codes(verdict)) == (False, ["layer-contradicts-picture"])
    assert verdict.notices[0].severity == "warning"
    assert dict(verdict.notices[0].facts)["layer"] != dict(verdict.notices[0].facts)["picture"]


def test_one_wrong_digit_in_the_map_is_caught() -> None:
    assert not _heard({"3": "8"})[0].trusted


def test_a_misreading_here_and_there_is_not() -> None:
    paper, words = _page_of_figures()
    seen = iter(["1,234", "561", "890", "2,468", ""])
    engine = Scripted(lambda *_: (next(seen), 0.9))
    assert trust_layer(Drawn(words), page(paper), Witness(engine)).trusted


@pytest.mark.parametrize(
    "texts",
    [["(cid:25)(cid:18)"], ["\ue500\uf1ac\uf488"], ["\ufffd\ufffd"], ["°ø¾à»ç¾÷"], ["뷁쀍", "쫤뗽", "공약"]],
)
def test_garbage_is_told(texts: list[str]) -> None:
    assert is_garbage(texts)


@given(st.lists(st.text("가나다라 공약이행보고서0123456789,.%()'~-※○□☎·㎡→", min_size=1), max_size=30))
def test_korean_figures_and_bullets_are_no_garbage(texts: list[str]) -> None:
    assert not is_garbage([*texts, "\uf09f", "▪"])


def test_a_garbage_layer_is_not_trusted() -> None:
    paper = sheet_of_paper()
    end = line_of_print(paper, 20, 20, "가나다라")
    verdict = _judge((_layer("\ue500\uf1ac\uf488\ue131", 20, 20, end - 20),), paper)
    assert (verdict.trusted, _codes(verdict)) == (False, ["layer-garbage"])


def _pasted(letter: float, ground: int = 255) -> tuple[PageImage, Box, LayerWord]:
    paper = sheet_of_paper()
    end = line_of_print(paper, 20, 10, "가나")
    block(paper, 20, 50, 260, 100, ground)
    for row in range(4):
        line_of_print(paper, 30, 60 + 20 * row, "가나다라 마바사", height=letter)
    return page(paper), Box(20, 50, 280, 150), _layer("가나", 20, 10, end - 20)


@pytest.mark.parametrize(
    ("letter", "ground", "read"), [(9.0, 255, True), (3.0, 255, False), (9.0, 180, False)]
)
def test_pasted_print_is_read_besides_and_photographs_are_not(letter: float, ground: int, read: bool) -> None:
    image, picture, word = _pasted(letter, ground)
    verdict = trust_layer(Drawn((word,), (), (picture,)), image, Witness(None))
    assert verdict.trusted
    assert verdict.pictures == ((picture,) if read else ())


def test_a_narrow_picture_is_evidence() -> None:
    image, picture, word = _pasted(9.0)
    narrow = replace(picture, x1=140.0)
    assert trust_layer(Drawn((word,), (), (narrow,)), image, Witness(None)).pictures == ()


def test_words_off_the_page_are_not_printed() -> None:
    paper = np.zeros((100, 100), np.uint8)
    assert not _judge((_layer("9,900", 500, 500, 30), _layer("1", -50, -50, 5)), paper).trusted


@pytest.mark.parametrize(
    "code",
    [
        "ocr-layer-distrusted",
        "layer-unprinted",
        "layer-garbage",
        "layer-stacked",
        "layer-contradicts-picture",
    ],
)
def test_every_notice_has_words(code: str) -> None:
    assert say(code, "ko", {"page": 3}) != say(code, "en", {"page": 3})
