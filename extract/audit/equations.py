"""What a funding table promises: totals that are the sums of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["sources", "years", "local", "header"]
"""What is added up: the sources of a column, the years of a row, the local sources of a column (지방비), or
nothing: the header's total and the table's must be the same."""

TOTAL, LOCAL, HEADER = "total", "local", "header"


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of the table: printed, printed several times (rows of the same source), or blank.

    ``row`` is a source of the contract, ``local`` for a subtotal row (지방비), or ``header`` for the header's
    total. ``figures`` are the amounts in won with their pointers.
    """

    row: str
    period: str
    measure: str
    label: str = ""
    unit: str = ""
    figures: tuple[tuple[str, int], ...] = ()

    @property
    def won(self) -> int:
        """What is printed here; a blank cell adds nothing."""
        return sum(won for _, won in self.figures)

    @property
    def paths(self) -> tuple[str, ...]:
        """Where the amounts stand in the record."""
        return tuple(path for path, _ in self.figures)


@dataclass(frozen=True)
class Equation:
    """``total`` must be the sum of ``parts``."""

    kind: Kind
    total: Cell
    parts: tuple[Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The total, then the parts."""
        return (self.total, *self.parts)

    @property
    def printed(self) -> tuple[Cell, ...]:
        """The cells that are not blank."""
        return tuple(cell for cell in self.cells if cell.figures)

    @cached_property
    def sum(self) -> int:
        """Won of all parts."""
        return sum(part.won for part in self.parts)

    @property
    def gap(self) -> int:
        """Won that the total lacks; 0 where the equation holds."""
        return self.sum - self.total.won

    def mended_by(self, cell: Cell) -> int:
        """What ``cell`` would have to be for the equation to hold, everything else being right."""
        return cell.won + (self.gap if cell == self.total else -self.gap)


Line = Sequence[Cell]
"""A row or column of a table, its total first."""


def sums(kind: Kind, lines: Sequence[Line]) -> Iterator[Equation]:
    """An equation for each line of which the table prints both sides.

    A blank total, or blank parts, count as a contradiction only where lines of the same nature print them:
    a table that never prints totals, or that prints totals only, promises nothing.
    """
    lines = [line for line in lines if len(line) > 1]
    of_sums = [line for line in lines if _adds_sums(line)]
    of_figures = [line for line in lines if not _adds_sums(line)]
    for peers, witnesses in ((of_sums, lines), (of_figures, of_figures)):
        if _any_printed(line[:1] for line in witnesses) and _any_printed(line[1:] for line in peers):
            yield from (Equation(kind, line[0], tuple(line[1:])) for line in peers)


def _adds_sums(line: Line) -> bool:
    """Whether the line's parts are sums themselves (the column of totals, the row of totals)."""
    return TOTAL in (line[1].row, line[1].period)


def _any_printed(lines: Iterator[Line]) -> bool:
    return any(cell.figures for line in lines for cell in line)
