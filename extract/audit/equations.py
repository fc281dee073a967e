"""The sums of a funding table with the figures that are printed in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..arithmetic.sums import HEADER, LOCAL, TOTAL, Kind

__all__ = ["HEADER", "LOCAL", "TOTAL", "Cell", "Equation"]


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
