"""Strokes that lie on one line as one ruling."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model.layout import Axis, Ruling

SAME_LINE_POINTS = 1.2
"""Strokes this close across are one line: a border of one cell drawn on the border of the next."""

GAP_POINTS = 3.0
"""Dashes of a dashed line stand up to this far apart; neighbouring tables stand further."""


def from_vectors(strokes: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """The strokes of a born-digital page, those on one line joined."""
    return joined(strokes, SAME_LINE_POINTS)


def joined(strokes: Sequence[Ruling], same_line: float) -> tuple[Ruling, ...]:
    """Strokes of one axis whose positions are at most ``same_line`` points apart, joined where they meet."""
    return tuple(
        ruling
        for axis in ("horizontal", "vertical")
        for line in _lines([stroke for stroke in strokes if stroke.axis == axis], same_line)
        for ruling in _runs(axis, line)
    )


def _lines(strokes: Iterable[Ruling], same_line: float) -> list[list[Ruling]]:
    lines: list[list[Ruling]] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.position):
        if lines and stroke.position - lines[-1][-1].position <= same_line:
            lines[-1].append(stroke)
        else:
            lines.append([stroke])
    return lines


def _runs(axis: Axis, line: list[Ruling]) -> list[Ruling]:
    runs: list[list[Ruling]] = []
    end = float("-inf")
    for stroke in sorted(line, key=lambda stroke: stroke.start):
        if runs and stroke.start - end <= GAP_POINTS:
            runs[-1].append(stroke)
        else:
            runs.append([stroke])
            end = float("-inf")
        end = max(end, stroke.end)
    return [_one(axis, run) for run in runs]


def _one(axis: Axis, run: list[Ruling]) -> Ruling:
    """One ruling for a run; its position is the mean, weighed by length."""
    weight = sum(max(stroke.end - stroke.start, 0.01) for stroke in run)
    position = sum(stroke.position * max(stroke.end - stroke.start, 0.01) for stroke in run) / weight
    return Ruling(
        axis,
        position,
        min(stroke.start for stroke in run),
        max(stroke.end for stroke in run),
        max(stroke.thickness for stroke in run),
    )
