"""What the columns of a summary hold: labels of a head, money by source and year, or nothing that is understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..lexicon import Wording
from ..lexicon.matching import bare
from ..lexicon.measures import taken
from ..lexicon.no_money import is_rate
from ..model.layout import Cell, Table
from .summary_heads import Head, Money, is_money_head, read_head

FEWEST_LABELS = 3
"""Columns named like a head's labels, the pledge's name among them."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is in each column of a summary by its number: labels with their keys, money, heads that are unknown.

    ``left_out`` are heads of what the record has no place for: a plan as it was before it was changed.
    """

    first_row: int
    labels: Mapping[int, Cell]
    keys: Mapping[int, str]
    money: Mapping[int, Money]
    unknown: Mapping[int, Cell]
    left_out: Mapping[int, Cell]

    @property
    def name(self) -> int:
        """The column of the pledges' names."""
        return next(col for col, key in self.keys.items() if key == "name")

    @property
    def naming(self) -> range:
        """The columns up to the last that numbers or names a pledge: where a row says that it is a sum."""
        return range(max(col for col, key in self.keys.items() if key in ("number", "name")) + 1)

    @property
    def said(self) -> dict[int, str]:
        """The words of all heads: a table with the same ones goes on with the one before it."""
        heads = {**self.labels, **self.unknown, **self.left_out}
        return {col: bare(cell.text) for col, cell in heads.items()} | {
            col: "".join(each.says) for col, each in self.money.items()
        }


def columns_of(table: Table, wording: Wording) -> Columns | None:
    """The columns by the rows at the top; ``None`` where too few are named like a head's labels."""
    depth = _depth(table, wording)
    heads = {col: read_head(stack, wording) for col, stack in _stacks(table, depth)}
    money = {col: head.money for col, head in heads.items() if head.money is not None}
    vague = _vague(money) | _changed_alone(heads)
    money = {col: each for col, each in money.items() if col not in vague}
    totals = _of_totals(heads, wording)
    spent = {col: each for col, each in totals.items() if each is not None}
    spent = spent or (_spent_alone(heads) if not (money.keys() - _of_all_years(money)) and not vague else {})
    labels = {
        col: head.label
        for col, head in heads.items()
        if head.label is not None and (totals.get(col, head) is None or head.said is None)
    }
    if (
        len({key for _, key in labels.values()}) < FEWEST_LABELS
        or "name" not in dict(labels.values()).values()
    ):
        return None
    known = {*labels, *money, *spent}
    left = {col: head for col, head in heads.items() if col not in known and not head.no_money}
    return Columns(
        depth,
        {col: cell for col, (cell, _) in labels.items()},
        {col: key for col, (_, key) in labels.items()},
        dict(sorted({**money, **spent}.items())),
        {col: head.printed for col, head in left.items() if not head.is_total},
        {col: head.printed for col, head in left.items() if head.is_total},
    )


def _vague(money: Mapping[int, Money]) -> set[int]:
    """Columns of money that are before or after no year, and those that say the same as another."""
    has_years = any(each.names_year for each in money.values())
    often = Counter(each.says for each in money.values())
    return {
        col
        for col, each in money.items()
        if often[each.says] > 1 or (each.period is not None and not has_years)
    }


def _changed_alone(heads: Mapping[int, Head]) -> set[int]:
    """Columns of a plan that was changed where none says what it was before: of what it is a change nobody knows."""
    roles = {col: head.said.role for col, head in heads.items() if head.said is not None}
    return {col for col, role in roles.items() if role == "in_force" and "earlier" not in roles.values()}


def _of_all_years(money: Mapping[int, Money]) -> set[int]:
    return {col for col, each in money.items() if each.period is None}


def _of_totals(heads: Mapping[int, Head], wording: Wording) -> dict[int, Money | None]:
    """The columns of measures below the total: ``None`` for the plan that holds now, then what is secured of it."""
    measured = {col: head for col, head in heads.items() if head.is_total and head.said is not None}
    if not measured:
        return {}
    chosen = taken({col: head.said for col, head in measured.items()}, wording)
    return {
        each.col: None if each.measure == "planned" else Money(None, None, measured[each.col].measure)
        for each in chosen
    }


def _spent_alone(heads: Mapping[int, Head]) -> dict[int, Money]:
    """A column that says no more than that its money is secured, beside the total and no other time's."""
    alone = {
        col: Money(None, None, head.measure)
        for col, head in heads.items()
        if head.said is not None and head.said.role == "secured" and len(head.cells) == 1
    }
    return alone if len(alone) == 1 and any(head.is_total for head in heads.values()) else {}


def _depth(table: Table, wording: Wording) -> int:
    """The rows of the heading: as deep as its cells, and rows below that name sources and years alone."""
    depth = max((cell.row_span for cell in table.cells if cell.row == 0), default=1)
    while depth < table.n_rows - 1 and _is_heading(table, depth, wording):
        depth += 1
    return depth


def _is_heading(table: Table, row: int, wording: Wording) -> bool:
    cells = [cell for cell in table.cells if cell.row == row and bare(cell.text)]
    heads = [cell for cell in cells if is_money_head(cell.text, wording)]
    others = (cell for cell in cells if cell not in heads)
    return (
        bool(heads) and all(cell.col > 0 for cell in cells) and all(is_rate(c.text, wording) for c in others)
    )


def _stacks(table: Table, depth: int) -> Iterator[tuple[int, list[Cell]]]:
    """Each column with the cells above it from top to bottom; in a dump a cell also speaks for blank ones behind it."""
    rows = [_covering(table, row) for row in range(depth)]
    for col in range(table.n_cols):
        cells = [row[col] for row in rows if col in row]
        said = list(dict.fromkeys(cell for cell in cells if bare(cell.text)))
        if table.box is None and said and said[0].row > 0:
            left = [row[at] for row in rows[:1] for at in range(col) if at in row and bare(row[at].text)]
            said = [*left[-1:], *said]
        if said and said[-1].col_span == 1:
            yield col, said


def _covering(table: Table, row: int) -> dict[int, Cell]:
    return {
        col: cell
        for cell in table.cells
        if cell.row <= row < cell.row + cell.row_span
        for col in range(cell.col, cell.col + cell.col_span)
    }
