from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.layout import Word
from extract.words.sheet import lay_out
from extract.words.spacing import WORD_GAP, least_gap, recut
from extract.words.strip import Strip
from extract.words.strips import find_strips

from .drawn import SCALE, line_of_print, page, sheet_of_paper


def _strip(letters: str) -> Strip:
    paper = sheet_of_paper()
    line_of_print(paper, 20, 20, letters)
    (strip,) = find_strips(lay_out(page(paper), []))
    return strip


def _words(texts: list[str], strip: Strip) -> list[Word]:
    """Boxes as even shares of the strip, as rough as an engine's."""
    whole = sum(len(text) for text in texts)
    words, place = [], 0
    for text in texts:
        left, width = place / whole, len(text) / whole
        pixels = strip.pixels.shape[1]
        words.append(Word(text, strip.box(left * pixels, 0, width * pixels, 10 * SCALE), 0.9, "ocr"))
        place += len(text)
    return words


def recut_line(words: list[Word], strip: Strip) -> tuple[Word, ...]:
    (line,) = recut([words], [strip])
    return line


def test_blanks_between_syllables_do_not_survive() -> None:
    strip = _strip("가나다 라마")
    assert [word.text for word in recut_line(_words(["가", "나다", "라", "마"], strip), strip)] == [
        "가나다",
        "라마",
    ]


def test_printed_blanks_do() -> None:
    strip = _strip("가나 다라 마바")
    assert [word.text for word in recut_line(_words(["가나", "다라", "마바"], strip), strip)] == [
        "가나",
        "다라",
        "마바",
    ]


def test_the_doubt_about_a_part_is_a_doubt_about_the_word() -> None:
    strip = _strip("가나")
    first, second = _words(["가", "나"], strip)
    (word,) = recut_line([first, Word("나", second.box, 0.2, "ocr")], strip)
    assert word.confidence == 0.2
    assert (word.box.x0, word.box.x1) == (first.box.x0, second.box.x1)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("가나다", min_size=1, max_size=4), min_size=1, max_size=4))
def test_no_letter_is_lost_or_moved(texts: list[str]) -> None:
    strip = _strip(" ".join(texts))
    split = [letter for text in texts for letter in text]
    assert "".join(word.text for word in recut_line(_words(split, strip), strip)) == "".join(texts)


def _shares(
    within: float, seen_within: int, spaces: float, seen_spaces: int, of: int
) -> list[tuple[float, bool]]:
    """So many gaps within words and as many spaces, and how many of each an engine took for a boundary."""
    gaps = [(within + place / 1000, place < seen_within) for place in range(of)]
    return [*gaps, *((spaces + place / 1000, place < seen_spaces) for place in range(of))]


def test_where_syllables_are_set_apart_words_are_further_apart() -> None:
    assert 0.45 < least_gap(_shares(0.4, 8, 0.8, 29, 30)) < 0.8


def test_spaces_that_the_engine_sees_stay() -> None:
    assert least_gap(_shares(0.33, 29, 0.5, 30, 30)) == WORD_GAP


def test_few_gaps_do_not_tell_how_a_page_is_set() -> None:
    assert least_gap(_shares(0.4, 1, 0.8, 5, 5)) == WORD_GAP


def test_words_of_a_line_set_apart_are_whole() -> None:
    strip = _strip("가나다 라마")
    left, right = _words(["가나", "다라마"], strip)
    assert [word.text for word in recut_line([left, right], strip)] == ["가나", "다라마"]


def test_narrow_type_has_narrow_spaces() -> None:
    assert 0.2 < least_gap(_shares(0.18, 6, 0.27, 27, 30)) < 0.27
