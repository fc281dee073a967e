"""Strokes of letters, □ bullets and boxes to tick, told from the short rulings of low rows and narrow columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..geometry import overlap
from ..model.layout import Axis, Ruling
from .joining import SAME_TRACK_POINTS, length
from .ranked import Ranked, count_near, ranked

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

_ACROSS: dict[Axis, Axis] = {"horizontal": "vertical", "vertical": "horizontal"}


def without_strokes(rulings: Sequence[Ruling], pieces: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """Without what may be strokes of letters, □ bullets or boxes to tick.

    A ruling shows itself by at least one long piece of those it was joined from (strokes of letters in a row join
    too); one without is kept where those that have shown themselves hold it, or others that these hold.
    """
    long = ranked(piece for piece in pieces if length(piece) >= _LONG_POINTS)
    sure = {ruling for ruling in rulings if _shows_itself(ruling, long[ruling.axis])}
    short = set(rulings) - sure
    while held := _held(short, sure):
        sure |= held
        short -= held
    return tuple(ruling for ruling in rulings if ruling in sure)


def _shows_itself(ruling: Ruling, long: Ranked) -> bool:
    reach = SAME_TRACK_POINTS + ruling.thickness / 2
    return any(
        abs(piece.position - ruling.position) <= reach
        and overlap(piece.start, piece.end, ruling.start, ruling.end) > 0
        for piece in long.near(ruling.position, reach)
    )


def _held(short: Iterable[Ruling], sure: Iterable[Ruling]) -> set[Ruling]:
    axes = ranked(sure)
    return {ruling for ruling in short if _is_held(ruling, axes[ruling.axis], axes[_ACROSS[ruling.axis]])}


def _is_held(short: Ruling, along: Ranked, across: Ranked) -> bool:
    """Whether either end lies on a ruling across or at an open side, where several rulings of its axis end."""
    in_line = count_near(along.positions, short.position, _IN_LINE_POINTS) > 0
    near = _HELD_POINTS if in_line else _TOUCHING_POINTS
    first, last = (_is_on(end, short, across, near) for end in (short.start, short.end))
    return (first and (last or _is_open_side(short.end, along.ends))) or (
        last and _is_open_side(short.start, along.starts)
    )


def _is_on(end: float, short: Ruling, across: Ranked, near: float) -> bool:
    return any(
        abs(ruling.position - end) <= near + ruling.thickness / 2
        and ruling.start - near <= short.position <= ruling.end + near
        for ruling in across.near(end, near)
    )


def _is_open_side(end: float, others: tuple[float, ...]) -> bool:
    return count_near(others, end, _HELD_POINTS) >= _OPEN_SUPPORT
