from __future__ import annotations

import pytest

from extract.model.layout import DISPUTED, Box, Candidate, Picture
from extract.model.source import Pixels
from extract.words.engines import Readers, Task
from extract.words.read import read_image
from extract.words.relook import DIGIT_READER, UNSURE, UPHELD

from .drawn import line_of_print, page, sheet_of_paper
from .scripted import Scripted, silent


def _lines(count: int) -> Pixels:
    paper = sheet_of_paper()
    for row in range(count):
        line_of_print(paper, 20, 20 + 30 * row, "가나다")
    return paper


def _told(
    hangul: str, raw: str = "", text: str = "", figures: str = "", again: str | None = None
) -> Scripted:
    other = hangul if again is None else again
    says: dict[Task, str] = {"hangul": hangul, "raw": raw, "text": text, "figures": figures, "again": other}
    sure: dict[Task, float] = {"hangul": 0.9, "raw": 0.7, "text": 0.95, "figures": 0.9, "again": 0.8}
    return Scripted(lambda _, __, task: (says[task], sure[task]))


def test_a_blank_page_asks_nobody() -> None:
    engine = silent()
    assert read_image(page(sheet_of_paper()), [], (), Readers(engine)) == ()
    assert engine.calls == []


def test_a_page_is_one_call_however_many_lines() -> None:
    engine = Scripted(lambda *_: ("가나다", 0.96))
    words = read_image(page(_lines(3)), [], (), Readers(engine))
    assert [word.text for word in words] == ["가나다"] * 3
    assert engine.calls == [("hangul", 3)]
    assert 17 < words[0].box.x0 < words[0].box.x1 < 50


def test_an_empty_answer_is_asked_again() -> None:
    (word,) = read_image(page(_lines(1)), [], (), Readers(_told("", raw="집행")))
    assert word.text == "집행"
    assert word.confidence == pytest.approx(0.7)


def test_a_line_that_stays_empty_gives_no_word() -> None:
    assert read_image(page(_lines(2)), [], (), Readers(silent())) == ()


def test_hangul_is_not_asked_for_latin() -> None:
    (word,) = read_image(page(_lines(1)), [], (), Readers(_told("사업내용", text="MAUS")))
    assert word.text == "사업내용"


@pytest.mark.parametrize("seen", ["CC^V", "C6TV", "ㄷㄷ"])
def test_signs_strange_to_hangul_are_read_by_the_reader_of_all_scripts(seen: str) -> None:
    (word,) = read_image(page(_lines(1)), [], (), Readers(_told(seen, text="CCTV")))
    assert word.text == "CCTV"


@pytest.mark.parametrize(("sure", "stands"), [(0.4, "CCTV설치(29대)"), (0.9, "66설치(29대)")])
def test_doubtful_digits_among_letters_may_be_letters_themselves(sure: float, stands: str) -> None:
    said = {"hangul": ("66설치(29대)", sure), "text": ("CCTV설치(29대)", 0.95)}
    engine = Scripted(lambda _, __, task: said[task])
    (word,) = read_image(page(_lines(1)), [], (), Readers(engine))
    assert word.text == stands
    assert word.confidence > DISPUTED, "the number beside them is not in doubt"


def test_a_doubtful_figure_is_read_by_the_reader_of_all_scripts_too() -> None:
    said = {"hangul": ("464,800.0000", 0.1), "text": ("464,800,000", 0.8), "figures": ("464,800,000", 0.9)}
    (word,) = read_image(page(_lines(1)), [], (), Readers(Scripted(lambda _, __, task: said[task])))
    assert word.text == "464,800,000"
    assert word.confidence > DISPUTED


def test_latin_that_is_surer_as_hangul_is_hangul() -> None:
    engine = Scripted(lambda _, __, task: ("더더A", 0.8) if task == "hangul" else ("CCTV", 0.3))
    (word,) = read_image(page(_lines(1)), [], (), Readers(engine))
    assert word.text == "더더A"


