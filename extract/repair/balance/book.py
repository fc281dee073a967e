"""The figures of all funding tables of a pledge, and the sums that tie them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from ...arithmetic.sums import GRAND_TOTAL, Kind, Place, Sum, SumLabels, promised, row_names
from ...lexicon import bare
from ...lexicon.wording import Funding
from ...model.draft import FundingDraft, PledgeDraft, Reading
from .figure import Figure

Amount = Reading[int] | None


class Spot(NamedTuple):
    """Where a figure of a draft stands: its funding table, row and column."""

    table: int
    row: int
    col: int


IN_HEADER = Spot(-1, 0, 0)
"""The header's total."""


@dataclass(frozen=True, eq=False)
class Tie:
    """A sum over spots: ``total`` on one side, ``parts`` on the other."""

    kind: Kind
    total: tuple[Spot, ...]
    parts: tuple[Spot, ...]

    @cached_property
    def signs(self) -> Mapping[Spot, int]:
        """The spots with their signs; together they must be 0."""
        return {**dict.fromkeys(self.total, 1), **dict.fromkeys(self.parts, -1)}


@dataclass(frozen=True)
class Book:
    """Every spot of the tables, blank ones included, and the header's total where it is printed."""

    amounts: Mapping[Spot, Amount]
    ties: tuple[Tie, ...]

    @staticmethod
    def of(draft: PledgeDraft, words: Funding) -> Book:
        """The book of a pledge; ``words`` tell which rows add up others (지방비, 소계)."""
        labels = SumLabels(frozenset(map(bare, words.local_sums)), frozenset(map(bare, words.partial_sums)))
        places = _places(draft.funding, labels)
        amounts: dict[Spot, Amount] = {
            Spot(at, row, col): amount
            for at, table in enumerate(draft.funding)
            for row, each in enumerate(table.rows)
            for col, amount in enumerate(each.amounts)
        }
        printed = {place: None for place, spots in places.items() if any(amounts[spot] for spot in spots)}
        ties = tuple(_tie(sum_, places) for sum_ in promised(printed) if not _may_be_a_part(sum_))
        if draft.total_budget is None or not _is_the_tables(draft, places, amounts):
            return Book(amounts, ties)
        header = Tie("header", (IN_HEADER,), places[GRAND_TOTAL])
        return Book({**amounts, IN_HEADER: draft.total_budget}, (*ties, header))

    def won(self, spot: Spot) -> int:
        """The amount at a spot; a blank one adds nothing."""
        amount = self.amounts[spot]
        return 0 if amount is None else amount.value

    def gap(self, tie: Tie) -> int:
        """Won by which the total is more than its parts."""
        return self._gaps[tie]

    @cached_property
    def _gaps(self) -> Mapping[Tie, int]:
        return {tie: sum(sign * self.won(spot) for spot, sign in tie.signs.items()) for tie in self.ties}

    def step(self, tie: Tie) -> int:
        """Won of the last printed place of a sum's figures."""
        figures = [Figure(amount) for spot in tie.signs if (amount := self.amounts[spot]) is not None]
        return min((figure.scale for figure in figures if figure.digits), default=1)

    @cached_property
    def broken(self) -> tuple[Tie, ...]:
        """The sums that do not come out."""
        return tuple(tie for tie in self.ties if self.gap(tie))

    @cached_property
    def ties_of(self) -> Mapping[Spot, tuple[Tie, ...]]:
        """The sums that each spot stands in."""
        found: dict[Spot, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            for spot in tie.signs:
                found[spot].append(tie)
        return {spot: tuple(ties) for spot, ties in found.items()}

    def entered(self, changed: Mapping[Spot, Amount], draft: PledgeDraft) -> PledgeDraft:
        """The draft with the changed amounts in their spots."""
        total = changed.get(IN_HEADER, draft.total_budget)
        tables = tuple(_entered(at, table, changed) for at, table in enumerate(draft.funding))
        return replace(draft, total_budget=total, funding=tables)


def _places(tables: Sequence[FundingDraft], labels: SumLabels) -> dict[Place, tuple[Spot, ...]]:
    """The spots of each place; several where rows or tables have the same source and period."""
    rows = [(at, number, row) for at, table in enumerate(tables) for number, row in enumerate(table.rows)]
    names = row_names([(row.source, bare(row.label.value)) for _, _, row in rows], labels)
    found: dict[Place, list[Spot]] = defaultdict(list)
    for (at, number, _), name in zip(rows, names, strict=True):
        for col, column in enumerate(tables[at].columns):
            found[Place(name, column.period, column.measure)].append(Spot(at, number, col))
    return {place: tuple(spots) for place, spots in found.items()}


def _may_be_a_part(sum_: Sum) -> bool:
    """Whether a column has one source only: the table may not list what the rest of its total is made of."""
    return sum_.kind != "years" and len(sum_.parts) == 1


def _tie(sum_: Sum, places: Mapping[Place, tuple[Spot, ...]]) -> Tie:
    parts = tuple(spot for part in sum_.parts for spot in places.get(part, ()))
    return Tie(sum_.kind, places.get(sum_.total, ()), parts)


def _is_the_tables(
    draft: PledgeDraft, places: Mapping[Place, tuple[Spot, ...]], amounts: Mapping[Spot, Amount]
) -> bool:
    """Whether the header's total is that of the tables together, and not of one of several."""
    spots = places.get(GRAND_TOTAL, ())
    printed = [amount.value for spot in spots if (amount := amounts[spot]) is not None]
    total = draft.total_budget
    return bool(printed) and not (len(printed) > 1 and total is not None and total.value in printed)


def _entered(at: int, table: FundingDraft, changed: Mapping[Spot, Amount]) -> FundingDraft:
    rows = tuple(
        replace(
            row,
            amounts=tuple(changed.get(Spot(at, number, col), old) for col, old in enumerate(row.amounts)),
        )
        for number, row in enumerate(table.rows)
    )
    return replace(table, rows=rows)


def spots_of(ties: Sequence[Tie]) -> tuple[Spot, ...]:
    """Every spot of the sums, once, in their order."""
    return tuple(dict.fromkeys(spot for tie in ties for spot in tie.signs))


__all__ = ["IN_HEADER", "Amount", "Book", "Spot", "Tie", "spots_of"]
