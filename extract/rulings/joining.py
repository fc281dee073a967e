"""Pieces of one printed line made one ruling, double lines made single."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..geometry import overlap
from ..model.layout import Axis, Ruling

SAME_TRACK_POINTS = 0.75
"""Pieces of one line are drawn within a fraction of a hairline (0.25 points measured) of each other."""

_GAP_POINTS = 3.0
"""Gaps of dashed lines and of borders drawn cell by cell are below this; boxes side by side stand further apart."""

_DOUBLE_POINTS = 4.0
"""Nothing that can be read fits between two lines closer than this, so they are one border."""

_DOUBLE_SHARE = 0.5
"""Lines of one border run beside each other for at least this share of the shorter."""


def joined(pieces: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """One ruling for all pieces of a printed line; sorted by axis, position and start."""
    return tuple(
        ruling
        for axis in _AXES
        for track in _tracks([piece for piece in pieces if piece.axis == axis])
        for ruling in _joined_track(track)
    )


_AXES: tuple[Axis, Axis] = ("horizontal", "vertical")


def _tracks(pieces: Sequence[Ruling]) -> list[list[Ruling]]:
    """Pieces whose positions hardly differ."""
    tracks: list[list[Ruling]] = []
    for piece in sorted(pieces, key=lambda piece: piece.position):
        if tracks and piece.position - tracks[-1][-1].position <= SAME_TRACK_POINTS:
            tracks[-1].append(piece)
        else:
            tracks.append([piece])
    return tracks


def _joined_track(track: Iterable[Ruling]) -> list[Ruling]:
    rulings: list[list[Ruling]] = []
    reach = 0.0
    for piece in sorted(track, key=lambda piece: (piece.start, piece.end)):
        if rulings and piece.start <= reach + _GAP_POINTS:
            rulings[-1].append(piece)
            reach = max(reach, piece.end)
        else:
            rulings.append([piece])
            reach = piece.end
    return [_around(pieces) for pieces in rulings]


def _around(pieces: Sequence[Ruling]) -> Ruling:
    """The ruling that all pieces are part of; long pieces say where it lies."""
    weight = sum(length(piece) for piece in pieces)
    position = (
        sum(piece.position * length(piece) for piece in pieces) / weight if weight else pieces[0].position
    )
    return Ruling(
        pieces[0].axis,
        position,
        min(piece.start for piece in pieces),
        max(piece.end for piece in pieces),
        max(piece.thickness for piece in pieces),
    )


def length(ruling: Ruling) -> float:
    """Points from end to end."""
    return ruling.end - ruling.start


def without_doubles(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """Double lines as single ones, as thick as both together."""
    return tuple(
        ruling for axis in _AXES for ruling in _singles(ruling for ruling in rulings if ruling.axis == axis)
    )


def _singles(along: Iterable[Ruling]) -> list[Ruling]:
    """What is left of rulings of one axis; a border made of two takes the place of the later one."""
    singles: list[Ruling] = []
    thickest = 0.0
    for ruling in sorted(along, key=lambda ruling: (ruling.position, ruling.start)):
        thickest = max(thickest, ruling.thickness)
        at = _twin(singles, ruling, _DOUBLE_POINTS + thickest)
        singles.append(ruling if at is None else _as_one(singles.pop(at), ruling))
        thickest = max(thickest, singles[-1].thickness)
    return singles


def _twin(singles: Sequence[Ruling], ruling: Ruling, reach: float) -> int | None:
    """Which of the singles is the ruling's other line.

    Each was put last when the ruling then at hand was at most ``reach`` further on, so that none before one which
    is twice as far away is any nearer than ``reach``.
    """
    for at in range(len(singles) - 1, -1, -1):
        if ruling.position - singles[at].position > 2 * reach:
            return None
        if _are_double(singles[at], ruling):
            return at
    return None


def _are_double(one: Ruling, other: Ruling) -> bool:
    if _between(one, other) >= _DOUBLE_POINTS:
        return False
    shared = overlap(one.start, one.end, other.start, other.end)
    return shared > 0 and shared >= _DOUBLE_SHARE * min(length(one), length(other))


def _between(one: Ruling, other: Ruling) -> float:
    """White between the two rulings; below 0 where they overlap."""
    return abs(one.position - other.position) - (one.thickness + other.thickness) / 2


def _as_one(one: Ruling, other: Ruling) -> Ruling:
    near = min(ruling.position - ruling.thickness / 2 for ruling in (one, other))
    far = max(ruling.position + ruling.thickness / 2 for ruling in (one, other))
    if min(length(one), length(other)) < _DOUBLE_SHARE * max(length(one), length(other)):
        longer = max(one, other, key=length)
        return replace(longer, start=min(one.start, other.start), end=max(one.end, other.end))
    return Ruling(
        one.axis, (near + far) / 2, min(one.start, other.start), max(one.end, other.end), far - near
    )
