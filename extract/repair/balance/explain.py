"""A book that does not come out → what its figures must have been, where that is certain."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import gcd

from .book import Book, Spot, Tie
from .options import Option, Options
from .problem import Choice, Explanation, Problem
from .solve import explanations

MARGIN = 2.0
"""Nats by which the cheapest explanation must beat every other that gives out other figures."""

GIVEN_UP_COST = 12.0
"""Nats against a sum that is not meant to come out, or with which more is wrong than anybody can tell."""

ROUNDED_COST = 4.0
"""The same where a step of the last place is missing: reports round."""


MOST_TANGLED = 2
"""Changes in sums that they share; of three or more together another set often fits as well, and is not looked for
as long as it is dearer. Of 2,000 generated tables those alone were ever wrong."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a spot is taken to hold, in won: another figure where that is ``sure``, else what was read, in doubt."""

    spot: Spot
    won: int
    sure: bool


def verdicts(book: Book) -> Iterator[Verdict]:
    """The spots of which another figure is taken than was read, and those that are uncertain."""
    if not book.broken:
        return
    options = Options(book)
    for ties in _components(book, options):
        system = _System(book, options, ties)
        found = explanations(system.problem, MARGIN)
        if found:
            yield from _verdicts(system, found)


def _verdicts(system: _System, found: Sequence[Explanation]) -> Iterator[Verdict]:
    """Where explanations differ the figure stays, doubted; a tangle of changes puts all its sums in doubt."""
    book = system.book
    given = [system.given_out(explanation) for explanation in found]
    differing = {spot for spot in system.spots if len({figures[spot] for figures in given}) > 1}
    changed = {spot: won for spot, won in given[0].items() if won != book.won(spot) and spot not in differing}
    doubted = differing.union(_tangled(system, changed, found[0]))
    for spot in dict.fromkeys((*changed, *doubted)):
        sure = spot not in doubted
        yield Verdict(spot, changed[spot] if sure else book.won(spot), sure)


def _tangled(system: _System, changed: Collection[Spot], explanation: Explanation) -> Iterator[Spot]:
    """Every spot of the sums in which too many changes meet, or in which something is left unexplained."""
    book, unexplained = system.book, system.unexplained(explanation)
    for group in _groups(changed, book):
        ties = [tie for spot in group for tie in book.ties_of[spot]]
        if len(group) > MOST_TANGLED or unexplained & set(ties):
            yield from (spot for tie in ties for spot in tie.signs)


def _groups(changed: Collection[Spot], book: Book) -> Iterator[list[Spot]]:
    """Changed spots that share sums, directly or by others."""
    waiting = list(changed)
    while waiting:
        group = [waiting.pop(0)]
        for spot in group:
            ties = set(book.ties_of[spot])
            near = [other for other in waiting if ties & set(book.ties_of[other])]
            group += near
            waiting = [other for other in waiting if other not in near]
        yield group


def _components(book: Book, options: Options) -> Iterator[tuple[Tie, ...]]:
    """The sums that open spots tie together; what is open in one component says nothing of another."""
    waiting = [tie for tie in book.ties if any(len(options[spot]) > 1 for spot in tie.signs)]
    while waiting:
        component = [waiting.pop(0)]
        for tie in component:
            reached = {spot for spot in tie.signs if len(options[spot]) > 1}
            near = [other for other in waiting if any(spot in reached for spot in other.signs)]
            component += near
            waiting = [other for other in waiting if other not in near]
        yield tuple(component)


@dataclass(frozen=True)
class _System:
    """A component as a problem: what each spot may change by, and for each sum what it lacks and may go on lacking."""

    book: Book
    options: Options
    ties: tuple[Tie, ...]

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """The spots with more than one option."""
        every = dict.fromkeys(spot for tie in self.ties for spot in tie.signs)
        return tuple(spot for spot in every if len(self.options[spot]) > 1)

    def given_out(self, explanation: Explanation) -> Mapping[Spot, int]:
        """The won that each spot gives out: what a misprint prints, not what it should have printed."""
        chosen = self._chosen(explanation)
        return {spot: each.won if each.given_out else self.book.won(spot) for spot, each in chosen.items()}

    def unexplained(self, explanation: Explanation) -> frozenset[Tie]:
        """The sums that are given up, and those that a misprint has its part in."""
        given_up = (
            tie for tie, pick in zip(self.ties, explanation.picks[len(self.spots) :], strict=True) if pick
        )
        misprints = (spot for spot, each in self._chosen(explanation).items() if not each.given_out)
        return frozenset((*given_up, *(tie for spot in misprints for tie in self.book.ties_of[spot])))

    def _chosen(self, explanation: Explanation) -> Mapping[Spot, Option]:
        picks = explanation.picks[: len(self.spots)]
        return {spot: self.options[spot][pick] for spot, pick in zip(self.spots, picks, strict=True)}

    @cached_property
    def problem(self) -> Problem:
        """The spots' changes first, then a place for each sum; in the greatest unit that divides them all."""
        index = {spot: at for at, spot in enumerate(self.spots)}
        changes = [tuple(self._change(spot, option) for option in self.options[spot]) for spot in self.spots]
        lacks = [tuple(self._lacks(tie)) for tie in self.ties]
        places = (*changes, *lacks)
        step = gcd(*(choice.value for choices in places for choice in choices)) or 1
        sums = tuple(
            (
                *((index[spot], sign) for spot, sign in tie.signs.items() if spot in index),
                (len(index) + at, 1),
            )
            for at, tie in enumerate(self.ties)
        )
        return Problem(tuple(_in_steps(choices, step) for choices in places), sums)

    def _change(self, spot: Spot, option: Option) -> Choice:
        return Choice(option.won - self.book.won(spot), option.cost)

    def _lacks(self, tie: Tie) -> Iterator[Choice]:
        """The sum's gap, to be made up for; or less, where the sum is given up."""
        gap = self.book.gap(tie)
        yield Choice(gap, 0.0)
        left_over = {gap} | {gap + change for change in self._sole_mends(tie)}
        for left in sorted(left_over - {0}):
            yield Choice(gap - left, self._given_up_cost(tie, left))

    def _sole_mends(self, tie: Tie) -> Iterator[int]:
        """What options that mend another sum alone would change this one by."""
        for spot, sign in tie.signs.items():
            for option in self.options[spot]:
                delta = option.won - self.book.won(spot)
                if delta and any(self._mends(other, spot, delta) for other in self.book.ties_of[spot]):
                    yield sign * delta

    def _mends(self, tie: Tie, spot: Spot, delta: int) -> bool:
        return self.book.gap(tie) + tie.signs[spot] * delta == 0

    def _given_up_cost(self, tie: Tie, left: int) -> float:
        rounded = abs(left) <= self.book.step(tie) and any(self.book.won(spot) for spot in tie.total)
        return ROUNDED_COST if rounded else GIVEN_UP_COST


def _in_steps(choices: Sequence[Choice], step: int) -> tuple[Choice, ...]:
    return tuple(Choice(choice.value // step, choice.cost) for choice in choices)
