"""Tables that go on over a page, with a row cut in two by its end: the row is made whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count, pairwise

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..lexicon.wording import ByKey, find
from ..model.layout import Block, Line, Notice, Table
from ..model.section import PledgePart, Section
from .halves import Half, as_whole, joined
from .parted_headings import may_head, under_heading

_MOST_LINES = 3
"""Between the parts of a table may stand a page's foot and the next one's head."""

_OFF_POINTS = 8.0
"""Columns of one table lie on every page in the same place from its left side, allowing for what scans shift."""

_PARTS = {"funding": "budgets", "indicators": "indicators"}
"""The part of a pledge that a section's figures go to. Periods and bullets of the other tables go on by themselves."""


def with_whole_rows(part: PledgePart, wording: Wording) -> PledgePart:
    """The pledge, rows of figures that a page's end cuts in two made one, with a notice where that is in doubt."""
    sections: list[Section] = []
    notices: list[Notice] = []
    for section in part.sections:
        blocks = section.blocks
        if section.kind in _PARTS:
            blocks = _whole(section, _labels(section.kind, wording), notices)
        sections.append(replace(section, blocks=blocks))
    return replace(part, sections=tuple(sections), notices=(*part.notices, *notices))


def _labels(kind: str, wording: Wording) -> ByKey:
    """What rows of a kind of table can be."""
    if kind == "funding":
        return wording.sources
    return {key: wording.indicator[key] for key in ("target", "actual", "rate")}


def _whole(section: Section, labels: ByKey, notices: list[Notice]) -> tuple[Block, ...]:
    blocks = list(section.blocks)
    for place, following in _pairs(blocks):
        above, below = blocks[place], blocks[following]
        if isinstance(above, Table) and isinstance(below, Table):
            if may_head(above, below) and _label_col(above, labels) is None is not _label_col(below, labels):
                blocks[place], blocks[following] = (
                    replace(above, n_rows=0, cells=()),
                    under_heading(above, below),
                )
                continue
            made = _joined(above, below, labels)
            if made is not None:
                blocks[place], blocks[following], label = made
                if label is not None:
                    facts = (("row", label),)
                    notices.append(Notice("row-torn", "warning", below.page, facts, _PARTS[section.kind]))
    return tuple(block for block in blocks if not isinstance(block, Table) or block.n_rows)


def _pairs(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Each table with the next one, if it may go on there."""
    tables = [place for place, block in enumerate(blocks) if isinstance(block, Table)]
    return [
        (one, other)
        for one, other in pairwise(tables)
        if other - one - 1 <= _MOST_LINES and all(isinstance(each, Line) for each in blocks[one + 1 : other])
    ]


def _joined(above: Table, below: Table, labels: ByKey) -> tuple[Table, Table, str | None] | None:
    """Both tables with the torn row in one of them, and the row's label where the join is in doubt."""
    if not _goes_on(above, below):
        return None
    col = _label_col(above, labels)
    first = _repeated(above, below)
    if col is None or above.n_rows < 2 or first >= below.n_rows:
        return None
    upper, lower = Half(above, above.n_rows - 1, col), Half(below, first, col)
    whole = as_whole(upper, lower) if _is_torn(upper, lower, labels) else None
    if whole is None:
        return None
    label = " ".join(f"{upper.label} {lower.label}".split())
    return *joined(upper, lower, whole.kept), label if whole.doubtful else None


def _goes_on(above: Table, below: Table) -> bool:
    """Whether a table has the columns of one on the page before it."""
    if below.page != above.page + 1 or above.n_cols != below.n_cols:
        return False
    edges = [_edges(table) for table in (above, below)]
    return edges[0].keys() == edges[1].keys() and all(
        abs(edge - edges[1][col]) <= _OFF_POINTS for col, edge in edges[0].items()
    )


def _edges(table: Table) -> dict[int, float]:
    """Where each column begins, from the table's left side."""
    left = table.box.x0 if table.box is not None else 0.0
    return {cell.col: cell.box.x0 - left for cell in table.cells if cell.box is not None}


def _label_col(table: Table, labels: ByKey) -> int | None:
    """The column that says what the rows are."""
    counts = [sum(_is_label(text, labels) for text in _column(table, col)) for col in range(table.n_cols)]
    best = max(counts, default=0)
    return counts.index(best) if best else None


def _column(table: Table, col: int) -> Iterable[str]:
    return (cell.text for cell in table.cells if cell.col == col)


def _is_label(text: str, labels: ByKey) -> bool:
    return find(text.replace("\n", "").split("(")[0], labels) is not None


def _repeated(above: Table, below: Table) -> int:
    """How many rows at the top of a table say what those of the table before it say."""
    rows = (_said(above, row) == _said(below, row) and any(_said(below, row).values()) for row in count())
    return next(row for row, same in enumerate(rows) if not same)


def _said(table: Table, row: int) -> Mapping[int, str]:
    return {cell.col: bare(cell.text) for cell in table.cells if cell.row == row}


def _is_torn(upper: Half, lower: Half, labels: ByKey) -> bool:
    """Whether one of two rows lacks the label that the other has, or half of it."""
    if not bare(lower.label):
        return _is_label(upper.label, labels)
    if _is_label(lower.label, labels):
        return not bare(upper.label) and bool(upper.figures)
    both = f"{upper.label}{lower.label}"
    return bool(bare(upper.label)) and (_is_label(both, labels) or not _is_label(upper.label, labels))
