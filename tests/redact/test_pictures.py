"""What is personal is painted over; what is not stays as it was, and the view of the pipeline is not touched."""

from __future__ import annotations

import numpy as np
import pytest

from extract.lexicon import load
from extract.model.layout import Box, Cell, Line, Page, Table, Word
from extract.model.source import PageImage, Pixels
from extract.redact import Mask, Personal, redact_view
from extract.redact.personal import Place
from extract.trace import View
from extract.trace.held import HeldViews

SCALE = 2.0

RAW = "문화과 이몽룡 6388"

CELL = Box(20, 100, 220, 140)
UNIT, NAME, NUMBER = Box(30, 110, 60, 122), Box(70, 110, 100, 122), Box(110, 110, 130, 122)
PROSE, AGAIN = Box(20, 200, 60, 212), Box(65, 200, 95, 212)
ALONE = Box(20, 250, 50, 262)


def words(*said: tuple[str, Box]) -> tuple[Word, ...]:
    return tuple(Word(text, box, 0.9, "ocr") for text, box in said)


def view(to_page: tuple[tuple[float, ...], ...] = ((1, 0, 0), (0, 1, 0))) -> View:
    noise = np.random.default_rng(5).integers(0, 100, (600, 500)).astype(np.uint8)
    image = PageImage(1, noise, SCALE, np.array(to_page, dtype=np.float64))
    contact = words(("문화과", UNIT), ("이몽룡", NAME), ("6388", NUMBER))
    line = words(("강연자", PROSE), ("이몽룡", AGAIN))
    cell = Cell(0, 0, text=RAW, box=CELL, words=contact)
    page = Page(1, 250, 300, (Table(1, CELL, 1, 1, (cell,)), Line(1, "강연자 이몽룡", box=PROSE, words=line)))
    return View(image, (*contact, *line, *words(("이몽룡", ALONE))), (), page)


def part(pixels: Pixels, box: Box) -> Pixels:
    return pixels[int(box.top * SCALE) : int(box.bottom * SCALE), int(box.x0 * SCALE) : int(box.x1 * SCALE)]


def painted(seen: View, place: Box) -> Pixels:
    personal = Personal(frozenset({"이몽룡"}), frozenset({"6388"}), (Place(1, place, RAW),))
    return redact_view(seen, Mask(personal, load()), personal.places, load()).image.pixels


def test_names_and_numbers_are_painted_over_and_nothing_else() -> None:
    seen = view()
    before = seen.image.pixels.copy()
    after = painted(seen, CELL)
    for box in (NAME, NUMBER, AGAIN, ALONE):
        assert np.ptp(part(after, box)) == 0
    for box in (UNIT, PROSE):
        assert (part(after, box) == part(before, box)).all()
    assert (seen.image.pixels == before).all()
    assert (after[300:390] == before[300:390]).all()


def test_what_no_reader_saw_in_a_contact_is_painted_too() -> None:
    unread = Box(140, 108, 200, 130)
    assert np.ptp(part(painted(view(), CELL), unread)) == 0


def test_a_number_that_a_lines_end_tears_is_painted_over_on_both() -> None:
    first, last, count = Box(20, 200, 90, 212), Box(20, 220, 60, 232), Box(70, 220, 90, 232)
    lines = (
        Line(1, "", words=words(("053-803-", first))),
        Line(1, "", words=words(("2345", last), ("3건", count))),
    )
    seen = View(view().image, (), (), Page(1, 250, 300, lines))
    after = redact_view(seen, Mask(Personal(), load()), (), load()).image.pixels
    assert [np.ptp(part(after, box)) for box in (first, last)] == [0, 0]
    assert (part(after, count) == part(seen.image.pixels, count)).all()


@pytest.mark.parametrize("to_page", [((1, 0, 7), (0, 1, -9)), ((0, -1, 300), (1, 0, 0))])
def test_a_contact_is_found_on_the_straight_page_too(to_page: tuple[tuple[float, ...], ...]) -> None:
    corners = np.array([[CELL.x0, CELL.top, 1], [CELL.x1, CELL.bottom, 1]]) @ np.array(to_page).T
    (x0, top), (x1, bottom) = corners.min(axis=0), corners.max(axis=0)
    after = painted(view(to_page), Box(float(x0), float(top), float(x1), float(bottom)))
    assert np.ptp(part(after, Box(140, 108, 200, 130))) == 0


def test_views_are_kept_without_loss_and_shown_once() -> None:
    held = HeldViews()
    seen = view()
    held.keep(seen)
    (shown,) = held.all()
    assert (shown.image.pixels == seen.image.pixels).all()
    assert (shown.words, shown.page) == (seen.words, seen.page)
    assert list(held.all()) == []
