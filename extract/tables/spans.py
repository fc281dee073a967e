"""Slots without a drawn edge between them become one cell; the cells always tile the grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .walls import Walls


@dataclass(frozen=True, slots=True)
class Span:
    """A cell's slots: its first row and column (from 0), and how many it covers each way."""

    row: int
    col: int
    row_span: int = 1
    col_span: int = 1


Slot = tuple[int, int]


def tiled(n_rows: int, n_cols: int, beside: Walls, below: Walls) -> tuple[Span, ...]:
    """Rectangles that cover each slot once, in reading order.

    ``beside[row][col]`` stands on the right of a slot, ``below[col][row]`` under it. Where open edges make no
    rectangle (a piece of a line is missing), a cell grows rightwards first, then down.
    """
    taken: set[Slot] = set()
    spans: list[Span] = []
    for row in range(n_rows):
        for col in range(n_cols):
            if (row, col) not in taken:
                span = _grown(row, _width(row, col, beside[row], taken), beside, below)
                taken.update(
                    (r, c) for r in range(row, row + span.row_span) for c in range(col, col + span.col_span)
                )
                spans.append(span)
    return tuple(spans)


def _width(row: int, col: int, walls: Sequence[bool], taken: set[Slot]) -> range:
    """The columns that lie open to each other from ``col`` on."""
    end = col + 1
    while end <= len(walls) and not walls[end - 1] and (row, end) not in taken:
        end += 1
    return range(col, end)


def _grown(row: int, cols: range, beside: Walls, below: Walls) -> Span:
    """The slots of one row, and those under them as long as nothing is drawn in between."""
    end = row + 1
    while end < len(beside) and _is_open(end, cols, beside, below):
        end += 1
    return Span(row, cols.start, end - row, len(cols))


def _is_open(row: int, cols: range, beside: Walls, below: Walls) -> bool:
    above_open = not any(below[col][row - 1] for col in cols)
    return above_open and not any(beside[row][col] for col in cols[:-1])


def without_idle_lines(
    rows: Sequence[float], columns: Sequence[float], spans: Sequence[Span]
) -> tuple[tuple[float, ...], tuple[float, ...], tuple[Span, ...]]:
    """Rows, columns and spans without edges at which no cell begins or ends."""
    used_rows = sorted({edge for span in spans for edge in (span.row, span.row + span.row_span)})
    used_cols = sorted({edge for span in spans for edge in (span.col, span.col + span.col_span)})
    row_at = {edge: index for index, edge in enumerate(used_rows)}
    col_at = {edge: index for index, edge in enumerate(used_cols)}
    kept = tuple(
        Span(
            row_at[span.row],
            col_at[span.col],
            row_at[span.row + span.row_span] - row_at[span.row],
            col_at[span.col + span.col_span] - col_at[span.col],
        )
        for span in spans
    )
    return tuple(rows[edge] for edge in used_rows), tuple(columns[edge] for edge in used_cols), kept
