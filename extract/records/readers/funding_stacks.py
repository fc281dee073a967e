"""Columns of a funding table by all that stands above them: 당초 and 변경 below the total alone, 계획 above all its years.

The plainer form, 계획 and 확보 below every year, is read without this: it bears more damage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...lexicon.measures import Said, role_of, taken
from ...lexicon.units import without_unit
from ...lexicon.wording import find
from ...model.draft import FundingColumn
from ...model.layout import Cell
from ..columns import is_foreign, trustworthy, year_columns
from ..context import Context
from ..matrix import Matrix
from ..values.periods import parse_period

FEWEST_MEASURES = 3
"""Words below one period from which on its columns are no pair of a plan and what is secured of it."""


@dataclass(frozen=True, slots=True)
class StackedColumn:
    """A column that the record takes, and whether its heading is beyond doubt."""

    col: int
    means: FundingColumn
    sure: bool


@dataclass(frozen=True, slots=True)
class Stacked:
    """The columns that are taken, and what the headings of others say: left out, or not understood."""

    taken: tuple[StackedColumn, ...]
    left_out: dict[int, str]
    unknown: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Stack:
    """What stands above a column: the cells that say when, and the one that says what.

    ``titled`` says that a cell above them says no more than that these are years.
    """

    col: int
    when: tuple[Cell, ...]
    what: Cell | None
    said: Said | None
    heading: str
    titled: bool

    @property
    def is_block(self) -> bool:
        """Whether what it measures stands above its period, and so above the next ones as well."""
        return self.what is not None and bool(self.when) and self.what.row < self.when[-1].row


def read_stacks(matrix: Matrix, first_row: int, at: Sequence[int], context: Context) -> Stacked | None:
    """The columns of a table whose heading says more than a plan and what is secured; ``None`` of all others."""
    stacks = [_stack(matrix, first_row, col, context) for col in at]
    if first_row < 2 or not any(is_so(stacks) for is_so in _FORMS):
        return None
    unknown = [stack for stack in stacks if not stack.when or is_foreign(stack.heading, context.wording)]
    sums = [stack for stack in stacks if stack not in unknown and _is_partial(stack, stacks, context)]
    named = [stack for stack in stacks if stack not in (*unknown, *sums)]
    columns = list(_dated(named, matrix, context))
    if len(columns) < len(named):
        return None
    in_place = matrix.table.box is not None or not unknown
    found: list[StackedColumn] = []
    for period in dict.fromkeys(period for _, period, _ in columns):
        same = {stack.col: (stack, sure and in_place) for stack, each, sure in columns if each == period}
        chosen = taken({col: stack.said for col, (stack, _) in same.items()}, context.wording)
        found += [
            StackedColumn(each.col, FundingColumn(period, each.measure), each.sure and same[each.col][1])
            for each in chosen
        ]
    found.sort(key=lambda each: each.col)
    kept = {each.col for each in found}
    left = {stack.col: _printed(stack) for stack in named if stack.col not in kept}
    strange = {stack.col: _printed(stack) for stack in unknown}
    return Stacked(tuple(found), left, strange) if found else None


def _stack(matrix: Matrix, first_row: int, col: int, context: Context) -> _Stack:
    wording = context.wording
    cells = list(
        dict.fromkeys(cell for row in range(first_row) if (cell := _above(matrix, first_row, row, col)))
    )
    either = [cell for cell in cells[:-1] if find(cell.text, {"either": wording.funding.either})]
    roles = [
        (cell, said)
        for cell in cells
        if cell not in either and (said := role_of(without_unit(cell.text, wording), wording))
    ]
    what, said = roles[-1] if roles else (None, None)
    rest = [cell for cell in cells if cell not in [each for each, _ in roles]]
    first = next((at for at, cell in enumerate(rest) if _is_period(cell, context)), 0)
    when = tuple(rest[first:])
    heading = "".join(without_unit(cell.text, wording) for cell in when)
    return _Stack(col, when, what, said, heading, titled=first > 0)


def _is_period(cell: Cell, context: Context) -> bool:
    """Whether a cell alone says a period; one above it then is a title of several: 연도별 투자액."""
    text = without_unit(cell.text, context.wording)
    words = {key: context.wording.periods[key] for key in ("total", "before", "after")}
    return parse_period(text) is not None or find(text, words) is not None


def _is_partial(stack: _Stack, stacks: Sequence[_Stack], context: Context) -> bool:
    """Whether a column adds up the years below its title alone, beside one that adds up all."""
    total = {"total": context.wording.periods["total"]}
    partial = {"sum": context.wording.funding.partial_sums}
    if find(stack.when[-1].text, partial) is not None:
        return True
    has_total = any(find(each.heading, total) for each in stacks if not (each.titled or each.is_block))
    return stack.titled and has_total and find(stack.heading, total) is not None


def _above(matrix: Matrix, first_row: int, row: int, col: int) -> Cell | None:
    """The cell over a column in a row of the heading; in a dump, without spans, one speaks for blank ones behind it."""
    cell = matrix.at(row, col)
    if cell.text or matrix.table.box is not None:
        return cell if cell.text else None
    below = any(matrix.at(lower, col).text for lower in range(row + 1, first_row))
    left = (matrix.at(row, other) for other in range(col - 1, 0, -1))
    return next((cell for cell in left if cell.text), None) if below else None


def _has_versions(stacks: Sequence[_Stack]) -> bool:
    """Whether a heading tells a plan from what it was before, or names what lies between two columns."""
    return any(
        stack.said is not None and stack.said.role in ("earlier", "in_force", "differences") and stack.when
        for stack in stacks
    )


def _has_titles(stacks: Sequence[_Stack]) -> bool:
    """Whether a title or a measure stands above several periods."""
    return sum(stack.titled or stack.is_block for stack in stacks) > 1


def _is_mixed(stacks: Sequence[_Stack]) -> bool:
    """Whether a few periods have measures below them, and most have none."""
    measured = sum(stack.said is not None and bool(stack.when) for stack in stacks)
    return 0 < 2 * measured < len(stacks)


def _has_many(stacks: Sequence[_Stack]) -> bool:
    """Whether more than a pair of measures stands below one period, every one as the lexicon spells it."""
    return any(
        len({stack.said for stack in same if stack.said is not None}) >= FEWEST_MEASURES
        for _, part in groupby(stacks, lambda stack: stack.when)
        if (same := list(part))
    )


def _is_one_by_one(stacks: Sequence[_Stack]) -> bool:
    """Whether every column has a period of its own, and says of it what it measures."""
    return all(
        stack.said is not None
        and stack.when
        and stack.when[-1].col == stack.col
        and stack.when[-1].col_span == 1
        for stack in stacks
    )


_FORMS = (_has_versions, _has_titles, _has_many, _is_mixed, _is_one_by_one)
"""What a heading may say beyond a plan and what is secured below each period."""


def _dated(stacks: Sequence[_Stack], matrix: Matrix, context: Context) -> Iterator[tuple[_Stack, str, bool]]:
    """Each column with its period, and whether that is sure: the periods of one block are told apart from the next."""
    for _, part in groupby(stacks, lambda stack: stack.what if stack.is_block else None):
        block = list(part)
        groups = [list(group) for _, group in groupby(block, lambda stack: stack.when)]
        years = year_columns([group[0].heading for group in groups], context.wording)
        if years is None:
            return
        believed = trustworthy(years, matrix)
        for group, year in zip(groups, years, strict=True):
            yield from ((stack, year.period, year.sure and believed) for stack in group)


def _printed(stack: _Stack) -> str:
    """What stands above a column, for a reader: 2024 당초."""
    cells = (*stack.when, stack.what) if stack.what is not None else stack.when
    return " ".join(" ".join(cell.text.split()) for cell in sorted(cells, key=lambda cell: cell.row))
