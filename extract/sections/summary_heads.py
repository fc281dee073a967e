"""What stands above one column of a summary: a label of a pledge's head, or whose, of when and what its money is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..lexicon import Wording
from ..lexicon.labels import split_label
from ..lexicon.matching import bare
from ..lexicon.measures import Said
from ..lexicon.money_titles import title_of
from ..lexicon.no_money import holds_no_money
from ..lexicon.units import label_with_unit, without_unit
from ..lexicon.wording import find
from ..model.layout import Cell
from .summary_titles import heads_of, is_source, is_time

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Money:
    """The heads that say whose, of when and what a column's money is; ``None`` for all sources, all years, the plan.

    ``of_title`` says that its year is one that a title names (2024년 예산), and none of a row of years.
    """

    source: Cell | None
    period: Cell | None
    measure: Cell | None = None
    of_title: bool = False

    @property
    def says(self) -> tuple[str, str, str]:
        """The words of its heads, by which one column is told from another."""
        source, period, measure = (
            bare(cell.text) if cell is not None else "" for cell in (self.source, self.period, self.measure)
        )
        return source, period, measure

    @property
    def names_year(self) -> bool:
        """Whether its period says a year, and not only before or after one."""
        return self.period is not None and _DIGIT.search(self.period.text) is not None


@dataclass(frozen=True, slots=True)
class Head:
    """A column's heads from top to bottom, and what they say.

    ``said`` is the measure (집행) that the cell ``measure`` names; without ``label`` and ``money`` it stands alone.
    ``no_money`` is true of rates and remarks.
    """

    cells: tuple[Cell, ...]
    label: tuple[Cell, str] | None = None
    money: Money | None = None
    measure: Cell | None = None
    said: Said | None = None
    no_money: bool = False

    @property
    def is_total(self) -> bool:
        """Whether the column is of the pledge's total, or of a measure of it."""
        return self.label is not None and self.label[1] == "total_budget"

    @property
    def printed(self) -> Cell:
        """The lowest cell with all that stands above it, for a reader."""
        text = " ".join(" ".join(cell.text.split()) for cell in self.cells)
        return replace(self.cells[-1], text=text)


def read_head(stack: Sequence[Cell], wording: Wording) -> Head:
    """What the cells above a column say, the lowest of them first."""
    cells = tuple(stack)
    if holds_no_money((cell.text for cell in stack), wording):
        return Head(cells, label=_label(stack, wording), no_money=True)
    heads = heads_of(stack, wording)
    if heads is None:
        label = _label(stack[-1:], wording)
        return Head(cells, label if label is not None and label[1] != "total_budget" else None)
    what, said, when = heads.what, heads.said, heads.kept
    if not when:
        return Head(cells, measure=what, said=said)
    when = (*when[:-1], _with_unit(when[-1], stack, wording))
    label, money = _label(when, wording), _money(when, wording)
    if label is not None and money == Money(when[-1], None) and when[1:]:
        money = None
    if money is not None:
        money = replace(money, measure=what, of_title=any(cell not in cells for cell in heads.kept))
    return Head(cells, label if money is None else None, money, what, said)


def is_money_head(text: str, wording: Wording) -> bool:
    """Whether a cell says whose, of when or what money is, as the lower rows of a heading do."""
    plain = without_unit(text, wording)
    is_total = find(plain, {"total": wording.labels["total_budget"]}) is not None
    is_title = bool(bare(text)) and title_of(text, wording) is not None
    return is_total or is_title or is_source(text, wording) or is_time(text, wording)


def _with_unit(head: Cell, stack: Sequence[Cell], wording: Wording) -> Cell:
    """A head with the unit that one above it names for all below: 사업비(백만원). A source is a label as printed."""
    notes = [note for cell in stack if (note := label_with_unit(cell.text, wording)) is not None]
    has_own = label_with_unit(head.text, wording) is not None
    if not notes or has_own or is_source(head.text, wording):
        return head
    return replace(head, text=f"{head.text}({notes[-1].unit.name})")


def _money(stack: Sequence[Cell], wording: Wording) -> Money | None:
    """Whose and of when the money below is; ``None`` where no head says either."""
    source = next((cell for cell in reversed(stack) if is_source(cell.text, wording)), None)
    period = next((cell for cell in reversed(stack) if is_time(cell.text, wording)), None)
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


def _totals(wording: Wording) -> dict[str, tuple[str, ...]]:
    return {"total": wording.sources["total"]}
