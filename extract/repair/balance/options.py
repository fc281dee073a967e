"""What each spot of a broken system may hold in truth.

What was read, what another reader saw, what a misreading or a misprint would explain, or nothing at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from .book import IN_HEADER, Book, Spot, Tie, spots_of
from .figure import Figure

Way = Literal["read", "rival", "misread", "misprint", "lost", "invented", "blank"]

READ_COST: Mapping[str, float] = {"alone": 0.0, "agreed": 0.0, "drawn": 0.0, "disputed": 0.7}
RIVAL_COST = 0.9
"""Of two readings that differ either may be right; the first one a little more often."""

MISPRINT_COST = 11.0
"""Of some four hundred printed figures one is wrong (6 nats), and of all figures it might be it is just that (5)."""

LOST_COST = 9.0
"""A printed figure that nobody read: dumps lose some, scans hardly any."""

INVENTED_COST = 7.0
"""A lone digit read where nothing is printed: a ruling, a speck. Longer figures are not made of dust."""

DEAREST = 26.0
"""Nats; two misread digits cost some 15, three some 22. What is dearer is no explanation."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value in won, the nats against it, and how it comes about."""

    won: int
    cost: float
    way: Way

    @property
    def given_out(self) -> bool:
        """Whether the value is what the page prints; a misprint's is what it should have printed."""
        return self.way != "misprint"


@dataclass
class Options:
    """The options of every spot that stands in a broken sum, without those that no sum speaks for.

    The head's total stands in one sum only, a copy of the table's, and may truly differ (an older plan): another
    reader must have seen what the table says.
    """

    book: Book
    _kept: dict[Spot, tuple[Option, ...]] = field(init=False)

    def __post_init__(self) -> None:
        every = {spot: tuple(self._every(spot)) for spot in spots_of(self.book.broken)}
        self._kept = _supported(every, self.book)

    def __getitem__(self, spot: Spot) -> tuple[Option, ...]:
        """The options of a spot, what was read first; a spot of sums that come out has no other."""
        return self._kept.get(spot) or (Option(self.book.won(spot), 0.0, "read"),)

    def _every(self, spot: Spot) -> Iterator[Option]:
        amount = self.book.amounts[spot]
        wanted = {self.book.won(spot) + lacks for lacks in self._lacking(spot)}
        if amount is None:
            yield Option(0, 0.0, "blank")
            yield from (Option(won, LOST_COST, "lost") for won in sorted(wanted) if won > 0)
            return
        figure = Figure(amount)
        yield Option(amount.value, READ_COST[figure.reading.witness], "read")
        rivals = {each.value for each in amount.alternatives} - {amount.value}
        yield from (Option(won, RIVAL_COST, "rival") for won in sorted(rivals))
        if spot != IN_HEADER:
            yield from _misread(figure, wanted, rivals)
        yield from (
            Option(won, MISPRINT_COST, "misprint")
            for won in sorted(wanted)
            if won > 0 and won != amount.value
        )
        if len(figure.digits) == 1:
            yield Option(0, INVENTED_COST, "invented")

    def _lacking(self, spot: Spot) -> Iterator[int]:
        """What a spot would need more for each of its broken sums to come out."""
        for tie in self.book.ties_of[spot]:
            sign = tie.signs[spot]
            if gap := self.book.gap(tie):
                yield -sign * gap


def _misread(figure: Figure, wanted: Iterable[int], rivals: Iterable[int]) -> Iterator[Option]:
    """What may have been misread: one digit, or whatever a sum asks for if digits explain it."""
    if not figure.digits:
        return
    costs = {won: figure.misread_cost(won) for won in wanted}
    for won, against in figure.origins():
        costs[won] = min(against, costs.get(won, against))
    told = {figure.reading.value, *rivals}
    yield from (
        Option(won, against, "misread")
        for won, against in sorted(costs.items())
        if against < DEAREST and won not in told
    )


Deltas = dict[Spot, dict[int, Option]]


def _supported(every: Mapping[Spot, tuple[Option, ...]], book: Book) -> dict[Spot, tuple[Option, ...]]:
    """The options without those that mend no sum, alone or together with one other spot's.

    An option that alone mends a sum stays; any other must help in each of its broken sums, and may break none.
    """
    kept = dict(every)
    while True:
        narrowed = _Support(kept, book).narrowed()
        if narrowed == kept:
            return kept
        kept = narrowed


@dataclass
class _Support:
    options: Mapping[Spot, tuple[Option, ...]]
    book: Book

    def narrowed(self) -> dict[Spot, tuple[Option, ...]]:
        return {
            spot: tuple(option for option in options if self._stays(spot, option))
            for spot, options in self.options.items()
        }

    def _stays(self, spot: Spot, option: Option) -> bool:
        delta = option.won - self.book.won(spot)
        if not delta:
            return True
        ties = self.book.ties_of[spot]
        if any(self._left(tie, spot, delta) == 0 for tie in ties):
            return True
        return all(self._mendable(tie, spot, delta) for tie in ties)

    def _left(self, tie: Tie, spot: Spot, delta: int) -> int:
        return self.book.gap(tie) + tie.signs[spot] * delta

    def _mendable(self, tie: Tie, spot: Spot, delta: int) -> bool:
        """Whether one other spot of a sum can make up for what a change leaves."""
        left = self._left(tie, spot, delta)
        return any(other != spot for other in self._menders[tie].get(-left, ()))

    @cached_property
    def _menders(self) -> dict[Tie, dict[int, set[Spot]]]:
        """For each sum, by how much which spots can change it."""
        found: dict[Tie, dict[int, set[Spot]]] = {}
        for tie in self.book.ties:
            changes: dict[int, set[Spot]] = defaultdict(set)
            for spot, sign in tie.signs.items():
                for option in self.options.get(spot, ()):
                    if delta := option.won - self.book.won(spot):
                        changes[sign * delta].add(spot)
            found[tie] = changes
        return found
