"""Progress and roadmaps (추진사항, 향후계획), as tables or lines: a period, what was planned, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...lexicon.matching import bare
from ...model.draft import EventDraft, MilestoneDraft, Reading
from ...model.layout import Cell, Notice, Table
from ...model.section import Section
from ..bullets import Level, Piece, pieces
from ..context import Context
from ..matrix import Matrix, says_something
from ..prose import dates_of, figures_of
from ..snippets import Snippet, of_cell, reading
from .bands import Span, spans
from .bands_labels import Band
from .copies import without_copies
from .progress_columns import Roles, assumed_roles, roles_of, unknown_columns, upright
from .progress_labels import RowLabel, row_label
from .progress_lines import bands_of_lines


@dataclass(frozen=True, slots=True)
class Progress:
    """The milestones of a section kind, one for each period, and what could not be understood."""

    milestones: tuple[MilestoneDraft, ...]
    notices: tuple[Notice, ...]


def read_progress(sections: Sequence[Section], kind: str, context: Context) -> Progress:
    """The periods of the sections, over however many pages, as one list. ``kind`` is milestones or roadmap."""
    tables = [block for section in sections for block in section.blocks if isinstance(block, Table)]
    if tables:
        bands, unnamed = tuple(_bands(tables, kind, context)), False
    else:
        bands, unnamed = bands_of_lines(sections, kind)
    found, lost = spans(bands)
    doubts = [_in_doubt(span.bands, said, kind) for span in found for said in span.doubts]
    doubts += (_in_doubt((band,), band.said, kind) for band in lost)
    if unnamed:
        doubts.append(_in_doubt(bands, "", kind))
    doubts += unknown_columns(tables, kind, context)
    return Progress(tuple(_milestone(span, kind, context) for span in found), tuple(dict.fromkeys(doubts)))


def _in_doubt(bands: Sequence[Band], said: str, kind: str) -> Notice:
    """What is told of rows whose period is not clear; ``said`` is the label of the first, empty where it has none."""
    facts = (("row", said),) if said else ()
    return Notice("period-not-understood", "warning", _page_of(bands), facts, kind)


def _bands(tables: Sequence[Table], kind: str, context: Context) -> Iterator[Band]:
    """The rows of the tables that are no headings; each table has its heading's roles or those of the one before."""
    roles: Roles | None = None
    label: RowLabel | None = None
    for table in tables:
        matrix = upright(Matrix(table), context)
        for row in range(matrix.n_rows):
            heading = roles_of(matrix, row, kind, context)
            if heading is not None:
                roles = heading
                continue
            roles = roles or assumed_roles(matrix, kind)
            if roles is not None and any(says_something(cell.text) for cell in matrix.row(row)):
                label = row_label(matrix, row, (roles.period, roles.part), label)
                yield _band(matrix, row, roles, label, context)


def _page_of(bands: Sequence[Band]) -> int | None:
    return bands[0].page if bands[0].has_place else None


def _band(matrix: Matrix, row: int, roles: Roles, label: RowLabel, context: Context) -> Band:
    """A row's cells by role. A cell that spans rows counts for the first of them alone."""
    page = matrix.table.page

    def cell(col: int | None) -> Cell:
        here = matrix.at(row, col) if col is not None else Cell(row, -1)
        return here if here.row == row else Cell(row, here.col)

    return Band(
        page,
        label.snippets,
        label.covered,
        tuple(tuple(of_cell(cell(col), page)) for col in (roles.planned, roles.actual, roles.note)),
        sure=label.sure,
        timeless=_is_timeless(matrix.at(row, roles.period).text, context),
    )


def _is_timeless(label: str, context: Context) -> bool:
    """Whether a label is known to say no period, whatever its figures: 연중, 민선8기 중."""
    return re.sub(r"\d", "", bare(label)) in context.wording.periods["timeless"]


def _milestone(span: Span, kind: str, context: Context) -> MilestoneDraft:
    planned = _column([band.cells[0] for band in span.bands], context)
    actual = _column([band.cells[1] for band in span.bands], context)
    note = [snippet for band in span.bands for snippet in band.cells[2] if says_something(snippet.text)]
    return MilestoneDraft(
        span.period,
        tuple(_text(group) for group in _grouped(planned, merge_equal=True)),
        tuple(_event(group, context) for group in _grouped(actual, merge_equal=False))
        if kind != "roadmap"
        else (),
        reading(" ".join(snippet.text for snippet in note), tuple(note), "joined") if note else None,
    )


def _column(cells: Sequence[tuple[Snippet, ...]], context: Context) -> list[Piece]:
    """The pieces of one column of a period, over its rows.

    Text without a bullet at the beginning of a row goes on with what stands before it, if that had one.
    """
    found: list[Piece] = []
    for cell in cells:
        here = list(pieces(cell, context.joiner))
        here = [piece for piece in here if says_something(piece.text)]
        goes_on = found and here and here[0].level is Level.REST and found[-1].level is not Level.REST
        if goes_on:
            before, first = found.pop(), here.pop(0)
            joined = context.joiner.join(before.text, first.text)
            found.append(Piece(before.level, joined, (*before.snippets, *first.snippets)))
        found += here
    return without_copies(found)


def _grouped(found: Sequence[Piece], *, merge_equal: bool) -> Iterator[tuple[Piece, ...]]:
    """Each bullet with its sub-bullets and notes; where all are sub-bullets, each stands for itself."""
    top = min((piece.level for piece in found if piece.level is not Level.REST), default=Level.REST)
    group: list[Piece] = []
    seen: set[str] = set()
    for piece in found:
        begins = piece.level in (Level.REST, top) and piece.level is not Level.NOTE
        if begins and group:
            yield tuple(group)
            group = []
        if merge_equal and begins and bare(piece.text) in seen:
            continue
        seen.add(bare(piece.text))
        group.append(piece)
    if group:
        yield tuple(group)


def _snippets(group: tuple[Piece, ...]) -> tuple[Snippet, ...]:
    return tuple(dict.fromkeys(snippet for piece in group for snippet in piece.snippets))


def _text(group: tuple[Piece, ...]) -> Reading[str]:
    return reading(" ".join(piece.text for piece in group), _snippets(group), "bullets")


def _event(group: tuple[Piece, ...], context: Context) -> EventDraft:
    """An event; its dates and figures are looked for bullet by bullet, so that no name runs over two."""
    return EventDraft(
        _text(group),
        tuple(date for piece in group for date in dates_of(piece.text, piece.snippets)),
        tuple(figure for piece in group for figure in figures_of(piece.text, piece.snippets, context)),
    )
