"""Which printed heading belongs to which column: centered headings need not stand right above figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .columns import Column, merged, run_under
from .phrases import Phrase, Row

_NAMELESS_COST = 1.0
"""For a column without a heading, in distances between columns."""

_BLANK_COST = 0.6
"""For a heading above a column that holds nothing; dearer than the white beside right-aligned figures."""


@dataclass(frozen=True, slots=True)
class Named:
    """Columns as wide as their headings, and which of them have one."""

    columns: tuple[Column, ...]
    named: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Way:
    """Headings and columns matched so far, from the left."""

    cost: float
    columns: tuple[Column, ...] = ()
    named: tuple[bool, ...] = ()

    def step(self, cost: float, column: Column, named: bool) -> _Way:
        return _Way(self.cost + cost, (*self.columns, column), (*self.named, named))


def matched(rows: Sequence[Row], columns: Sequence[Column]) -> Named | None:
    """Each heading given to one column, or to a blank one of its own, so that few columns stay nameless.

    ``None`` where headings and columns overlap in no order that makes sense: there are more columns than were
    found.
    """
    headings = _blocks(rows)
    if any(_overlap(row, headings) for row in rows):
        return None
    joined = _joined(columns, headings)
    best = _best(headings, joined)
    if best is None:
        return None
    return Named(best.columns, frozenset(place for place, named in enumerate(best.named) if named))


def _blocks(rows: Iterable[Row]) -> tuple[Column, ...]:
    """Phrases above each other together."""
    return merged([Column(phrase.box.x0, phrase.box.x1) for row in rows for phrase in row])


def _overlap(row: Row, headings: Sequence[Column]) -> bool:
    """Whether two phrases of a row are part of one heading."""
    places = [run_under(phrase, headings) for phrase in row]
    return len(set(places)) < len(places)


def _joined(columns: Iterable[Column], headings: Iterable[Column]) -> tuple[Column, ...]:
    """The columns, those under one heading made one."""
    pieces = list(columns)
    for heading in headings:
        under = [piece for piece in pieces if _gap(piece, heading) < 0]
        if under:
            rest = [piece for piece in pieces if piece not in under]
            pieces = [*rest, Column(min(each.x0 for each in under), max(each.x1 for each in under))]
    return tuple(sorted(pieces, key=lambda each: each.x0))


def _best(headings: Sequence[Column], columns: Sequence[Column]) -> _Way | None:
    """The cheapest way to go through headings and columns from the left."""
    reach = max([*headings, *columns], key=lambda each: each.x1).x1
    pitch = (reach - min(each.x0 for each in (*headings, *columns))) / max(len(columns), 1)
    ways: dict[tuple[int, int], _Way] = {(0, 0): _Way(0.0)}
    for h in range(len(headings) + 1):
        for c in range(len(columns) + 1):
            way = ways.get((h, c))
            if way is None:
                continue
            if h < len(headings) and c < len(columns):
                _offer(ways, (h + 1, c + 1), _together(way, headings[h], columns[c], pitch))
            if h < len(headings) and _follows(way, headings[h]):
                _offer(ways, (h + 1, c), way.step(_BLANK_COST, headings[h], named=True))
            if c < len(columns) and _follows(way, columns[c]):
                _offer(ways, (h, c + 1), way.step(_NAMELESS_COST, columns[c], named=False))
    return ways.get((len(headings), len(columns)))


def _together(way: _Way, heading: Column, column: Column, pitch: float) -> _Way | None:
    both = Column(min(heading.x0, column.x0), max(heading.x1, column.x1))
    if not _follows(way, both):
        return None
    return way.step(max(0.0, _gap(heading, column)) / pitch, both, named=True)


def _follows(way: _Way, column: Column) -> bool:
    """Whether a column stands right of all that were matched before it."""
    return not way.columns or way.columns[-1].x1 <= column.x0


def _gap(one: Column, other: Column) -> float:
    """White between two columns; below 0 where they overlap."""
    return max(one.x0, other.x0) - min(one.x1, other.x1)


def _offer(ways: dict[tuple[int, int], _Way], state: tuple[int, int], way: _Way | None) -> None:
    if way is not None and (state not in ways or way.cost < ways[state].cost):
        ways[state] = way


def nearest_column(phrase: Phrase, columns: Sequence[Column]) -> int:
    """The column with the least white between it and a phrase."""
    place = Column(phrase.box.x0, phrase.box.x1)
    return min(range(len(columns)), key=lambda index: _gap(place, columns[index]))