def test_an_engine_of_one_language_is_not_asked_for_another() -> None:
    engine = _told("CCTV", text="66TV")
    engine.languages = ("Korean",)
    (word,) = read_image(page(_lines(1)), [], (), Readers(engine))
    assert word.text == "CCTV"
    assert engine.calls == [("hangul", 1)]


@pytest.mark.parametrize(("second", "sure"), [("785", True), ("735", False), ("", False)])
def test_a_figure_needs_two_readings_that_agree(second: str, sure: bool) -> None:
    (word,) = read_image(page(_lines(1)), [], (), Readers(_told("785", figures=second)))
    assert word.text == "785"
    assert (word.confidence > 0.5) is sure


def test_the_second_reading_of_a_figure_is_kept() -> None:
    (word,) = read_image(page(_lines(1)), [], (), Readers(_told("785", figures="735")))
    assert word.candidates == (Candidate("735", 0.9, DIGIT_READER),)
    (plain,) = read_image(page(_lines(1)), [], (), Readers(_told("가나다")))
    assert plain.candidates == ()


@pytest.mark.parametrize(
    ("judged", "stands", "others", "upheld"),
    [
        ("785", "785", {"735", "785"}, True),
        ("735", "735", {"785", "735"}, False),
        ("789", "785", {"735", "789"}, False),
        ("", "785", {"735", ""}, False),
    ],
)
def test_a_disputed_figure_is_judged(judged: str, stands: str, others: set[str], upheld: bool) -> None:
    judge = _told("", figures=judged)
    readers = Readers(_told("785", figures="735"), judge)
    (word,) = read_image(page(_lines(1)), [], (), readers)
    assert word.text == stands
    assert {candidate.text for candidate in word.candidates} == others
    assert (word.confidence == UPHELD) is upheld
    assert upheld or word.confidence <= DISPUTED


def test_nobody_is_asked_to_judge_what_is_not_disputed() -> None:
    judge = silent()
    read_image(page(_lines(2)), [], (), Readers(_told("785", figures="785"), judge))
    assert judge.calls == []


@pytest.mark.parametrize(("second", "doubted"), [("참석(578명)", False), ("참석(678명)", True)])
def test_digits_of_a_line_read_twice_are_in_doubt_where_they_differ(second: str, doubted: bool) -> None:
    said = iter([("잠석(578명)", 0.6), ("잠석(578명)", 0.6), (second, 0.9)])
    (word,) = read_image(page(_lines(1)), [], (), Readers(Scripted(lambda *_: next(said))))
    assert word.text == second
    assert (word.confidence <= DISPUTED) is doubted


@pytest.mark.parametrize(
    ("first", "sure", "second", "says", "left"),
    [
        ("입주기업", 0.9, "입주 기업", "입주기업", 0.9),
        ("입주기업", 0.9, "입주기업.", "입주기업", 0.9),
        ("입주거업", 0.8, "입주기업", "입주기업", UNSURE),
        ("입주기업", 0.9, "입주거업", "입주기업", UNSURE),
        ("입주기업", 0.96, "입주거업", "입주기업", 0.96),
        ("입주", 0.9, "잎주", "입주", 0.9),
    ],
)
def test_a_name_is_unsure_where_another_reader_of_korean_differs(
    first: str, sure: float, second: str, says: str, left: float
) -> None:
    """Unless its first reading is as sure as wrong names never are, or it is too short to tell."""
    engine = Scripted(lambda _, __, task: (second, 0.85) if task == "again" else (first, sure))
    words = read_image(page(_lines(1)), [], (), Readers(engine))
    assert "".join(word.text for word in words) == says
    assert min(word.confidence for word in words) == pytest.approx(left)


def test_pictures_are_not_read() -> None:
    paper = _lines(2)
    line_of_print(paper, 100, 120, "가나")
    image = page(paper)
    picture = Picture(image.page, Box(90, 100, 200, 140))
    assert len(read_image(image, [], (), Readers(_told("가나다")))) == 3
    assert len(read_image(image, [], (picture,), Readers(_told("가나다")))) == 2
