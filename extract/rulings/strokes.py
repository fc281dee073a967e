"""Strokes of letters, □ bullets and boxes to tick, told from the short rulings of low rows and narrow columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..geometry import overlap
from ..model.layout import Ruling
from .joining import SAME_TRACK_POINTS, length

_LONG_POINTS = 36.0
"""No stroke of a letter is as long as this; a shorter ruling must be held by two others."""

_HELD_POINTS = 2.5
"""A short ruling's ends lie this close to the rulings that hold it."""

_TOUCHING_POINTS = 1.0
"""A short ruling that is in line with no other touches those that hold it: the upright stroke of a syllable that
fills a low row keeps 1.5 points or more from them."""

_IN_LINE_POINTS = 1.5
"""Pieces of one wall, parted by cells over several columns or rows, lie this close to one line."""

_OPEN_SUPPORT = 3
"""So many rulings that end at one place are the open side of a table: its borders and a line between rows."""


def without_strokes(rulings: Sequence[Ruling], pieces: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """Without what may be strokes of letters, □ bullets or boxes to tick.

    A ruling shows itself by at least one long piece of those it was joined from (strokes of letters in a row join
    too); one without is kept where those that have shown themselves hold it, or others that these hold.
    """
    long = [piece for piece in pieces if length(piece) >= _LONG_POINTS]
    sure = [ruling for ruling in rulings if any(_is_part(piece, ruling) for piece in long)]
    kept = _with_held(sure, [ruling for ruling in rulings if ruling not in sure])
    return tuple(ruling for ruling in rulings if ruling in kept)


def _with_held(sure: list[Ruling], short: list[Ruling]) -> list[Ruling]:
    held = [ruling for ruling in short if _is_held(ruling, sure)]
    if not held:
        return sure
    return _with_held([*sure, *held], [ruling for ruling in short if ruling not in held])


def _is_part(piece: Ruling, ruling: Ruling) -> bool:
    return (
        piece.axis == ruling.axis
        and abs(piece.position - ruling.position) <= SAME_TRACK_POINTS + ruling.thickness / 2
        and overlap(piece.start, piece.end, ruling.start, ruling.end) > 0
    )


def _is_held(short: Ruling, sure: Sequence[Ruling]) -> bool:
    """Whether either end lies on a ruling across or at an open side, where several rulings of its axis end."""
    along = [ruling for ruling in sure if ruling.axis == short.axis]
    in_line = any(abs(ruling.position - short.position) <= _IN_LINE_POINTS for ruling in along)
    near = _HELD_POINTS if in_line else _TOUCHING_POINTS
    crossing = [
        ruling
        for ruling in sure
        if ruling.axis != short.axis and ruling.start - near <= short.position <= ruling.end + near
    ]
    first, last = _is_on(short.start, crossing, near), _is_on(short.end, crossing, near)
    return (first and (last or _is_open_side(short.end, [ruling.end for ruling in along]))) or (
        last and _is_open_side(short.start, [ruling.start for ruling in along])
    )


def _is_on(end: float, crossing: Iterable[Ruling], near: float) -> bool:
    return any(abs(ruling.position - end) <= near + ruling.thickness / 2 for ruling in crossing)


def _is_open_side(end: float, others: Iterable[float]) -> bool:
    return sum(abs(other - end) <= _HELD_POINTS for other in others) >= _OPEN_SUPPORT
