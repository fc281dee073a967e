"""What the columns of a summary hold: labels of a head, money by source and year, or nothing that is understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.units import label_with_unit
from ..lexicon.wording import find
from ..model.layout import Cell, Table

FEWEST_LABELS = 3
"""Columns named like a head's labels, the pledge's name among them."""

_YEAR = re.compile(r"\W*(?:20\d\d|\d\d)\s*(?:년도?)?\W*(?:이전|이후|까지|[상하]반기|[1-4]/?4?분기)?\W*")


@dataclass(frozen=True, slots=True)
class Money:
    """The heads that say whose and of when a column's money is; ``None`` for all sources, all years."""

    source: Cell | None
    period: Cell | None


@dataclass(frozen=True, slots=True)
class Columns:
    """What is in each column of a summary by its number: labels with their keys, money, heads that are unknown."""

    first_row: int
    labels: dict[int, Cell]
    keys: dict[int, str]
    money: dict[int, Money]
    unknown: dict[int, Cell]

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
        heads = {**self.labels, **self.unknown}
        money = {
            col: "".join(cell.text for cell in (each.period, each.source) if cell is not None)
            for col, each in self.money.items()
        }
        return {col: bare(cell.text) for col, cell in heads.items()} | {c: bare(t) for c, t in money.items()}


def columns_of(table: Table, wording: Wording) -> Columns | None:
    """The columns by the rows at the top; ``None`` where too few are named like a head's labels."""
    depth = _depth(table, wording)
    labels: dict[int, Cell] = {}
    keys: dict[int, str] = {}
    money: dict[int, Money] = {}
    unknown: dict[int, Cell] = {}
    for col, stack in _stacks(table, depth):
        found = _money(stack, wording)
        label = _label(stack, wording)
        if found is not None and not (label is not None and found == Money(stack[-1], None) and stack[1:]):
            money[col] = found
        elif label is not None:
            labels[col], keys[col] = label
        elif not _holds_no_money(stack, wording):
            unknown[col] = stack[-1]
    if len(set(keys.values())) < FEWEST_LABELS or "name" not in keys.values():
        return None
    return Columns(depth, labels, keys, money, unknown)


def _depth(table: Table, wording: Wording) -> int:
    """The rows of the heading: as deep as its cells, and rows below that name sources and years alone."""
    depth = max((cell.row_span for cell in table.cells if cell.row == 0), default=1)
    while depth < table.n_rows - 1 and _is_heading(table, depth, wording):
        depth += 1
    return depth


def _is_heading(table: Table, row: int, wording: Wording) -> bool:
    cells = [cell for cell in table.cells if cell.row == row and bare(cell.text)]
    return bool(cells) and all(cell.col > 0 and _is_money_head(cell.text, wording) for cell in cells)


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


def _money(stack: Sequence[Cell], wording: Wording) -> Money | None:
    """Whose and of when the money below is; ``None`` where no head says either."""
    source = next((cell for cell in reversed(stack) if _is_source(cell.text, wording)), None)
    period = next((cell for cell in reversed(stack) if _is_year(cell.text, wording)), None)
    leaf = stack[-1]
    return Money(source, period) if leaf in (source, period) else None


def _label(stack: Sequence[Cell], wording: Wording) -> tuple[Cell, str] | None:
    """The label of the lexicon that a head is, the lowest first, or what a sum (계) stands under."""
    for cell in reversed(stack):
        label = split_label(cell.text, wording.labels)
        is_sum = (
            cell is not stack[-1]
            and find(without_unit(stack[-1].text, wording), _totals(wording)) is not None
        )
        if label is not None and (cell is stack[-1] or (is_sum and label.key == "total_budget")):
            return cell, label.key
    return None


def without_unit(text: str, wording: Wording) -> str:
    """A head without the unit in brackets behind it."""
    said = label_with_unit(text, wording)
    return said.label if said is not None and said.label else text


def _totals(wording: Wording) -> dict[str, tuple[str, ...]]:
    return {"total": wording.sources["total"]}


def _is_money_head(text: str, wording: Wording) -> bool:
    return _is_source(text, wording) or _is_year(text, wording)


def _is_source(text: str, wording: Wording) -> bool:
    return find(without_unit(text, wording), wording.sources) is not None


def _is_year(text: str, wording: Wording) -> bool:
    said = without_unit(text, wording).replace("\n", " ")
    around = {key: wording.periods[key] for key in ("before", "after")}
    return _YEAR.fullmatch(said) is not None or find(said, around) is not None


def _holds_no_money(stack: Sequence[Cell], wording: Wording) -> bool:
    """Whether a head is that of rates or of remarks."""
    words = {key: wording.progress[key] for key in ("note", "ignored")}
    said = [re.sub(r"[(\[（].*", "", cell.text, flags=re.DOTALL).strip() for cell in stack]
    return any(
        "%" in cell.text or text.endswith(wording.funding.rate_endings) or find(text, words) is not None
        for cell, text in zip(stack, said, strict=True)
    )
