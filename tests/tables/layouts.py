"""Random tables for property tests: rectangles that tile a grid, and the lines that draw them."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from extract.model.layout import Ruling
from extract.tables.spans import Span


class Layout(NamedTuple):
    """Edges of rows and columns in points, and the cells; every inner edge is some cell's border."""

    rows: tuple[float, ...]
    columns: tuple[float, ...]
    spans: tuple[Span, ...]


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    n_rows, n_cols = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    rows = _edges(draw(st.lists(st.floats(11, 60), min_size=n_rows, max_size=n_rows)))
    columns = _edges(draw(st.lists(st.floats(11, 90), min_size=n_cols, max_size=n_cols)))
    free = {(row, col) for row in range(n_rows) for col in range(n_cols)}
    spans = []
    for row, col in sorted(free):
        if (row, col) in free:
            span = draw(_spans(row, col, frozenset(free)))
            free -= set(slots(span))
            spans.append(span)
    return _compact(Layout(rows, columns, tuple(spans)))


def slots(span: Span) -> list[tuple[int, int]]:
    return [
        (row, col)
        for row in range(span.row, span.row + span.row_span)
        for col in range(span.col, span.col + span.col_span)
    ]


def drawn(layout: Layout) -> tuple[Ruling, ...]:
    """The four borders of every cell, joined along each edge."""
    level = {(s.row, c) for s in layout.spans for c in range(s.col, s.col + s.col_span)}
    level |= {(s.row + s.row_span, c) for s in layout.spans for c in range(s.col, s.col + s.col_span)}
    upright = {(s.col, r) for s in layout.spans for r in range(s.row, s.row + s.row_span)}
    upright |= {(s.col + s.col_span, r) for s in layout.spans for r in range(s.row, s.row + s.row_span)}
    return (
        *(
            Ruling("horizontal", layout.rows[edge], *_run(layout.columns, run), 0.5)
            for edge, run in _runs(level)
        ),
        *(
            Ruling("vertical", layout.columns[edge], *_run(layout.rows, run), 0.5)
            for edge, run in _runs(upright)
        ),
    )


def _runs(sides: set[tuple[int, int]]) -> list[tuple[int, list[int]]]:
    """Sides of cells in one line, one after the other, together."""
    runs: list[tuple[int, list[int]]] = []
    for edge, lane in sorted(sides):
        if runs and runs[-1][0] == edge and runs[-1][1][-1] == lane - 1:
            runs[-1][1].append(lane)
        else:
            runs.append((edge, [lane]))
    return runs


def _run(edges: tuple[float, ...], run: list[int]) -> tuple[float, float]:
    return edges[run[0]], edges[run[-1] + 1]


def _edges(sizes: list[float]) -> tuple[float, ...]:
    edges = [50.0]
    for size in sizes:
        edges.append(edges[-1] + size)
    return tuple(edges)


def _spans(row: int, col: int, free: frozenset[tuple[int, int]]) -> st.SearchStrategy[Span]:
    fitting = [
        span
        for height in range(1, 4)
        for width in range(1, 4)
        if set(slots(span := Span(row, col, height, width))) <= free
    ]
    return st.sampled_from(fitting)


def _compact(layout: Layout) -> Layout:
    """Without rows and columns that no cell makes use of."""
    rows = sorted({edge for s in layout.spans for edge in (s.row, s.row + s.row_span)})
    cols = sorted({edge for s in layout.spans for edge in (s.col, s.col + s.col_span)})
    spans = tuple(
        Span(
            rows.index(s.row),
            cols.index(s.col),
            rows.index(s.row + s.row_span) - rows.index(s.row),
            cols.index(s.col + s.col_span) - cols.index(s.col),
        )
        for s in layout.spans
    )
    return Layout(tuple(layout.rows[r] for r in rows), tuple(layout.columns[c] for c in cols), spans)
