"""How checks name a row, a column and an amount."""

from __future__ import annotations

from .check import Phrase
from .equations import Cell
from .money import printed


def amount_of(amount: Cell | int, unit: str) -> str | Phrase:
    """An amount in the printed unit, so that it can be compared with the page; a blank cell is called so."""
    if isinstance(amount, int):
        return printed(amount, unit)
    return printed(amount.won, unit) if amount.figures else Phrase.of("audit-blank")


def row_of(cell: Cell) -> Phrase:
    """A row by its printed label; a blank cell, which has none, by its source."""
    return label_of(cell.label, cell.row)


def label_of(label: str, source: str) -> Phrase:
    """A label as printed, or the name of the source where there is none."""
    return Phrase.of("audit-label", label=label) if label else Phrase.of(f"audit-source-{source}")


def measure_of(measure: str) -> Phrase:
    """계획 or 확보."""
    return Phrase.of(f"audit-measure-{measure}")


def period_of(period: str) -> Phrase:
    """A column: 합계, 2024년, 2027년 이후."""
    if period == "total":
        return Phrase.of("audit-period-total")
    if len(period) == len("2024"):
        return Phrase.of("audit-period-year", year=period)
    open_ends = {"+": "audit-period-after", "-": "audit-period-before"}
    if period[-1] in open_ends:
        return Phrase.of(open_ends[period[-1]], year=period[:-1])
    return Phrase.of("audit-period-part", period=period)
