"""Rows between two rulings that have none of their own between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .columns import Column, column_of
from .phrases import Phrase, Row

_FIGURE_SHARE = 0.6
"""A column of figures holds little else; its blanks do not count."""

_CLOSE_SHARE = 0.75
"""Of the usual distance of rows: lines closer than that are one row, a wrapped label or note."""


Groups = list[list[Row]]
"""Rows, each with its printed lines."""


def figure_columns(rows: Sequence[Row], columns: Sequence[Column]) -> frozenset[int]:
    """The columns that hold figures, the one of labels left out."""
    held: dict[int, list[bool]] = {}
    for phrase in (phrase for row in rows for phrase in row):
        held.setdefault(column_of(phrase, columns), []).append(phrase.is_figure)
    return frozenset(col for col, are in held.items() if col and sum(are) >= _FIGURE_SHARE * len(are))


def grouped(lines: Sequence[Row], columns: Sequence[Column], figures: frozenset[int]) -> Groups:
    """The printed lines of each row: a second figure under a first begins a row, and so does a label."""
    keys = [_holds(line, columns, figures) for line in lines]
    begins = [_begins(keys, place) for place in range(len(lines))]
    starts = [place for place, new in enumerate(begins) if new]
    pitch = _usual_pitch([_top(lines[place]) for place in starts])
    groups: Groups = []
    for place, line in enumerate(lines):
        alone = keys[place] == {0} and figures and _is_close(lines, place, pitch)
        if not groups or (begins[place] and not alone):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def edges_between(groups: Sequence[Sequence[Row]]) -> list[float]:
    """Halfway between the last line of a row and the first of the next."""
    return [
        (max(p.box.bottom for p in _all(above)) + min(p.box.top for p in _all(below))) / 2
        for above, below in pairwise(groups)
    ]


def _all(lines: Sequence[Row]) -> list[Phrase]:
    return [phrase for line in lines for phrase in line]


def _holds(line: Row, columns: Sequence[Column], figures: frozenset[int]) -> set[int]:
    """The label's column, and those with a figure."""
    places = [(column_of(phrase, columns), phrase) for phrase in line]
    return {col for col, phrase in places if col == 0 or (col in figures and phrase.is_figure)}


def _begins(keys: Sequence[set[int]], place: int) -> bool:
    """Whether a line begins a row: it has a label, or a figure under another one."""
    return place == 0 or 0 in keys[place] or bool(keys[place] & keys[place - 1])


def _is_close(lines: Sequence[Row], place: int, pitch: float) -> bool:
    return place > 0 and _top(lines[place]) - _top(lines[place - 1]) < _CLOSE_SHARE * pitch


def _top(line: Row) -> float:
    return min(phrase.box.top for phrase in line)


def _usual_pitch(tops: Sequence[float]) -> float:
    steps = sorted(below - above for above, below in pairwise(tops))
    return steps[len(steps) // 2] if steps else 0.0
