"""Level lines of which a photocopy has left pieces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extract.model.layout import Box, Ruling
from extract.rulings import broken

SCALE = 4.0

TOP, BOTTOM = Ruling("horizontal", 100, 50, 550, 1.5), Ruling("horizontal", 200, 48, 551, 1.5)

Ends = tuple[tuple[float, float], ...]


def completed(rulings: Sequence[Ruling], *printed: Box) -> tuple[Ruling, ...]:
    """As found on a page with ink in these boxes."""
    ink = np.zeros((round(300 * SCALE), round(600 * SCALE)), np.uint8)
    for box in printed:
        top, bottom, left, right = (round(edge * SCALE) for edge in (box.top, box.bottom, box.x0, box.x1))
        ink[top:bottom, left:right] = 1
    return broken.completed(rulings, ink, SCALE)


def _pieces(y: float, ends: Ends) -> list[Ruling]:
    return [Ruling("horizontal", y, start, end, 0.8) for start, end in ends]


def _at(y: float, rulings: tuple[Ruling, ...]) -> list[tuple[float, float]]:
    return [(each.start, each.end) for each in rulings if abs(each.position - y) < 1]


@pytest.mark.parametrize(
    "ends",
    [
        ((52, 124), (130, 215), (220, 354), (358, 537)),
        ((74, 155), (301, 400)),
        ((50, 120), (200, 260), (480, 550)),
    ],
)
def test_pieces_between_full_lines_are_one_line_as_wide(ends: Ends) -> None:
    found = completed([TOP, *_pieces(150, ends), BOTTOM])
    assert len(found) == 3
    assert _at(150, found) == [(50, 550)]


@pytest.mark.parametrize(
    "ends",
    [
        ((150, 290), (310, 430), (440, 550)),
        ((50, 300),),
        ((50, 80), (300, 330)),
    ],
)
def test_what_may_be_meant_to_be_short_stays_so(ends: Ends) -> None:
    """Rulings under headings, right of the labels; a single piece; hardly anything."""
    found = completed([TOP, *_pieces(150, ends), BOTTOM])
    assert _at(150, found) == list(ends)


def test_pieces_beside_upright_lines_are_edges_of_cells() -> None:
    """A cell that spans rows has no line through it."""
    ends = ((50, 200), (300, 550))
    upright = Ruling("vertical", 200, 100, 200, 0.5)
    assert _at(150, completed([TOP, *_pieces(150, ends), BOTTOM, upright])) == list(ends)


def test_lines_of_other_widths_complete_nothing() -> None:
    """Nobody knows how long the pieces' line was."""
    ends = ((50, 200), (300, 550))
    wider = Ruling("horizontal", 200, 20, 580, 1.0)
    assert _at(150, completed([TOP, *_pieces(150, ends), wider])) == list(ends)


def test_nothing_is_made_of_nothing() -> None:
    assert completed([]) == ()
    assert completed([TOP, BOTTOM]) == (TOP, BOTTOM)


def test_what_is_printed_over_a_gap_stands_in_a_cell_that_goes_on() -> None:
    ends = ((50, 200), (300, 550))
    stroke, remains, dirt = Box(240, 146, 241, 154), Box(220, 149.5, 280, 150.5), Box(240, 148, 241, 151)
    assert _at(150, completed([TOP, *_pieces(150, ends), BOTTOM], stroke)) == list(ends)
    assert _at(150, completed([TOP, *_pieces(150, ends), BOTTOM], remains, dirt)) == [(50, 550)]


def test_tables_side_by_side_stay_apart() -> None:
    """Damage leaves no gap at the same place in every line."""
    ends = ((50, 280), (310, 550))
    lines = [each for y in (120, 140, 160) for each in _pieces(y, ends)]
    found = completed([TOP, *lines, BOTTOM])
    assert [_at(y, found) for y in (120, 140, 160)] == [list(ends)] * 3
