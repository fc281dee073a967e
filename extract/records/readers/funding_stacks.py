"""Columns of a funding table by all that stands above them: 당초 and 변경 below the total alone, 계획 above all its years.

The plainer form, 계획 and 확보 below every year, is read without this: it bears more damage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...lexicon.measures import taken
from ...lexicon.wording import find
from ...model.draft import FundingColumn
from ..columns import is_foreign, trustworthy, year_columns
from ..context import Context
from ..matrix import Matrix
from .funding_above import Above, above_column

FEWEST_MEASURES = 3
"""Words below one period from which on its columns are no pair of a plan and what is secured of it."""

_SEVERAL = re.compile(r"\d\d\s*년?\s*[~∼〜-]\s*['‘’`]?\s*(?:20)?\d\d(?!\d|\s*월)")
"""Several years in one heading: '25~'26."""


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


def read_stacks(matrix: Matrix, first_row: int, at: Sequence[int], context: Context) -> Stacked | None:
    """The columns of a table whose heading says more than a plan and what is secured; ``None`` of all others.

    None are taken where titles that nobody knows leave nothing that is understood.
    """
    stacks = [above_column(matrix, first_row, col, context) for col in at]
    if first_row < 2 or not any(is_so(stacks) for is_so in _FORMS):
        return None
    unknown = [stack for stack in stacks if _is_unknown(stack, stacks, context)]
    sums = [stack for stack in stacks if stack not in unknown and _is_partial(stack, stacks, context)]
    named = [stack for stack in stacks if stack not in (*unknown, *sums)]
    columns = list(_dated(named, matrix, context))
    found = _taken(columns, context) if len(columns) == len(named) else ()
    if not found:
        return Stacked((), {}, {}) if any(stack.strange for stack in stacks) else None
    doubted = _all_below_one(stacks) or (matrix.table.box is None and bool(unknown))
    kept = {each.col for each in found}
    return Stacked(
        tuple(replace(each, sure=each.sure and not doubted) for each in found),
        {stack.col: stack.printed for stack in named if stack.col not in kept},
        {stack.col: stack.printed for stack in unknown},
    )


def _taken(columns: Sequence[tuple[Above, str, bool]], context: Context) -> tuple[StackedColumn, ...]:
    """The columns that the record takes of each period."""
    found: list[StackedColumn] = []
    for period in dict.fromkeys(period for _, period, _ in columns):
        same = {stack.col: (stack, sure) for stack, each, sure in columns if each == period}
        chosen = taken({col: stack.said for col, (stack, _) in same.items()}, context.wording)
        found += [
            StackedColumn(each.col, FundingColumn(period, each.measure), each.sure and same[each.col][1])
            for each in chosen
        ]
    return tuple(sorted(found, key=lambda each: each.col))


def _is_unknown(stack: Above, stacks: Sequence[Above], context: Context) -> bool:
    """Whether nobody knows what a column holds; what all stand below tells none from another, and leaves all in doubt."""
    strange = stack.strange is not None and not _all_below_one(stacks)
    if strange or not stack.when or _SEVERAL.search(stack.heading):
        return True
    return not _is_partial(stack, stacks, context) and is_foreign(stack.heading, context.wording)


def _all_below_one(stacks: Sequence[Above]) -> bool:
    """Whether all columns stand below one title that nobody knows: the name of the table, or of a part of the money."""
    return stacks[0].strange is not None and len({stack.strange for stack in stacks}) == 1


def _is_partial(stack: Above, stacks: Sequence[Above], context: Context) -> bool:
    """Whether a column adds up the years below its title alone, beside one that adds up all."""
    total = {"total": context.wording.periods["total"]}
    partial = {"sum": context.wording.funding.partial_sums}
    if find(stack.when[-1].text, partial) is not None:
        return True
    has_total = any(find(each.heading, total) for each in stacks if not (each.titled or each.is_block))
    return stack.titled and has_total and find(stack.heading, total) is not None


def _has_versions(stacks: Sequence[Above]) -> bool:
    """Whether a heading tells a plan from what it was before, or names what lies between two columns."""
    return any(
        stack.said is not None and stack.said.role in ("earlier", "in_force", "differences") and stack.when
        for stack in stacks
    )


def _has_titles(stacks: Sequence[Above]) -> bool:
    """Whether a title or a measure stands above periods."""
    return any(stack.titled or stack.is_block or stack.strange is not None for stack in stacks)


def _is_mixed(stacks: Sequence[Above]) -> bool:
    """Whether a few periods have measures below them, and most have none."""
    measured = sum(stack.said is not None and bool(stack.when) for stack in stacks)
    return 0 < 2 * measured < len(stacks)


def _has_many(stacks: Sequence[Above]) -> bool:
    """Whether more than a pair of measures stands below one period, every one as the lexicon spells it."""
    return any(
        len({stack.said for stack in same if stack.said is not None}) >= FEWEST_MEASURES
        for _, part in groupby(stacks, lambda stack: stack.when)
        if (same := list(part))
    )


def _is_one_by_one(stacks: Sequence[Above]) -> bool:
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


def _dated(stacks: Sequence[Above], matrix: Matrix, context: Context) -> Iterator[tuple[Above, str, bool]]:
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
