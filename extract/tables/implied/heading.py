"""The heading of a table without upright rulings: which words stand over one column, which over several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.layout import Ruling
from .columns import Column, Run, column_of, run_under
from .matching import matched, nearest_column
from .phrases import GUTTER_POINTS, Phrase, Row, parted_at

_OFF_CENTER_SHARE = 0.25
"""Of the distance between columns: a heading over several stands so close to their common middle."""

_SKIP_COST = 0.3
"""For a column that no heading of the upper level covers: more than a heading may be off the middle."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Columns with those of which only the heading is printed, and the headings that stand over several.

    ``cut`` is where the upper level ends, ``None`` where there is but one; ``runs`` are the columns under each
    heading of the upper level. ``named`` are the columns with a heading of their own.
    """

    columns: tuple[Column, ...]
    named: frozenset[int]
    cut: float | None = None
    runs: tuple[Run, ...] = ()

    @property
    def crossed(self) -> frozenset[int]:
        """The walls, by the number of the column left of them, that end below the upper level."""
        return frozenset(wall for first, last in self.runs for wall in range(first, last))


def read_heading(rows: Sequence[Row], columns: tuple[Column, ...], rules: Sequence[Ruling]) -> Heading | None:
    """The heading that rows of print above the ``columns`` make; ``None`` where it cannot be told.

    ``rules`` are short rulings between the rows: they part headings from those of their columns. Where the lowest row
    makes no sense, headings of neighbours that stand close together may have been taken for one.
    """
    heading = _read(rows, columns, rules)
    if heading is not None or not rows:
        return heading
    lowest = tuple(part for phrase in rows[-1] for part in _parted(phrase, columns))
    return _read([*rows[:-1], lowest], columns, rules) if lowest != rows[-1] else None


def _parted(phrase: Phrase, columns: Sequence[Column]) -> list[Phrase]:
    """A phrase over several columns, cut where the next word stands under another one, and not close."""
    for place, (left, right) in enumerate(pairwise(phrase.boxes)):
        before, behind = (run_under(Phrase("", box), columns) for box in (left, right))
        if before and behind and before[1] < behind[0] and right.x0 - left.x1 > GUTTER_POINTS:
            first, rest = parted_at(phrase, place)
            return [first, *_parted(rest, columns)]
    return [phrase]


def _read(rows: Sequence[Row], columns: tuple[Column, ...], rules: Sequence[Ruling]) -> Heading | None:
    if rules:
        y = max(rule.position for rule in rules)
        upper = [row for row in rows if _height(row) < y]
        return _of_two(upper, [row for row in rows if _height(row) >= y], columns, rules)
    for count in range(1, len(rows)):
        heading = _of_two(rows[:count], rows[count:], columns, ())
        if heading is not None:
            return heading
    return _of_one(rows, columns)


def _height(row: Row) -> float:
    return sum(phrase.box.center[1] for phrase in row) / len(row)


def _of_one(rows: Sequence[Row], columns: Sequence[Column]) -> Heading | None:
    """All rows are one level."""
    hanging = (_hangs(phrase, rows[place + 1 :]) for place, row in enumerate(rows) for phrase in row)
    heading = matched(rows, columns)
    return None if heading is None or any(hanging) else Heading(heading.columns, heading.named)


def _hangs(phrase: Phrase, below: Sequence[Row]) -> bool:
    """Whether words stand on both sides below a phrase and none beneath it: it may be the heading of several."""
    others = [other for row in below for other in row]
    beneath = any(min(phrase.box.x1, o.box.x1) > max(phrase.box.x0, o.box.x0) for o in others)
    return not beneath and _are_on_both_sides(others, phrase)


def _are_on_both_sides(others: Sequence[Phrase], phrase: Phrase) -> bool:
    return (
        min((o.middle for o in others), default=phrase.middle)
        < phrase.middle
        < max((o.middle for o in others), default=phrase.middle)
    )


def _of_two(
    upper: Sequence[Row], lower: Sequence[Row], columns: Sequence[Column], rules: Sequence[Ruling]
) -> Heading | None:
    """The upper level stands over several columns, or over one that the lower level does not name."""
    over = [phrase for row in upper for phrase in row]
    beside = [
        phrase for phrase in over if rules and not any(r.start <= phrase.middle <= r.end for r in rules)
    ]
    base = matched([*lower, tuple(beside)] if beside else lower, columns) if upper and lower else None
    if base is None:
        return None
    beneath = [phrase for row in lower for phrase in row]
    alone = [
        phrase
        for phrase in over
        if phrase in beside or _stands_alone(phrase, beneath, base.columns, base.named)
    ]
    spanning = sorted((phrase for phrase in over if phrase not in alone), key=lambda each: each.middle)
    full = matched([*lower, tuple(alone)] if alone else lower, columns)
    if full is None or not spanning or len(full.columns) < 2:
        return None
    below = _below(lower, full.columns, rules)
    runs = _runs(spanning, below, full.columns)
    if runs is None or all(first == last for first, last in runs) or _leaves_one_out(runs, below):
        return None
    return Heading(full.columns, full.named, _cut(spanning, lower, rules), tuple(runs))


def _stands_alone(
    phrase: Phrase, beneath: Sequence[Phrase], columns: Sequence[Column], named: frozenset[int]
) -> bool:
    """Whether a phrase of the upper level is the heading of one column, which the lower level does not name."""
    run = run_under(phrase, columns)
    if run is None and not _are_on_both_sides(beneath, phrase):
        return True
    first, last = run or (nearest_column(phrase, columns),) * 2
    return first == last and first not in named


def _below(
    lower: Sequence[Row], columns: Sequence[Column], rules: Sequence[Ruling]
) -> dict[int, tuple[int, float]]:
    """For each column that has words below the upper level: in which row they begin, and their middle.

    Where rulings part the levels, only columns below one of them have an upper level, and no heading reaches
    from one ruling to the next.
    """
    first: dict[int, tuple[int, float]] = {}
    for place, row in enumerate(lower):
        for phrase in row:
            rule = next((i for i, r in enumerate(rules) if r.start <= phrase.middle <= r.end), None)
            if rule is not None or not rules:
                key = place if rule is None else place + len(lower) * rule
                first.setdefault(column_of(phrase, columns), (key, phrase.middle))
    return first


def _runs(
    spanning: Sequence[Phrase], below: dict[int, tuple[int, float]], columns: Sequence[Column]
) -> list[Run] | None:
    """The columns under each phrase, so that each stands over the middle of its own and few are left over."""
    pitch = _pitch(columns)
    best: dict[tuple[int, int], tuple[float, list[Run]]] = {(0, 0): (0.0, [])}
    for col in range(len(columns)):
        for done in range(len(spanning) + 1):
            if (col, done) not in best:
                continue
            cost, runs = best[col, done]
            _offer(best, (col + 1, done), (cost + _SKIP_COST * (col in below), runs))
            if done == len(spanning):
                continue
            for last in range(col, _last_beside(col, below) + 1):
                middle = (below[col][1] + below[last][1]) / 2
                off = abs(middle - spanning[done].middle) / pitch
                if off <= _OFF_CENTER_SHARE:
                    _offer(best, (last + 1, done + 1), (cost + off, [*runs, (col, last)]))
    found = best.get((len(columns), len(spanning)))
    return found[1] if found is not None else None


def _offer(
    best: dict[tuple[int, int], tuple[float, list[Run]]],
    state: tuple[int, int],
    way: tuple[float, list[Run]],
) -> None:
    if state not in best or way[0] < best[state][0]:
        best[state] = way


def _last_beside(col: int, below: dict[int, tuple[int, float]]) -> int:
    """The last of the columns from ``col`` on whose words below begin in one row; ``col - 1`` where it has none."""
    last = col - 1
    while last + 1 in below and below[last + 1][0] == below[col][0]:
        last += 1
    return last


def _leaves_one_out(runs: Sequence[Run], below: dict[int, tuple[int, float]]) -> bool:
    """Whether a heading stands over one column though the one beside it, alike, has none."""
    covered = {col for first, last in runs for col in range(first, last + 1)}
    alone = [first for first, last in runs if first == last]
    beside = [(col, other) for col in alone for other in (col - 1, col + 1) if other in below]
    return any(other not in covered and below[other][0] == below[col][0] for col, other in beside)


def _pitch(columns: Sequence[Column]) -> float:
    """Points from one column to the next, at least."""
    return min(right.middle - left.middle for left, right in pairwise(columns))


def _cut(spanning: Sequence[Phrase], lower: Sequence[Row], rules: Sequence[Ruling]) -> float:
    """Where the upper level ends: at its rulings, else halfway to the words beneath it."""
    if rules:
        return max(rule.position for rule in rules)
    bottom = max(phrase.box.bottom for phrase in spanning)
    tops = [p.box.top for row in lower for p in row if p.box.center[1] > bottom]
    return (bottom + min(tops, default=bottom)) / 2
