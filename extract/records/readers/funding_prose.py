"""Funding told in lines: ○ 총사업비 : 6,812백만원(국비 302백만원, 도비 1,161백만원), ○ 2024년 : 국비 3억원."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...lexicon.matching import bare
from ...model.draft import FundingColumn, FundingDraft, FundingRow, Reading
from ...model.layout import Line
from ...model.section import Section
from ..bullets import Piece, pieces
from ..context import Context
from ..snippets import of_lines
from .funding_clauses import Meaning
from .funding_line import MoneyLine, Told, read_line
from .funding_outline import Outline
from .funding_unit import unit_noted_in


@dataclass(frozen=True, slots=True)
class ProseFunding:
    """What the lines of a section say of money, and the lines of money that were not understood."""

    tables: tuple[FundingDraft, ...]
    left_over: tuple[str, ...]

    @property
    def total(self) -> Reading[int] | None:
        """The planned total of all years, where it is printed once."""
        found = [
            amount
            for table in self.tables
            for row in table.rows
            for column, amount in zip(table.columns, row.amounts, strict=True)
            if row.source == "total" and column == FundingColumn("total", "planned") and amount is not None
        ]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class _Budget:
    """One amount that is understood: its place in a table, were there one, its label and unit."""

    meaning: Meaning
    label: str
    unit: str
    amount: Reading[int]
    inherits: bool


def read_funding_prose(section: Section, context: Context) -> ProseFunding:
    """The budgets in the lines of a section that has no table."""
    lines = [block for block in section.blocks if isinstance(block, Line)]
    unit = unit_noted_in(section.title, lines, context)
    budgets: list[_Budget] = []
    left_over: list[str] = []
    outline = Outline()
    for piece in pieces(of_lines(lines), context.joiner):
        line = read_line(piece.text, outline.about(piece), unit, context)
        of_another = line.names_no_source and outline.may_be_below(piece)
        if of_another:
            line = MoneyLine((), None, is_understood=False)
        outline.add(piece, line.about, names_source_alone=of_another or line.names_source_alone)
        budgets += (_budget(told, piece) for told in line.told)
        left_over += [] if line.is_understood else [piece.text]
    return ProseFunding(tuple(_tables(_checked(_own(budgets, context)))), tuple(left_over))


def _budget(told: Told, piece: Piece) -> _Budget:
    place, clause = piece.snippets[0], told.clause
    amount = Reading(clause.won, clause.raw, place.page, place.box, place.confidence)
    sure = amount if clause.sure else amount.flagged("doubtful-figure")
    return _Budget(told.meaning, clause.label, clause.unit, sure, not clause.names_unit)


def _own(budgets: Sequence[_Budget], context: Context) -> list[_Budget]:
    """시비 is another's money where 구비 stands beside it."""
    words = context.wording.funding
    shared = {bare(budget.label) for budget in budgets} & set(words.own_beside_shared)
    return [
        replace(budget, meaning=replace(budget.meaning, source="provincial"))
        if shared and bare(budget.label) == words.shared
        else budget
        for budget in budgets
    ]


def _checked(budgets: Sequence[_Budget]) -> Iterator[_Budget]:
    """The same; figures that print no unit are flagged where they do not add up to the sum that does."""
    for budget in budgets:
        if budget.inherits and not _adds_up([one for one in budgets if one.meaning.beside(budget.meaning)]):
            yield replace(budget, amount=budget.amount.flagged("no-unit"))
        else:
            yield budget


def _adds_up(budgets: Sequence[_Budget]) -> bool:
    sums = [budget.amount.value for budget in budgets if budget.meaning.source == "total"]
    return sums == [sum(budget.amount.value for budget in budgets if budget.meaning.source != "total")]


def _tables(budgets: Iterable[_Budget]) -> Iterator[FundingDraft]:
    """A table of one cell for each budget, in the order of the lines."""
    for budget in budgets:
        meaning, amount = budget.meaning, budget.amount
        column = FundingColumn(meaning.period or "total", meaning.measure or "planned")
        label = Reading(budget.label, budget.label, amount.page, amount.box, amount.confidence)
        yield FundingDraft(budget.unit, (column,), (FundingRow(meaning.source or "total", label, (amount,)),))
