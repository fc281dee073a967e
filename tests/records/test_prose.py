from __future__ import annotations

from dataclasses import replace

from extract.model.layout import Box, Word
from extract.records.prose import dates_of, figures_of
from extract.records.snippets import Snippet

from .made import context

PLACE = Snippet("", 3, Box(0, 0, 9, 9), 0.8)


def test_dates_are_readings_at_their_line() -> None:
    (date,) = dates_of("개장('24. 5. 13. ~ 6. 4.)", (PLACE,))
    assert date.end is not None
    for said, value in ((date.start, "2024-05-13"), (date.end, "2024-06-04")):
        assert (said.value, said.raw, said.page, said.box) == (value, "'24. 5. 13. ~ 6. 4.", 3, PLACE.box)
        assert (said.confidence, said.status) == (0.8, "read")


def test_a_date_that_cannot_be_is_flagged() -> None:
    (date,) = dates_of("개장('24. 2. 31.)", (PLACE,))
    assert (date.start.value, date.start.status, date.end) == ("2024-02", "flagged", None)


def test_figures_are_readings_at_their_line() -> None:
    people, money = figures_of("교육 참여(12명), 국비 3억 5천원", (PLACE,), context())
    assert (people.name.value, people.value.value, people.unit.value, people.value.raw) == (
        "교육 참여",
        12,
        "명",
        "12명",
    )
    assert (people.value.status, people.value.page) == ("read", 3)
    assert (money.name.value, money.unit.value, money.value.status) == ("국비", "원", "flagged")


def test_a_figure_is_as_sure_as_the_words_that_hold_it() -> None:
    box = Box(0, 0, 9, 9)
    words = tuple(
        Word(text, box, confidence, "ocr")
        for text, confidence in (("교육", 0.3), ("참여(12명),", 0.9), ("수료(7명)", 0.4))
    )
    line = Snippet("교육 참여(12명), 수료(7명)", 1, box, 0.3, words)
    first, second = figures_of(line.text, (line,), context())
    assert (first.value.confidence, second.value.confidence) == (0.9, 0.4)
    bare = replace(line, words=())
    assert [each.value.confidence for each in figures_of(line.text, (bare,), context())] == [0.3, 0.3]
