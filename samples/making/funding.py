"""A funding table as it is printed: rows and years are given, their sums are added here."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from .part import Part

Measure = Literal["planned", "secured"]


class Funding(Part):
    """A funding table: amounts by row and column in the printed unit; sums are added by the maker.

    ``columns`` are ``period measure``; a row is one printed amount for each of them, ``.`` where blank.
    ``misprint`` puts another figure in one cell: row label, column, what is printed.
    """

    unit: Literal["원", "천원", "백만원", "억원"]
    columns: tuple[str, ...]
    rows: dict[str, str]
    misprint: tuple[str, str, str] | None = None

    @property
    def heads(self) -> tuple[tuple[str, Measure], ...]:
        """Period and measure of each column, the totals first."""
        years = [column.split() for column in self.columns]
        measures = dict.fromkeys(measure for _, measure in years)
        every = [("total", measure) for measure in measures] + [(year, measure) for year, measure in years]
        return tuple((period, "secured" if measure == "secured" else "planned") for period, measure in every)

    def amounts(self) -> dict[str, tuple[str, ...]]:
        """Every row as printed, the row of sums (계) first; ``""`` where blank."""
        given = {label: self._row(cells) for label, cells in self.rows.items()}
        every = {"계": tuple(_sum(column) for column in zip(*given.values(), strict=True)), **given}
        printed = {label: tuple(_printed(amount) for amount in row) for label, row in every.items()}
        return self._misprinted(printed)

    def _row(self, cells: str) -> tuple[Decimal | None, ...]:
        amounts = [None if cell == "." else Decimal(cell.replace(",", "")) for cell in cells.split()]
        columns = list(zip(self.columns, amounts, strict=True))
        measures = dict.fromkeys(column.split()[1] for column in self.columns)
        totals = [_sum([each for name, each in columns if name.endswith(measure)]) for measure in measures]
        return (*totals, *amounts)

    def _misprinted(self, printed: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        if self.misprint is None:
            return printed
        label, column, figure = self.misprint
        at = [f"{period} {measure}" for period, measure in self.heads].index(column)
        row = printed[label]
        return {**printed, label: (*row[:at], figure, *row[at + 1 :])}


def _sum(amounts: tuple[Decimal | None, ...] | list[Decimal | None]) -> Decimal | None:
    present = [amount for amount in amounts if amount is not None]
    return sum(present, Decimal(0)) if present else None


def _printed(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount.normalize():,f}"
