"""The funding tables of a pledge, their equations, and who is to blame where one does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.report import Budget, Pledge

from ..arithmetic.sums import Place, SumLabels, promised, row_names
from .equations import HEADER, TOTAL, Cell, Equation
from .wording import compact, wording


@dataclass(frozen=True)
class Ledger:
    """All funding tables of the pledge at ``base``, laid over each other: sums hold for all of them together."""

    pledge: Pledge
    base: str

    @cached_property
    def cells(self) -> dict[Place, Cell]:
        """The printed cells by (row, period, measure), in the order of the page."""
        words = SumLabels(wording().local_sums, wording().partial_sums)
        rows = row_names([(each.source, compact(each.label)) for each in self.pledge.budgets], words)
        groups: dict[Place, list[tuple[str, Budget]]] = defaultdict(list)
        for index, (budget, row) in enumerate(zip(self.pledge.budgets, rows, strict=True)):
            path = f"{self.base}/budgets/{index}/amount"
            groups[Place(row, budget.period, budget.measure)].append((path, budget))
        return {place: _cell(place, group) for place, group in groups.items()}

    @property
    def paths(self) -> tuple[str, ...]:
        """Every amount of the tables."""
        return tuple(f"{self.base}/budgets/{index}/amount" for index in range(len(self.pledge.budgets)))

    @cached_property
    def equations(self) -> tuple[Equation, ...]:
        """Every sum that the tables print, and the header's total against the table's."""
        sums = (
            Equation(sum_.kind, self.at(*sum_.total), tuple(self.at(*part) for part in sum_.parts))
            for sum_ in promised(self.cells)
        )
        return (*sums, *self._header())

    @cached_property
    def broken(self) -> tuple[Equation, ...]:
        """The equations that do not hold."""
        return tuple(equation for equation in self.equations if equation.gap)

    def at(self, row: str, period: str, measure: str) -> Cell:
        """The cell of a place, blank where nothing is printed."""
        return self.cells.get(Place(row, period, measure), Cell(row, period, measure))

    def culprit(self, equation: Equation) -> Cell | None:
        """The one cell whose change alone would mend every broken equation that it stands in, and break none.

        Of several, the one that explains most; ``None`` where that is not one. It may be a blank cell.
        """
        reach = {cell: self._reach(cell, equation.mended_by(cell)) for cell in equation.cells}
        most = max(reach.values())
        best = [cell for cell, count in reach.items() if count == most]
        return best[0] if most and len(best) == 1 else None

    def _reach(self, cell: Cell, wanted: int) -> int:
        """How many equations hold once ``cell`` is ``wanted``; 0 where one would not."""
        concerned = self._concerned[cell]
        fits = wanted >= 0 and len(cell.figures) <= 1
        return len(concerned) if fits and all(other.mended_by(cell) == wanted for other in concerned) else 0

    @cached_property
    def _concerned(self) -> dict[Cell, list[Equation]]:
        equations: dict[Cell, list[Equation]] = defaultdict(list)
        for equation in self.equations:
            for cell in equation.cells:
                equations[cell].append(equation)
        return equations

    def _header(self) -> Iterator[Equation]:
        """Of several tables one may be the header's; their sum may be, too."""
        table, won = self.at(TOTAL, TOTAL, "planned"), self.pledge.total_budget
        matched = len(table.figures) > 1 and won in {amount for _, amount in table.figures}
        if won is not None and table.figures and not matched:
            figure = (f"{self.base}/total_budget", won)
            yield Equation("header", Cell(HEADER, TOTAL, "planned", "", table.unit, (figure,)), (table,))


def _cell(place: Place, group: Sequence[tuple[str, Budget]]) -> Cell:
    row, period, measure = place
    first = group[0][1]
    figures = tuple((path, budget.amount) for path, budget in group)
    return Cell(row, period, measure, first.label, first.unit, figures)
