"""What a sample says: a report.toml, checked as it is read. All of it is invented.

Figures and dates are named one by one beside the text that prints them, so that the true record never
depends on reading a text the way gongyak reads it.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FormName = Literal["city", "district", "card", "booklet"]
Measure = Literal["planned", "secured"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Funding(_Part):
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


class Indicator(_Part):
    """An indicator: target, result and rate by year as printed, ``.`` where blank."""

    name: str
    unit: str
    years: dict[str, str]

    def printed(self, year: str) -> tuple[str, str, str]:
        """Target, result and rate of one year; ``""`` where blank."""
        target, actual, rate = self.years.get(year, ". . .").split()
        blank = {".": ""}
        return blank.get(target, target), blank.get(actual, actual), blank.get(rate, rate)


class Event(_Part):
    """A bullet of what was done; ``more`` are its sub-bullets and notes with their marks.

    ``dates`` are ``start`` or ``start..end``; ``figures`` are ``name|value|unit``, money in won.
    """

    text: str
    more: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


class Milestone(_Part):
    """A period of the progress table or the roadmap."""

    period: str
    planned: tuple[str, ...]
    actual: tuple[Event, ...] = ()


class Caption(_Part):
    """A line under a picture in the evidence section."""

    text: str
    dates: tuple[str, ...] = ()


class Pledge(_Part):
    """One pledge. ``total`` is as printed; goals and overview keep their marks."""

    number: str
    name: str
    completion: str
    implementer: str | None = None
    status: str
    novelty: str | None = None
    total: str
    department: str
    team: str | None = None
    officer: str | None = None
    phone: str | None = None
    goals: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    funding: Funding
    indicators: tuple[Indicator, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    roadmap: tuple[Milestone, ...] = ()
    evidence: tuple[Caption, ...] = ()


class Flaw(_Part):
    """What is wrong on the printed page itself: a finding that the right record has."""

    code: str
    paths: tuple[str, ...]
    message: str


class Content(_Part):
    """A whole report: who issues it, on which form, in which font."""

    issuer: str
    form: FormName
    font: str = "NanumGothic"
    pledges: tuple[Pledge, ...]
    flaws: tuple[Flaw, ...] = Field(default=())


def read_content(path: Path) -> Content:
    """The content of a report.toml; a mistake in it is an error that names the place."""
    return Content.model_validate(tomllib.loads(path.read_text("utf8")))
